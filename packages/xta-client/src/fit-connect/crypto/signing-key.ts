import { createPublicKey, sign, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { encodeBase64url } from './base64url.js'
import { requirePrivateKey } from './private-jwk.js'
import { ps512 } from './ps512.js'
import type { KeyKind } from './rsa-jwk.js'

/** A subscriber's private signature key. The key material cannot be read from it. */
export interface SigningKey {
  readonly kid: string
  /** Signs the payload as a compact JWS with `alg` PS512, this `kid` and the given `typ`. */
  signCompact(type: string, payload: object): Promise<string>
}

const signingKind: KeyKind = {
  name: 'private signature',
  alg: 'PS512',
  operation: 'sign',
  use: 'sig',
  advice: 'Export the key again from the tool that made it, as a JWK.',
}

const signInPool = promisify(sign)

/**
 * Imports a subscriber's private signature key (`alg` PS512, `key_ops` `["sign"]`, at least 4096 bit, with `kid`) and
 * proves once that its public half verifies what it signs.
 *
 * @throws {FitConnectError} `key-invalid`, with the broken rule as fact `rule`; never with key material
 */
export async function importSigningKey(jwk: unknown): Promise<SigningKey> {
  const { kid, key, refuse } = requirePrivateKey(jwk, signingKind)
  const signBytes = (input: Uint8Array) => signInPool('sha512', input, { key, ...ps512 })

  const probe = Buffer.from(kid)
  const isPair = await signBytes(probe).then(
    (signature) => verify('sha512', probe, { key: createPublicKey(key), ...ps512 }, signature),
    () => false,
  )
  if (!isPair) throw refuse('halves-differ', 'has private members that do not belong to its modulus.')

  return {
    kid,
    async signCompact(type, payload) {
      const input = [{ typ: type, alg: signingKind.alg, kid }, payload].map(encodeJson).join('.')
      return `${input}.${encodeBase64url(await signBytes(Buffer.from(input)))}`
    },
  }
}

function encodeJson(value: object): string {
  return encodeBase64url(Buffer.from(JSON.stringify(value)))
}
