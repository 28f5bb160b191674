import { describe, expect, it } from 'vitest'
import type { EventType, VerifiedEvent } from './event.js'
import { outcomeOf, submitEventOf } from './state.js'

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

describe('outcomeOf', () => {
  it('is open until somebody decides', () => {
    expect(outcomeOf(events('create-submission', 'submit-submission'))).toBeUndefined()
  })

  it('is none of a log that cannot be', () => {
    expect(() => outcomeOf(events('submit-submission', 'reject-submission', 'accept-submission'))).toThrow(
      expect.objectContaining({ code: 'event-log-inconsistent' }),
    )
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

  it('takes no other event with tags for it, and none without tags', () => {
    expect(submitEventOf(events('accept-submission', 'submit-submission'))?.type).toBe('submit-submission')
    expect(submitEventOf(events('accept-submission'))).toBeUndefined()
    const bare = events('create-submission').map((event) => ({ ...event, type: 'submit-submission' as const }))
    expect(submitEventOf(bare)).toBeUndefined()
  })
})
