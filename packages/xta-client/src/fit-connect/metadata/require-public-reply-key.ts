import { FitConnectError } from '../errors.js'
import type { ReplyChannel } from './metadata.js'

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/**
 * Refuses a reply key that must not leave: with private members everyone who reads the metadata could read the replies.
 * A certificate does not belong to this key, either. The other rules are part of the structure.
 *
 * @throws {FitConnectError} `key-invalid`, with fact `rule` `private-member` or `x5c`
 * @see FIT-Connect metadata 2.1.0, `replyChannel.fitConnect.encryptionPublicKey`
 */
export function requirePublicReplyKey(replyChannel: ReplyChannel | undefined): void {
  const key: unknown = replyChannel?.fitConnect?.encryptionPublicKey
  if (typeof key !== 'object' || key === null) return
  if (privateMembers.some((member) => Object.hasOwn(key, member)))
    throw refused(
      'private-member',
      'contains private members. Nothing was sent; pass the public half only, and replace the pair if this object was sent or logged before.',
    )
  if (Object.hasOwn(key, 'x5c')) throw refused('x5c', 'carries a certificate (x5c). Remove it; nothing was sent.')
}

function refused(rule: string, what: string): FitConnectError {
  return new FitConnectError('key-invalid', {
    message: `The reply key in replyChannel.fitConnect.encryptionPublicKey ${what}`,
    facts: { rule },
    isRetryable: false,
  })
}
