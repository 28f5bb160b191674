import { FitConnectError } from '../errors.js'
import type { CaseEvent } from './event.js'
import { verbOf, type EventVerb } from './event-verbs.js'

/** State of a submission or a reply, derived from verified events alone. */
export type SubmissionStatus = 'incomplete' | 'submitted' | 'accepted' | 'rejected' | 'deleted'

type State = 'absent' | SubmissionStatus

/** Why an event cannot follow; fact `reason` of `event-log-inconsistent`. */
type OrderViolation = 'already-created' | 'not-submitted' | 'already-submitted' | 'already-decided' | 'already-deleted'

type Step = { readonly next: State } | { readonly refused: OrderViolation }

const notSubmitted: Step = { refused: 'not-submitted' }
const alreadySubmitted: Step = { refused: 'already-submitted' }
const alreadyDecided: Step = { refused: 'already-decided' }
const alreadyDeleted: Step = { refused: 'already-deleted' }
const deleted: Step = { next: 'deleted' }

/**
 * Every event in every state. A log may begin after the creation. Notifications never change a state; a deletion removes the
 * contents, decided or not, and ends everything.
 *
 * @see FIT-Connect, "Ereignisprotokoll"
 */
const steps: Readonly<Record<State, Readonly<Record<EventVerb, Step>>>> = {
  absent: {
    create: { next: 'incomplete' },
    submit: { next: 'submitted' },
    notify: notSubmitted,
    accept: notSubmitted,
    reject: notSubmitted,
    delete: deleted,
  },
  incomplete: {
    create: { refused: 'already-created' },
    submit: { next: 'submitted' },
    notify: notSubmitted,
    accept: notSubmitted,
    reject: notSubmitted,
    delete: deleted,
  },
  submitted: {
    create: alreadySubmitted,
    submit: alreadySubmitted,
    notify: { next: 'submitted' },
    accept: { next: 'accepted' },
    reject: { next: 'rejected' },
    delete: deleted,
  },
  accepted: {
    create: alreadyDecided,
    submit: alreadyDecided,
    notify: { next: 'accepted' },
    accept: alreadyDecided,
    reject: alreadyDecided,
    delete: deleted,
  },
  rejected: {
    create: alreadyDecided,
    submit: alreadyDecided,
    notify: { next: 'rejected' },
    accept: alreadyDecided,
    reject: alreadyDecided,
    delete: deleted,
  },
  deleted: {
    create: alreadyDeleted,
    submit: alreadyDeleted,
    notify: alreadyDeleted,
    accept: alreadyDeleted,
    reject: alreadyDeleted,
    delete: alreadyDeleted,
  },
}

/**
 * State after these events of one submission or one reply, oldest first.
 *
 * @throws {FitConnectError} `event-log-inconsistent`, fact `reason`: `already-created`, `not-submitted`, `already-submitted`,
 *   `already-decided` or `already-deleted` for an event that cannot follow; `notified-twice` for a second notification of the
 *   same kind
 */
export function statusOf(events: readonly CaseEvent[]): SubmissionStatus {
  let state: State = 'absent'
  const notified = new Set<string>()
  for (const [entry, { type, notifyType }] of events.entries()) {
    const step: Step = steps[state][verbOf(type)]
    if ('refused' in step) throw forbidden(step.refused, { event: type, status: state, entry })
    if (notifyType !== undefined && notified.has(notifyType))
      throw forbidden('notified-twice', { event: type, notifyType, entry })
    if (notifyType !== undefined) notified.add(notifyType)
    state = step.next
  }
  return state === 'absent' ? 'incomplete' : state
}

function forbidden(
  reason: OrderViolation | 'notified-twice',
  facts: FitConnectError['facts'] & { readonly event: string },
): FitConnectError {
  return new FitConnectError('event-log-inconsistent', {
    message: `The event log holds "${facts.event}" where it cannot happen (${reason}). Do not act on it; report it to the operator of the delivery service.`,
    facts: { reason, ...facts },
  })
}
