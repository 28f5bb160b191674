import { publicKeyOf } from '../destination-record.js'
import type { RsaJwk } from '../keys/jwk.js'
import { Refusal } from '../refusal.js'
import { parseBody } from '../request-body.js'
import type { ClientRecord, DestinationRecord } from '../state.js'
import { destinationUpdateSchema, type DestinationCreation } from './destination-input.js'
import { mergePatch } from './merge-patch.js'
import { requirePublicJwk } from './require-public-jwk.js'

/** @throws {Refusal} `jwk-invalid`, `encryption-kid-unknown` */
export function newDestination(
  { encryptionPublicKey, signingPublicKey, ...document }: DestinationCreation,
  { clientId }: ClientRecord,
  destinationId: string,
): DestinationRecord {
  const publicKeys = [
    requirePublicJwk(encryptionPublicKey, 'encryptionPublicKey', 'encryption'),
    requirePublicJwk(signingPublicKey, 'signingPublicKey', 'signature'),
  ]
  requireDifferentKids(publicKeys)
  const destination: DestinationRecord = {
    destinationId,
    subscriberClientId: clientId,
    status: 'created',
    ...document,
    publicKeys,
  }
  requireEncryptionKey(destination)
  return destination
}

/** @throws {Refusal} `body-invalid`, `encryption-kid-unknown` */
export function patched(before: DestinationRecord, patch: unknown): DestinationRecord {
  const { name, status, contactInformation, services, encryptionKid, metadataVersions, callback } = before
  const document = { name, status, contactInformation, services, encryptionKid, metadataVersions, callback }
  requireWholeCallback(patch)
  const update = parseBody(mergePatch(document, patch), destinationUpdateSchema())
  if (update.status === 'created' && status !== 'created')
    throw new Refusal('body-invalid', 'status: a destination that was active is switched off by inactive.')
  const after: DestinationRecord = { ...before, ...update, callback: update.callback }
  requireEncryptionKey(after)
  return after
}

/** @throws {Refusal} `jwk-invalid`, `key-exists` */
export function withKey(before: DestinationRecord, value: unknown): { destination: DestinationRecord; key: RsaJwk } {
  const key = requirePublicJwk(value, 'body')
  if (publicKeyOf(before, key.kid) !== undefined)
    throw new Refusal('key-exists', 'The destination has a key with this kid already; a new key needs a new kid.')
  return { destination: { ...before, publicKeys: [key, ...before.publicKeys] }, key }
}

// A new address with the old secret would hand the secret's signatures to somebody else.
function requireWholeCallback(patch: unknown): void {
  if (typeof patch !== 'object' || patch === null || !('callback' in patch)) return
  const { callback } = patch
  const isWhole = typeof callback === 'object' && callback !== null && 'url' in callback && 'secret' in callback
  if (callback !== null && !isWhole)
    throw new Refusal('body-invalid', 'callback: send url and secret together, or null to end the callbacks.')
}

function requireDifferentKids(keys: readonly RsaJwk[]): void {
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length)
    throw new Refusal('jwk-invalid', 'encryptionPublicKey and signingPublicKey must differ in kid.')
}

function requireEncryptionKey(destination: DestinationRecord): void {
  if (publicKeyOf(destination, destination.encryptionKid)?.alg !== 'RSA-OAEP-256')
    throw new Refusal(
      'encryption-kid-unknown',
      'encryptionKid must name an encryption key of the destination; add the key first.',
    )
}
