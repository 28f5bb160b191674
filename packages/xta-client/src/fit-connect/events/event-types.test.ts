import { describe, expect, it } from 'vitest'
import { eventTypeOf, eventUri, isRemovedEvent, isSubmissionEvent, mayIssue } from './event-types.js'

const base = 'https://schema.fitko.de/fit-connect/events/'
const ofService = ['create', 'submit', 'notify', 'delete'] as const

describe('Who may say what', () => {
  it.each(ofService)('the service alone says %s', (verb) => {
    expect([mayIssue('service', `${verb}-submission`), mayIssue('destination', `${verb}-submission`)]).toEqual([
      true,
      false,
    ])
  })

  it('the destination alone accepts, and both may reject', () => {
    expect([mayIssue('service', 'accept-submission'), mayIssue('destination', 'accept-submission')]).toEqual([
      false,
      true,
    ])
    expect([mayIssue('service', 'reject-submission'), mayIssue('destination', 'reject-submission')]).toEqual([
      true,
      true,
    ])
  })

  it.each([...ofService, 'accept', 'reject'] as const)('the service alone says %s about a reply', (verb) => {
    expect([mayIssue('service', `${verb}-reply`), mayIssue('destination', `${verb}-reply`)]).toEqual([true, false])
    expect([isSubmissionEvent(`${verb}-reply`), isSubmissionEvent(`${verb}-submission`)]).toEqual([false, true])
  })
})

describe('The address of an event', () => {
  it('leads to its type and back', () => {
    expect(eventUri('accept-reply')).toBe(`${base}accept-reply`)
    expect(eventTypeOf(`${base}accept-reply`)).toBe('accept-reply')
  })

  it.each([
    'accept-reply',
    '',
    base,
    `${base}forward-submission`,
    `${base}constructor`,
    `${base}accept-reply/`,
    `x${base}accept-reply`,
    // As long as the right one, so that what is cut off would leave the name of a type.
    `${'x'.repeat(base.length)}accept-reply`,
  ])('leads nowhere: %s', (uri) => {
    expect(eventTypeOf(uri)).toBeUndefined()
  })

  it('is known to be removed for the two forwardings of v1 only', () => {
    const names = ['forward-submission', 'forward-reply', 'accept-reply', 'forward', '']
    expect(names.filter((name) => isRemovedEvent(`${base}${name}`))).toEqual(['forward-submission', 'forward-reply'])
    expect(isRemovedEvent('forward-submission')).toBe(false)
  })
})
