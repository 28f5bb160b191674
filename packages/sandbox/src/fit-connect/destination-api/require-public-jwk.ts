import { createPublicKey, X509Certificate } from 'node:crypto'
import type { RsaJwk } from '../keys/jwk.js'
import { rsaJwkSchema } from '../keys/jwk-schema.js'
import { Refusal } from '../refusal.js'

export type KeyUse = 'encryption' | 'signature'

const uses = {
  encryption: { alg: 'RSA-OAEP-256', operation: 'wrapKey' },
  signature: { alg: 'PS512', operation: 'verify' },
} as const

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']
/** Base64url characters of a modulus of 4096 bits. */
const modulusCharacters = 683

/**
 * A destination's public key, as strict as the reference describes one (§4.2). The chain is not followed: the TEST
 * environment accepts self-signed certificates.
 * @param use What the key must be for; without it, either use will do.
 * @throws {Refusal} `jwk-invalid`
 */
export function requirePublicJwk(value: unknown, name: string, use?: KeyUse): RsaJwk {
  const complain = (what: string): Refusal => new Refusal('jwk-invalid', `${name}: ${what}`)
  const result = rsaJwkSchema().safeParse(value)
  if (!result.success) throw complain('an RSA key as JWK with kty, kid, alg, key_ops, n, e and x5c is needed.')
  const jwk = result.data
  if (privateMembers.some((member) => member in jwk))
    throw complain('this is a private key. Send the public one, and replace the key: it has left your house.')
  requireUse(jwk, use, complain)
  if (jwk.kid.length < 8 || jwk.kid.length > 64) throw complain('kid must have 8 to 64 characters.')
  if (!/^[\w-]+$/.test(jwk.n) || jwk.n.length < modulusCharacters)
    throw complain(`n must be base64url of at least 4096 bits (${modulusCharacters} characters).`)
  if (jwk.e !== 'AQAB') throw complain('e must be AQAB.')
  requireCertificate(jwk, complain)
  return jwk
}

function requireUse({ alg, key_ops }: RsaJwk, use: KeyUse | undefined, complain: (what: string) => Refusal): void {
  const allowed = use === undefined ? [uses.encryption, uses.signature] : [uses[use]]
  const fits = allowed.some(
    ({ alg: wanted, operation }) => alg === wanted && key_ops.length === 1 && key_ops[0] === operation,
  )
  if (!fits)
    throw complain(
      `alg and key_ops must be ${allowed.map((one) => `${one.alg} with ["${one.operation}"]`).join(' or ')}.`,
    )
}

function requireCertificate({ n, e, x5c = [] }: RsaJwk, complain: (what: string) => Refusal): void {
  const [first] = x5c
  if (first === undefined) throw complain('x5c must hold at least one certificate.')
  const certified = publicNumbersOf(first)
  if (certified === undefined) throw complain('the first entry of x5c must be a certificate: base64 of its DER form.')
  const own = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }).export({ format: 'jwk' })
  if (certified.n !== own.n || certified.e !== own.e) throw complain('the first certificate in x5c is for another key.')
}

function publicNumbersOf(certificate: string): { n?: string | undefined; e?: string | undefined } | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(certificate)) return undefined
  try {
    return new X509Certificate(Buffer.from(certificate, 'base64')).publicKey.export({ format: 'jwk' })
  } catch {
    return undefined
  }
}
