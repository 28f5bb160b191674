import { createPrivateKey, generateKeyPair } from 'node:crypto'
import type { JsonWebKey } from 'node:crypto'
import { promisify } from 'node:util'
import { selfSignedCertificate } from './self-signed-certificate.js'

export interface TestKeyOptions {
  readonly kid: string
  /** Default: 4096, what FIT-Connect demands. Takes one to four seconds. */
  readonly modulusLength?: number
  /** Default: 2026-01-01. */
  readonly validFrom?: Date
  /** Default: 2036-01-01. */
  readonly validTo?: Date
}

/** Both halves of a key pair, with `alg`, `key_ops` and, on the public half, `x5c` as FIT-Connect demands. */
export interface TestKeyPair {
  readonly publicJwk: JsonWebKey
  readonly privateJwk: JsonWebKey
}

const uses = {
  encryption: { alg: 'RSA-OAEP-256', publicOperation: 'wrapKey', privateOperation: 'unwrapKey' },
  signature: { alg: 'PS512', publicOperation: 'verify', privateOperation: 'sign' },
}

const generate = promisify(generateKeyPair)

/** Makes a key pair with a self-signed certificate. For tests only: nobody else trusts it. */
export async function generateTestKeyPair(
  use: 'encryption' | 'signature',
  { modulusLength = 4096, ...options }: TestKeyOptions,
): Promise<TestKeyPair> {
  const { privateKey } = await generate('rsa', { modulusLength })
  return testKeyPairOf(use, privateKey.export({ format: 'jwk' }), options)
}

/** The same from a private RSA JWK that exists already. */
export function testKeyPairOf(
  use: 'encryption' | 'signature',
  { kty = 'RSA', n = '', e = '', ...members }: JsonWebKey,
  { kid, validFrom = new Date('2026-01-01'), validTo = new Date('2036-01-01') }: TestKeyOptions,
): TestKeyPair {
  const { alg, publicOperation, privateOperation } = uses[use]
  const privateKey = createPrivateKey({ key: { kty, n, e, ...members }, format: 'jwk' })
  const x5c = [selfSignedCertificate({ privateKey, commonName: `TEST-ONLY ${use}`, validFrom, validTo })]
  const common = { kty, n, e, alg, kid }
  return {
    publicJwk: { ...common, key_ops: [publicOperation], x5c },
    privateJwk: { ...members, ...common, key_ops: [privateOperation] },
  }
}
