/**
 * What the sandbox had to choose about callbacks: nobody has seen it from the real service. Seen were the transport,
 * the two headers, the MAC and `new-submissions`.
 */

export const callbackBase = 'https://schema.fitko.de/fit-connect/submission-api/callbacks/'

/** The last two names are guesses by analogy. */
export type CallbackKind = 'new-submissions' | 'new-events' | 'new-replies'

/** How the list of each kind is called in the body. */
export const callbackLists: Readonly<Record<CallbackKind, string>> = {
  'new-submissions': 'submissions',
  'new-events': 'events',
  'new-replies': 'replies',
}

export const unverifiedCallbackBehaviour: Readonly<Record<string, string>> = {
  'one entry a callback': 'Every occurrence makes a callback of its own, with one entry in its list.',
  'events for both sides':
    'The sender is called for notify, accept, reject and delete; the destination for what the service itself rejects or deletes.',
  'callback of a sender': 'It belongs to the client and is set at the sandbox; the API has no endpoint for it.',
  'notified by callback': 'An answer 2xx makes the notify event, unless the submission was decided in the meantime.',
}
