import type { CaseEvent } from './event.js'
import { verbOf } from './event-verbs.js'

/**
 * The events of one submission or reply, oldest first. UNVERIFIED: no source says in which order a log is handed out; this
 * client expects the oldest first. The times in the events cannot decide, because service and destination have clocks of their
 * own and count whole seconds. One thing can: a creation is the first event, so that a log which ends with it, and does not
 * begin with it, is the other way round.
 */
export function oldestFirst<Event extends CaseEvent>(events: readonly Event[]): readonly Event[] {
  const [first] = events
  const last = events.at(-1)
  return first && last && !isCreation(first) && isCreation(last) ? events.toReversed() : events
}

function isCreation({ type }: CaseEvent): boolean {
  return verbOf(type) === 'create'
}
