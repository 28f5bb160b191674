import { describe, expect, it } from 'vitest'
import type { EventType, VerifiedEvent } from './event.js'
import { outcomeOf, statusOf, submitEventOf } from './state.js'

const problems = [{ type: 'urn:example', title: 'Titel', detail: 'Grund', instance: 'data' }]
const authenticationTags = { metadata: 'm', data: 'd', attachments: {} }

function events(...types: readonly EventType[]): VerifiedEvent[] {
  return types.map((type, index) => ({
    type,
    issuer: type === 'accept-submission' || type === 'reject-submission' ? 'destination' : 'service',
    id: String(index),
    issuedAt: `2026-11-22T12:00:0${index}.000Z`,
    submissionId: 'submission',
    caseId: 'case',
    schema: 'schema',
    ...((type === 'submit-submission' || type === 'accept-submission') && { authenticationTags }),
    ...(type === 'reject-submission' && { problems }),
  }))
}

describe('statusOf', () => {
  it.each([
    [[], 'incomplete'],
    [['create-submission'], 'incomplete'],
    [['submit-submission'], 'submitted'],
    [['create-submission', 'submit-submission', 'notify-submission', 'notify-submission'], 'submitted'],
    [['create-submission', 'submit-submission', 'accept-submission', 'notify-submission'], 'accepted'],
    [['create-submission', 'submit-submission', 'reject-submission'], 'rejected'],
    [['create-submission', 'submit-submission', 'accept-submission', 'delete-submission'], 'deleted'],
    [['create-submission', 'delete-submission'], 'deleted'],
    [['create-submission', 'submit-submission', 'delete-submission'], 'deleted'],
  ] as const)('after %j it is %s', (types, status) => {
    expect(statusOf(events(...types))).toBe(status)
  })

  it.each([
    ['a decision without a submit', ['create-submission', 'accept-submission']],
    ['a rejection without a submit', ['reject-submission']],
    ['a notification before the submit', ['create-submission', 'notify-submission']],
    ['two submits', ['submit-submission', 'submit-submission']],
    ['a second create', ['create-submission', 'create-submission']],
    ['a create after the submit', ['submit-submission', 'create-submission']],
    ['an acceptance after a rejection', ['submit-submission', 'reject-submission', 'accept-submission']],
    ['a rejection after an acceptance', ['submit-submission', 'accept-submission', 'reject-submission']],
    ['a second acceptance', ['submit-submission', 'accept-submission', 'accept-submission']],
    ['a decision after the deletion', ['submit-submission', 'delete-submission', 'accept-submission']],
    ['a second deletion', ['submit-submission', 'delete-submission', 'delete-submission']],
    ['a submit after a decision', ['submit-submission', 'accept-submission', 'submit-submission']],
  ] as const)('refuses %s', (_what, types) => {
    const act = () => statusOf(events(...types))
    expect(act).toThrow(expect.objectContaining({ code: 'event-log-inconsistent' }))
    expect(() => outcomeOf(events(...types))).toThrow(expect.objectContaining({ code: 'event-log-inconsistent' }))
  })
})

describe('outcomeOf', () => {
  it('is open until somebody decides', () => {
    expect(outcomeOf(events('create-submission', 'submit-submission'))).toBeUndefined()
  })

  it('stays accepted when the contents are deleted afterwards', () => {
    expect(outcomeOf(events('submit-submission', 'accept-submission', 'delete-submission'))).toEqual({
      state: 'accepted',
      decidedAt: '2026-11-22T12:00:01.000Z',
      authenticationTags,
      problems: [],
    })
  })

  it('stays rejected when the contents are deleted afterwards, and names who rejected', () => {
    expect(outcomeOf(events('submit-submission', 'reject-submission', 'delete-submission'))).toEqual({
      state: 'rejected',
      decidedAt: '2026-11-22T12:00:01.000Z',
      by: 'destination',
      problems,
    })
  })

  it('is deleted when nobody decided', () => {
    expect(outcomeOf(events('create-submission', 'delete-submission'))).toEqual({
      state: 'deleted',
      decidedAt: '2026-11-22T12:00:01.000Z',
    })
  })
})

describe('submitEventOf', () => {
  it('finds the event whose tags bind the contents', () => {
    expect(submitEventOf(events('create-submission', 'submit-submission'))?.authenticationTags).toBe(authenticationTags)
    expect(submitEventOf(events('create-submission'))).toBeUndefined()
  })
})
