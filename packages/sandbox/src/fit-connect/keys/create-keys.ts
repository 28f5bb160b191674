import { generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { calculateJwkThumbprint } from 'jose'
import { selfSignedCertificate } from './certificate.js'
import type { DestinationKeys, KeyPair, RsaJwk, SandboxKeys } from './jwk.js'

const generate = promisify(generateKeyPair)
const modulusLength = 4096

interface KeyPurpose {
  readonly alg: 'RSA-OAEP-256' | 'PS512'
  readonly publicOperation: 'wrapKey' | 'verify'
  readonly privateOperation: 'unwrapKey' | 'sign'
}

const encryption: KeyPurpose = { alg: 'RSA-OAEP-256', publicOperation: 'wrapKey', privateOperation: 'unwrapKey' }
const signature: KeyPurpose = { alg: 'PS512', publicOperation: 'verify', privateOperation: 'sign' }

/**
 * Makes all keys that a service with one destination needs: four RSA-4096 pairs, 1 to 4 seconds each.
 * Make them once per test run and pass them as `keys` to every service.
 */
export async function createTestKeys(): Promise<SandboxKeys> {
  const [service, portal, destination] = await Promise.all([
    createServiceKeys(),
    createServiceKeys(),
    createDestinationKeys(),
  ])
  return { service, portal, destination }
}

/** Encryption and signing pair of one destination, with self-signed certificates in `x5c` (two RSA-4096 keys). */
export async function createDestinationKeys(): Promise<DestinationKeys> {
  const [forEncryption, forSigning] = await Promise.all([
    createKeyPair(encryption, 'Sandbox Destination Encryption'),
    createKeyPair(signature, 'Sandbox Destination Signing'),
  ])
  return {
    encryptionPublicKey: forEncryption.publicKey,
    encryptionPrivateKey: forEncryption.privateKey,
    signingPublicKey: forSigning.publicKey,
    signingPrivateKey: forSigning.privateKey,
  }
}

/** A signing pair of the delivery service itself or of its portal; its public side is published without certificate. */
export function createServiceKeys(): Promise<KeyPair> {
  return createKeyPair(signature)
}

async function createKeyPair(purpose: KeyPurpose, certificateName?: string): Promise<KeyPair> {
  const keys = await generate('rsa', { modulusLength })
  const jwk = keys.privateKey.export({ format: 'jwk' })
  const { n, e } = requirePublicNumbers(jwk)
  const kid = `${(await calculateJwkThumbprint({ kty: 'RSA', n, e })).slice(0, 22)}-${purpose.publicOperation}`
  const common = { kty: 'RSA', kid, alg: purpose.alg } as const
  const x5c = await chainOf(keys, certificateName)
  return {
    publicKey: { ...common, key_ops: [purpose.publicOperation], n, e, ...x5c },
    privateKey: { ...jwk, ...common, key_ops: [purpose.privateOperation], n, e },
  }
}

async function chainOf(
  keys: { publicKey: KeyObject; privateKey: KeyObject },
  name?: string,
): Promise<Pick<RsaJwk, 'x5c'>> {
  return name === undefined ? {} : { x5c: [await selfSignedCertificate(name, keys)] }
}

function requirePublicNumbers(jwk: { n?: string | undefined; e?: string | undefined }): { n: string; e: string } {
  if (jwk.n === undefined || jwk.e === undefined)
    throw new TypeError('Node exported an RSA key without modulus or exponent.')
  return { n: jwk.n, e: jwk.e }
}
