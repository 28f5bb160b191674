import { describe, expect, it } from 'vitest'
import type { CaseEvent, EventType, VerifiedEvent } from './event.js'
import type { EventVerb } from './event-verbs.js'
import { statusOf } from './lifecycle.js'

const verbs = ['create', 'submit', 'notify', 'accept', 'reject', 'delete'] as const

/** How each state is reached, and what every event then leads to: a state, or the reason for which it is refused. */
const table: readonly [readonly EventVerb[], Readonly<Record<EventVerb, string>>][] = [
  [
    [],
    {
      create: 'incomplete',
      submit: 'submitted',
      notify: '! not-submitted',
      accept: '! not-submitted',
      reject: '! not-submitted',
      delete: 'deleted',
    },
  ],
  [
    ['create'],
    {
      create: '! already-created',
      submit: 'submitted',
      notify: '! not-submitted',
      accept: '! not-submitted',
      reject: '! not-submitted',
      delete: 'deleted',
    },
  ],
  [
    ['create', 'submit'],
    {
      create: '! already-submitted',
      submit: '! already-submitted',
      notify: 'submitted',
      accept: 'accepted',
      reject: 'rejected',
      delete: 'deleted',
    },
  ],
  [
    ['submit', 'accept'],
    {
      create: '! already-decided',
      submit: '! already-decided',
      notify: 'accepted',
      accept: '! already-decided',
      reject: '! already-decided',
      delete: 'deleted',
    },
  ],
  [
    ['submit', 'reject'],
    {
      create: '! already-decided',
      submit: '! already-decided',
      notify: 'rejected',
      accept: '! already-decided',
      reject: '! already-decided',
      delete: 'deleted',
    },
  ],
  [
    ['create', 'delete'],
    {
      create: '! already-deleted',
      submit: '! already-deleted',
      notify: '! already-deleted',
      accept: '! already-deleted',
      reject: '! already-deleted',
      delete: '! already-deleted',
    },
  ],
]
const cells = table.flatMap(([before, results]) => verbs.map((verb) => [before, verb, results[verb]] as const))

describe.each(['submission', 'reply'] as const)('statusOf the events of a %s', (subject) => {
  it.each(cells)('after %j, %s: %s', (before, verb, expected) => {
    const events = [...before, verb].map((each, entry) => eventOf(subject, each, entry))
    if (!expected.startsWith('! ')) {
      expect(statusOf(events)).toBe(expected)
      return
    }
    expect(() => statusOf(events)).toThrow(
      expect.objectContaining({
        code: 'event-log-inconsistent',
        facts: expect.objectContaining({
          reason: expected.slice(2),
          event: `${verb}-${subject}`,
          entry: before.length,
        }) as object,
      }),
    )
  })
})

describe('statusOf', () => {
  const submitted = [eventOf('submission', 'create', 0), eventOf('submission', 'submit', 1)]
  const notify = (notifyType: 'polling' | 'callback', entry: number): VerifiedEvent => ({
    ...submissionEvent('notify', entry),
    notifyType,
  })

  it('is incomplete for a log without any event', () => {
    expect(statusOf([])).toBe('incomplete')
  })

  it('takes one notification of each kind, before and after the decision', () => {
    const events = [...submitted, notify('callback', 2), eventOf('submission', 'accept', 3), notify('polling', 4)]
    expect(statusOf(events)).toBe('accepted')
  })

  it('takes any number of notifications that name no kind', () => {
    const events = [...submitted, eventOf('submission', 'notify', 2), eventOf('submission', 'notify', 3)]
    expect(statusOf([...events, notify('polling', 4)])).toBe('submitted')
  })

  it.each(['polling', 'callback'] as const)('refuses a second notification by %s', (notifyType) => {
    const events = [...submitted, notify(notifyType, 2), notify(notifyType, 3)]
    expect(() => statusOf(events)).toThrow(
      expect.objectContaining({
        code: 'event-log-inconsistent',
        facts: { reason: 'notified-twice', event: 'notify-submission', notifyType, entry: 3 },
      }),
    )
  })
})

function eventOf(subject: 'submission' | 'reply', verb: EventVerb, entry: number): CaseEvent {
  if (subject === 'submission') return submissionEvent(verb, entry)
  const { submissionId, ...facts } = submissionEvent(verb, entry)
  return { ...facts, type: `${verb}-reply`, replyId: submissionId }
}

function submissionEvent(verb: EventVerb, entry: number): VerifiedEvent {
  const type: EventType = `${verb}-submission`
  return { type, issuer: 'service', id: String(entry), issuedAt: '', submissionId: 's', caseId: 'c', schema: '' }
}
