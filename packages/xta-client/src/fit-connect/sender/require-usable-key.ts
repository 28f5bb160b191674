import type { Clock } from '@amt24/core'
import type { TrustedChain } from '../certificates/trusted-chain.js'
import { checkEncryptionKey } from '../crypto/index.js'
import type { Destination, EncryptionKey } from '../destination.js'

export interface UsableKeyContext {
  readonly chain: TrustedChain
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
}

/**
 * Checks the key of a destination anew at the moment at which it is used. The object may have been kept for long, read back
 * from JSON, read by a sender of another environment, changed since or made by hand.
 *
 * @returns A copy that nobody else can change.
 * @throws {FitConnectError} `key-invalid`, `certificate-untrusted`, `certificate-revoked`, `certificate-revocation-unknown`
 */
export async function requireUsableKey(
  { encryptionKey: { kid, jwk } }: Pick<Destination, 'encryptionKey'>,
  { chain, clock, signal }: UsableKeyContext,
): Promise<EncryptionKey> {
  // A checked key is reduced to what encrypting needs; its operation was checked with the published one.
  const published = { ...jwk, key_ops: ['wrapKey'] }
  const key = checkEncryptionKey(published, kid, { at: clock.now(), certificate: 'required' })
  await chain.require(key, signal)
  return key
}
