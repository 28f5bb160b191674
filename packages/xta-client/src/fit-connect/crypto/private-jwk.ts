import { createPrivateKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
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
  const key = tryImport({ kty: 'RSA', n, e, ...privateHalf })
  if (key === undefined) throw refuse('shape', 'has private members that cannot be read.')
  return { kid, key, modulusBytes: Buffer.byteLength(n, 'base64url'), refuse }
}

function tryImport(jwk: Record<string, string>): KeyObject | undefined {
  try {
    return createPrivateKey({ key: jwk, format: 'jwk' })
  } catch {
    return undefined
  }
}
