import { createPrivateKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { decodeBase64url } from './base64url.js'
import type { KeyKind, KeyRefusal } from './rsa-jwk.js'
import { keyRefusal, requireMembers, requireRsaKey } from './rsa-jwk.js'

export interface PrivateKey {
  readonly kid: string
  readonly key: KeyObject
  /** Length of the modulus in bytes. */
  readonly modulusBytes: number
  readonly refuse: KeyRefusal
}

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const

/**
 * Checks a private RSA JWK by the rules of its public half and imports it.
 *
 * @throws {FitConnectError} `key-invalid`, without any cause: the importer's own error could describe the key
 */
export function requirePrivateKey(jwk: unknown, kind: KeyKind): PrivateKey {
  const members = requireMembers(jwk, keyRefusal(kind))
  const kid = typeof members['kid'] === 'string' ? members['kid'] : ''
  const refuse = keyRefusal(kind, kid)
  const { n, e } = requireRsaKey(members, kid, kind, refuse)

  const privateHalf: Record<string, string> = {}
  for (const name of privateMembers) {
    const value = members[name]
    if (typeof value !== 'string') throw refuse('shape', 'lacks a private member (d, p, q, dp, dq or qi).')
    privateHalf[name] = value
  }
  if (!isProduct(n, privateHalf['p'], privateHalf['q'])) {
    throw refuse('halves-differ', 'has private members that do not belong to its modulus.')
  }
  const key = tryImport({ kty: 'RSA', n, e, ...privateHalf })
  if (key === undefined) throw refuse('shape', 'has private members that cannot be read.')
  return { kid, key, modulusBytes: Buffer.byteLength(n, 'base64url'), refuse }
}

// OpenSSL computes around wrong primes without saying so.
function isProduct(n: string, p = '', q = ''): boolean {
  return numberOf(p) * numberOf(q) === numberOf(n)
}

function numberOf(text: string): bigint {
  const bytes = decodeBase64url(text)
  return bytes === undefined ? 0n : BigInt(`0x00${Buffer.from(bytes).toString('hex')}`)
}

function tryImport(jwk: Record<string, string>): KeyObject | undefined {
  try {
    return createPrivateKey({ key: jwk, format: 'jwk' })
  } catch {
    return undefined
  }
}
