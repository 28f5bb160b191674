import { constants, createPublicKey, publicEncrypt, randomBytes, webcrypto } from 'node:crypto'
import { FitConnectError } from '../errors.js'
import { requirePrivateKey } from './private-jwk.js'
import type { KeyKind } from './rsa-jwk.js'

/** A subscriber's private keys, found by `kid`. Old keys stay needed after a rotation. */
export interface DecryptionKeys {
  readonly kids: readonly string[]
  find(kid: string): DecryptionKey | undefined
}

/** One private key. The key material cannot be read from it. */
export interface DecryptionKey {
  readonly kid: string
  /** Length of the modulus, and so of every key that was encrypted to it. */
  readonly modulusBytes: number
  /** RSA-OAEP-256. Rejects when the bytes were not encrypted to this key. */
  unwrap(encryptedKey: Uint8Array): Promise<Uint8Array>
}

const decryptionKind: KeyKind = {
  name: 'private decryption',
  alg: 'RSA-OAEP-256',
  operation: 'unwrapKey',
  use: 'enc',
  advice: 'Export the key again from the tool that made it, as a JWK.',
}

/** Node serialises OAEP per imported key: one import reaches 199 operations per second, four reach 400. */
const importsPerKey = 4
const oaep = { name: 'RSA-OAEP', hash: 'SHA-256' }

/**
 * Imports a subscriber's private decryption keys (`alg` RSA-OAEP-256, `key_ops` `["unwrapKey"]`, at least 4096 bit, with
 * `kid`) and proves once for each that its two halves belong together.
 *
 * @throws {FitConnectError} `key-invalid`, with the broken rule as fact `rule`; never with key material
 */
export async function importDecryptionKeys(jwks: readonly unknown[]): Promise<DecryptionKeys> {
  const keys = new Map<string, DecryptionKey>()
  for (const jwk of jwks) {
    const key = await importDecryptionKey(jwk)
    if (keys.has(key.kid)) throw ambiguousKid(key.kid)
    keys.set(key.kid, key)
  }
  return { kids: [...keys.keys()], find: (kid) => keys.get(kid) }
}

async function importDecryptionKey(jwk: unknown): Promise<DecryptionKey> {
  const { kid, key, modulusBytes, refuse } = requirePrivateKey(jwk, decryptionKind)
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' })
  const importOnce = () => webcrypto.subtle.importKey('pkcs8', pkcs8, oaep, false, ['decrypt'])
  const first = await importOnce()
  const imports = [first, ...(await Promise.all(Array.from({ length: importsPerKey - 1 }, importOnce)))]
  pkcs8.fill(0)

  let turn = 0
  const unwrap = async (encryptedKey: Uint8Array): Promise<Uint8Array> => {
    turn = (turn + 1) % importsPerKey
    return new Uint8Array(await webcrypto.subtle.decrypt(oaep, imports[turn] ?? first, encryptedKey))
  }
  if (!(await isPair(createPublicKey(key), unwrap))) {
    throw refuse('halves-differ', 'has private members that do not belong to its modulus.')
  }
  return { kid, modulusBytes, unwrap }
}

async function isPair(
  publicKey: ReturnType<typeof createPublicKey>,
  unwrap: DecryptionKey['unwrap'],
): Promise<boolean> {
  const probe = randomBytes(32)
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
  try {
    return probe.equals(await unwrap(publicEncrypt({ key: publicKey, ...padding }, probe)))
  } catch {
    return false
  }
}

function ambiguousKid(kid: string): FitConnectError {
  return new FitConnectError('key-invalid', {
    message: `Two private decryption keys have the key identifier "${kid}". Give each key its own.`,
    facts: { rule: 'kid', key: decryptionKind.name, kid },
  })
}
