import type { CaseEvent } from './event.js'

/** What an event does, whatever it is about. Submissions and replies live by the same rules. */
export type EventVerb = 'create' | 'submit' | 'notify' | 'accept' | 'reject' | 'delete'

const verbs: Readonly<Record<CaseEvent['type'], EventVerb>> = {
  'create-submission': 'create',
  'submit-submission': 'submit',
  'notify-submission': 'notify',
  'accept-submission': 'accept',
  'reject-submission': 'reject',
  'delete-submission': 'delete',
  'create-reply': 'create',
  'submit-reply': 'submit',
  'notify-reply': 'notify',
  'accept-reply': 'accept',
  'reject-reply': 'reject',
  'delete-reply': 'delete',
}

export function verbOf(type: CaseEvent['type']): EventVerb {
  return verbs[type]
}
