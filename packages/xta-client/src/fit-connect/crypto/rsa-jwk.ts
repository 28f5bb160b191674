import { FitConnectError } from '../errors.js'
import { decodeBase64url } from './base64url.js'

/** Which rule a key breaks; fact `rule` of `key-invalid`. */
export type KeyRule =
  | 'shape'
  | 'private-member'
  | 'kty'
  | 'use'
  | 'key_ops'
  | 'alg'
  | 'kid'
  | 'e'
  | 'n'
  | 'x5c-missing'
  | 'x5c-unreadable'
  | 'x5c-other-key'
  | 'x5c-expired'
  | 'halves-differ'

/** What one kind of key must say about itself. */
export interface KeyKind {
  readonly name: string
  readonly alg: 'RSA-OAEP-256' | 'PS512'
  /** The only member of `key_ops`. */
  readonly operation: string
  /** Value of the old member `use` that does not contradict. */
  readonly use: 'enc' | 'sig'
  /** Next step for the reader of an error. */
  readonly advice: string
}

/** 4096 bit; the official schema says it as 683 characters of base64url. */
const minModulusBits = 4096
/** Larger keys only cost time; no authority issues them. */
const maxModulusBits = 16_384

/** Builds `key-invalid`. Says which rule is broken, never what the key holds. */
export type KeyRefusal = (rule: KeyRule, sentence: string) => FitConnectError

export function keyRefusal(kind: KeyKind, kid?: string): KeyRefusal {
  return (rule, sentence) =>
    new FitConnectError('key-invalid', {
      message: `The ${kind.name} key${kid === undefined ? '' : ` "${kid}"`} ${sentence} ${kind.advice}`,
      facts: { rule, key: kind.name, kid },
    })
}

/**
 * The members of a JWK that is at least a JSON object.
 *
 * @throws {FitConnectError} `key-invalid`, rule `shape`
 */
export function requireMembers(jwk: unknown, refuse: KeyRefusal): Readonly<Record<string, unknown>> {
  if (typeof jwk !== 'object' || jwk === null || Array.isArray(jwk)) throw refuse('shape', 'is not a JSON Web Key.')
  return { ...jwk }
}

/**
 * The rules that public and private keys share: type, purpose, identifier, size.
 *
 * @throws {FitConnectError} `key-invalid`
 */
export function requireRsaKey(
  members: Readonly<Record<string, unknown>>,
  kid: string,
  kind: KeyKind,
  refuse: KeyRefusal,
): { n: string; e: string } {
  const { kty, use, key_ops: keyOps, alg, n, e } = members
  if (kty !== 'RSA') throw refuse('kty', 'is not an RSA key.')
  if (use !== undefined && use !== kind.use) throw refuse('use', `is declared for another use than "${kind.use}".`)
  if (!isExactly(keyOps, kind.operation)) throw refuse('key_ops', `must have ["${kind.operation}"] as key_ops.`)
  if (alg !== kind.alg) throw refuse('alg', `must have "${kind.alg}" as alg.`)
  if (members['kid'] !== kid) throw refuse('kid', 'has another key identifier than the one it was asked for.')
  if (kid.length < 8 || kid.length > 64) throw refuse('kid', 'needs a key identifier of 8 to 64 characters.')
  if (e !== 'AQAB') throw refuse('e', 'must have the public exponent AQAB.')
  if (typeof n !== 'string' || !isLongEnough(n)) {
    throw refuse('n', `must have a modulus of at least ${minModulusBits} bit in strict base64url.`)
  }
  return { n, e }
}

function isExactly(keyOps: unknown, operation: string): boolean {
  return Array.isArray(keyOps) && keyOps.length === 1 && keyOps[0] === operation
}

function isLongEnough(n: string): boolean {
  const [first, ...rest] = decodeBase64url(n) ?? []
  if (first === undefined || first === 0) return false
  const bits = 32 - Math.clz32(first) + 8 * rest.length
  return bits >= minModulusBits && bits <= maxModulusBits
}
