import { createPublicKey, generateKeyPair, type JsonWebKey } from 'node:crypto'
import { promisify } from 'node:util'
import { requirePrivateKey, type PrivateKey } from '../crypto/private-jwk.js'
import type { KeyKind } from '../crypto/rsa-jwk.js'

/** What a key of a destination is for. */
export type KeyUse = 'encryption' | 'signature'

/** Both halves of a key pair as JSON Web Keys. The private half stays with the authority. */
export interface KeyPair {
  readonly publicJwk: JsonWebKey
  readonly privateJwk: JsonWebKey
}

interface UseMembers {
  readonly alg: 'RSA-OAEP-256' | 'PS512'
  readonly publicOperation: string
  readonly privateOperation: string
  readonly use: 'enc' | 'sig'
}

const membersOf: Readonly<Record<KeyUse, UseMembers>> = {
  encryption: { alg: 'RSA-OAEP-256', publicOperation: 'wrapKey', privateOperation: 'unwrapKey', use: 'enc' },
  signature: { alg: 'PS512', publicOperation: 'verify', privateOperation: 'sign', use: 'sig' },
}

const generate = promisify(generateKeyPair)
const modulusLength = 4096

/**
 * Makes an RSA-4096 key pair as FIT-Connect demands. Takes one to four seconds.
 *
 * @param kid 8 to 64 characters.
 */
export async function createKeyPair(use: KeyUse, kid: string): Promise<KeyPair> {
  const { privateKey } = await generate('rsa', { modulusLength })
  const { privateOperation, alg } = membersOf[use]
  const privateJwk = { ...privateKey.export({ format: 'jwk' }), kid, alg, key_ops: [privateOperation] }
  return { publicJwk: publicHalfOf(privateJwk).publicJwk, privateJwk }
}

/** A private key that was checked, its use by its `alg`, and its public half without a certificate. */
export interface KnownKey extends PrivateKey {
  readonly use: KeyUse
  readonly publicJwk: JsonWebKey
}

/**
 * Checks a private key and derives its public half, so that a public key cannot be made for other numbers.
 *
 * @throws {FitConnectError} `key-invalid`, with the broken rule as fact `rule`; never with key material
 */
export function publicHalfOf(privateJwk: unknown): KnownKey {
  const use = useOf(privateJwk)
  const { alg, publicOperation } = membersOf[use]
  const known = requirePrivateKey(privateJwk, kindOf(use))
  const { kty = '', n = '', e = '' } = createPublicKey(known.key).export({ format: 'jwk' })
  return { ...known, use, publicJwk: { kty, kid: known.kid, alg, key_ops: [publicOperation], n, e } }
}

/** What a key says it is for; keys that say nothing usable are treated as encryption keys and fail their rules. */
export function useOf(jwk: unknown): KeyUse {
  const alg: unknown = typeof jwk === 'object' && jwk !== null ? Reflect.get(jwk, 'alg') : undefined
  return alg === membersOf.signature.alg ? 'signature' : 'encryption'
}

function kindOf(use: KeyUse): KeyKind {
  const { alg, privateOperation, use: oldUse } = membersOf[use]
  return {
    name: use === 'encryption' ? 'private decryption' : 'private signature',
    alg,
    operation: privateOperation,
    use: oldUse,
    advice: 'Make a key with createDestinationKeys, or export it again from the tool that made it.',
  }
}
