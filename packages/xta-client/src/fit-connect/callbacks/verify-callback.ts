import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { systemClock, type Clock } from '@amt24/core'
import { FitConnectError } from '../errors.js'
import { callbackRefusal } from './callback-refusals.js'
import { parseCallback, type Callback } from './callback.js'

/** A received request, as far as its authentication covers it. */
export interface CallbackMessage {
  /** The bytes exactly as they arrived; JSON that was parsed and written again has another authentication. */
  readonly body: Uint8Array
  /** Header `callback-authentication`. */
  readonly authentication: string | null | undefined
  /** Header `callback-timestamp`. */
  readonly timestamp: string | null | undefined
}

export interface CallbackVerification {
  /** The secret that was given to FIT-Connect with the callback address; several while it is being replaced. */
  readonly secret: string | readonly string[]
  /** Default: the machine's. */
  readonly clock?: Pick<Clock, 'now'> | undefined
  /** Age from which a callback is refused, in milliseconds. Default: five minutes, as FIT-Connect asks. */
  readonly maxAgeMs?: number | undefined
}

const defaultMaxAgeMs = 5 * 60_000
/** Clocks of honest machines differ by less. */
const maxAheadMs = 60_000

/**
 * Verifies a callback: HMAC-SHA-512 over timestamp, dot and raw body, compared in constant time with every secret, before
 * anything is parsed; then its age. Belongs to no framework; see `createCallbackReceiver` for adapters.
 *
 * A callback can be sent again within its age. It is only a hint, so that a repetition causes one more look, never a
 * wrong belief.
 *
 * @throws {FitConnectError} `callback-header-missing`, `callback-header-malformed`, `callback-authentication-invalid`,
 *   `callback-too-old`, `callback-in-future`, `callback-malformed`; `credentials-refused` without a usable secret
 * @see FIT-Connect, "Callbacks"; RFC 2104
 */
export function verifyCallback(message: CallbackMessage, options: CallbackVerification): Callback {
  const secrets = requireSecrets(options.secret)
  const { authentication, timestamp } = requireHeaders(message)
  requireAuthentication(authentication, `${timestamp}.`, message.body, secrets)
  requireFresh(Number(timestamp) * 1000, options)
  const callback = parseCallback(message.body)
  if (callback === undefined) throw callbackRefusal('callback-malformed')
  return callback
}

/** @throws {FitConnectError} `credentials-refused`: with an empty secret everybody could authenticate callbacks */
export function requireSecrets(secret: CallbackVerification['secret']): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(secret) ? secret : [secret]
  const usable = secrets.filter((text): text is string => typeof text === 'string' && text !== '')
  if (usable.length > 0 && usable.length === secrets.length) return usable
  throw new FitConnectError('credentials-refused', {
    message:
      'A callback secret is missing or empty, so that anybody could send callbacks. Pass the secret that was set together with the callback address, for example from an environment variable.',
    facts: { option: 'secret' },
    isRetryable: false,
  })
}

function requireHeaders({ authentication, timestamp }: CallbackMessage): { authentication: string; timestamp: string } {
  for (const [header, value] of Object.entries({ authentication, timestamp }))
    if (typeof value !== 'string' || value === '')
      throw callbackRefusal('callback-header-missing', { header: `callback-${header}` })
  if (!/^[\da-f]{1,1024}$/.test(authentication ?? ''))
    throw callbackRefusal('callback-header-malformed', { header: 'callback-authentication' })
  if (!/^\d{1,11}$/.test(timestamp ?? ''))
    throw callbackRefusal('callback-header-malformed', { header: 'callback-timestamp' })
  return { authentication: authentication ?? '', timestamp: timestamp ?? '' }
}

function requireAuthentication(given: string, prefix: string, body: Uint8Array, secrets: readonly string[]): void {
  // Every secret is tried, and hashes of equal length are compared, so that time tells neither which fits nor how far.
  const matches = secrets.map((secret) => {
    const expected = createHmac('sha512', secret).update(prefix).update(body).digest('hex')
    return timingSafeEqual(sha512(expected), sha512(given))
  })
  if (!matches.includes(true)) throw callbackRefusal('callback-authentication-invalid')
}

function sha512(text: string): Buffer {
  return createHash('sha512').update(text).digest()
}

function requireFresh(sentAt: number, { clock = systemClock, maxAgeMs = defaultMaxAgeMs }: CallbackVerification): void {
  const ageMs = clock.now() - sentAt
  if (ageMs > maxAgeMs) throw callbackRefusal('callback-too-old', { ageMs, maxAgeMs })
  if (ageMs < -maxAheadMs) throw callbackRefusal('callback-in-future', { aheadMs: -ageMs })
}
