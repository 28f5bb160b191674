const base = 'https://schema.fitko.de/fit-connect/submission-api/callbacks/'

/**
 * What a callback announces, by the address in its `type`. Only `new-submissions` was seen. UNVERIFIED: the addresses of the
 * two others and the names of their lists. Nothing here decides about security: a callback is only a hint.
 */
export const callbackTypes: {
  readonly newSubmissions: string
  readonly newEvents: string
  readonly newReplies: string
} = {
  newSubmissions: `${base}new-submissions`,
  newEvents: `${base}new-events`,
  newReplies: `${base}new-replies`,
}
