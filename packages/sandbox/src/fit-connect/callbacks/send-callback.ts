import type { CallbackMessage } from './callback-messages.js'

/**
 * Sends one callback and answers the HTTP status. Rejects when there was no answer.
 * @param signal Ends the attempt when the service stops.
 */
export type SendCallback = (url: string, message: CallbackMessage, signal: AbortSignal) => Promise<number>

const timeoutMs = 5000

/** The default: the global `fetch`, five seconds at most, redirects not followed. */
export const sendByFetch: SendCallback = async (url, { headers, body }, signal) => {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  })
  await response.body?.cancel()
  return response.status
}
