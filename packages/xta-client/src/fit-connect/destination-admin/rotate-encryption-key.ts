import type { JsonWebKey } from 'node:crypto'
import { checkEncryptionKey } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import type { ManagedDestination } from './managed-destination.js'

/** What a rotation needs of the outside. */
export interface RotationSteps {
  /** Milliseconds since the epoch. */
  readonly at: number
  read(): Promise<ManagedDestination>
  addKey(jwk: JsonWebKey): Promise<void>
  /** The key as every sender reads it. */
  readPublished(kid: string): Promise<JsonWebKey | undefined>
  use(kid: string): Promise<ManagedDestination>
}

export interface Rotation {
  readonly encryptionKid: string
  /** Submissions that are on their way are encrypted to this one: its private half stays needed. */
  readonly formerEncryptionKid?: string
  /** For the person who rotates. */
  readonly advice: string
}

/**
 * Replaces the encryption key without a gap: the new key is published first, read back as senders read it, and named as
 * the current one only then. At every moment the named key can be read. May be called again after a failure.
 *
 * @throws {FitConnectError} `key-invalid`; `destination-invalid` for the current key; `unexpected-response` when what is
 *   read back is not what was sent
 */
export async function rotateEncryptionKey(jwk: JsonWebKey, steps: RotationSteps): Promise<Rotation> {
  const kid = String(jwk['kid'])
  const expected = checkEncryptionKey(jwk, kid, { at: steps.at, certificate: 'required' })
  const { encryptionKid: formerEncryptionKid } = await steps.read()
  if (formerEncryptionKid === kid) throw alreadyCurrent(kid)

  await steps.addKey(publicMembersOf(jwk))
  const published = await steps.readPublished(kid)
  if (published === undefined) throw notPublished(kid)
  const { jwk: found } = checkEncryptionKey(published, kid, { at: steps.at, certificate: 'required' })
  if (found.n !== expected.jwk.n) throw notPublished(kid)

  const { encryptionKid } = await steps.use(kid)
  if (encryptionKid !== kid) throw notPublished(kid)
  return {
    encryptionKid,
    ...(formerEncryptionKid !== undefined && { formerEncryptionKid }),
    advice:
      'Keep the former private key among the decryption keys of every subscriber: submissions announced before this moment are encrypted to it, and stay so for weeks until they are decided.',
  }
}

/** Only what belongs into a public key leaves the house, whatever else the object holds. */
function publicMembersOf({ kty = '', n = '', e = '', ...members }: JsonWebKey): JsonWebKey {
  const { kid, alg, key_ops, x5c } = members
  return { kty, kid, alg, key_ops, n, e, x5c }
}

function alreadyCurrent(kid: string): FitConnectError {
  return new FitConnectError('destination-invalid', {
    message: `The key "${kid}" is the current encryption key already. Make a new key with createDestinationKey and pass its public half.`,
    facts: { field: 'encryptionKid', kid },
  })
}

function notPublished(kid: string): FitConnectError {
  return new FitConnectError('unexpected-response', {
    message: `The service does not hand out the new key "${kid}" as it was sent. Senders go on with the former key; try again, and report it to FITKO if it stays so.`,
    facts: { kid },
    isRetryable: true,
  })
}
