import { recordingLogger } from '@amt24/core/testing'
import type { JsonWebKey } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDestinationAdmin, type DestinationAdmin, type NewDestination } from '../../src/fit-connect/index.js'
import { destinationEncryption, destinationSignature, foreignEncryption } from '../fixtures/keys.js'
import { failureOf } from './failure-of.js'
import { createWorld, type World } from './world.js'

const keys = { encryption: destinationEncryption().publicJwk, signature: destinationSignature().publicJwk }
const description: NewDestination = {
  name: 'Stadt Beispiel, Hundesteuer',
  contactInformation: { legalName: 'Stadt Beispiel', email: 'steueramt@beispiel.example' },
  services: [
    {
      identifier: 'urn:de:fim:leika:leistung:99102013104000',
      regions: ['DE14713'],
      submissionSchemas: [{ schemaUri: 'https://schemas.example/hundesteuer/1.0.0', mimeType: 'application/json' }],
    },
  ],
  metadataVersions: ['2.1.0'],
  keys,
}

describe('the destination administration', () => {
  let world: World
  let admin: DestinationAdmin
  const logger = recordingLogger()
  beforeEach(async () => {
    world = await createWorld()
    const { service, transport, clock } = world
    admin = createDestinationAdmin({ environment: service.urls, ...service.subscriber, transport, clock, logger })
  })
  const senderReads = async (destinationId: string) => world.sender.destination(destinationId)

  it('makes a destination that takes submissions as soon as it is activated', async () => {
    const { destinationId, status } = await admin.create(description)
    expect(status).not.toBe('active')
    expect(await failureOf(senderReads(destinationId))).toMatchObject({ code: 'destination-inactive' })
    expect(await admin.activate(destinationId)).toMatchObject({ status: 'active' })
    expect(await senderReads(destinationId)).toMatchObject({ encryptionKey: { kid: keys.encryption['kid'] } })
    await admin.deactivate(destinationId)
    expect(await failureOf(senderReads(destinationId))).toMatchObject({ code: 'destination-inactive' })
  })

  it('reads and lists what it made, without the secret of the callback', async () => {
    const callback = { url: 'https://back-office.example/callback', secret: 'PLANTED-SECRET-b7Qx' }
    const { destinationId } = await admin.create({ ...description, callback })
    const found = await admin.read(destinationId)
    expect(found).toMatchObject({ name: description.name, callback: { url: callback.url } })
    expect(await admin.list()).toContainEqual(found)
    expect(JSON.stringify(found)).not.toContain(callback.secret)
  })

  it('changes the parts that are given and leaves the others', async () => {
    const { destinationId } = await admin.create(description)
    const changed = await admin.update(destinationId, {
      name: 'Stadt Beispiel, Steueramt',
      metadataVersions: ['2.0.0'],
    })
    expect(changed).toMatchObject({ name: 'Stadt Beispiel, Steueramt', services: description.services })
  })

  it('deletes', async () => {
    const { destinationId } = await admin.create(description)
    await admin.delete(destinationId)
    expect(await failureOf(admin.read(destinationId))).toMatchObject({ code: 'destination-not-found' })
  })

  it('does not show destinations of others', async () => {
    const { service, transport, clock } = world
    const sender = createDestinationAdmin({ environment: service.urls, ...service.sender, transport, clock })
    expect((await failureOf(sender.list())).code).toMatch(/^(credentials-refused|not-permitted)$/)
  })

  describe('rotating the encryption key', () => {
    let destinationId: string
    const next = foreignEncryption().publicJwk
    beforeEach(async () => {
      ;({ destinationId } = await admin.create(description))
      await admin.activate(destinationId)
    })

    it('switches to the new key and names the former one, which stays needed', async () => {
      expect(await admin.rotateEncryptionKey(destinationId, next)).toMatchObject({
        encryptionKid: next['kid'],
        formerEncryptionKid: keys.encryption['kid'],
        advice: expect.stringContaining('former private key') as string,
      })
      expect(await senderReads(destinationId)).toMatchObject({ encryptionKey: { kid: next['kid'] } })
    })

    it('may be called again after it was cut off between publishing and switching', async () => {
      world.service.faults.add({ method: 'PATCH', path: '**/v1/destinations/*', status: 500, times: 10 })
      expect(await failureOf(admin.rotateEncryptionKey(destinationId, next))).toMatchObject({
        code: 'service-unavailable',
      })
      expect(await senderReads(destinationId)).toMatchObject({ encryptionKey: { kid: keys.encryption['kid'] } })
      world.service.faults.clear()
      await expect(admin.rotateEncryptionKey(destinationId, next)).resolves.toMatchObject({
        encryptionKid: next['kid'],
      })
    })

    it('does not switch when the new key cannot be read back', async () => {
      world.service.faults.add({ method: 'POST', path: '**/v1/destinations/*/keys', status: 201, times: 1 })
      expect((await failureOf(admin.rotateEncryptionKey(destinationId, next))).code).toBe('unexpected-response')
      expect(await admin.read(destinationId)).toMatchObject({ encryptionKid: keys.encryption['kid'] })
    })

    it('refuses another key that is published under the same identifier', async () => {
      await admin.rotateEncryptionKey(destinationId, next)
      await admin.rotateEncryptionKey(destinationId, keys.encryption)
      const impostor = { ...destinationEncryption().publicJwk, kid: next['kid'] }
      expect(await failureOf(admin.rotateEncryptionKey(destinationId, impostor))).toMatchObject({
        code: 'unexpected-response',
      })
    })

    it.each<[string, string, JsonWebKey]>([
      ['the current key', 'destination-invalid', keys.encryption],
      ['a private key', 'key-invalid', { ...next, ...foreignEncryption().privateJwk, key_ops: ['wrapKey'] }],
      ['a signature key', 'key-invalid', keys.signature],
      ['a certificate of another key', 'key-invalid', { ...next, x5c: keys.encryption['x5c'] }],
      ['a key without certificate', 'key-invalid', { ...next, x5c: undefined }],
    ])('refuses %s and leaves everything as it was', async (_what, code, jwk) => {
      expect((await failureOf(admin.rotateEncryptionKey(destinationId, jwk))).code).toBe(code)
      expect(await admin.read(destinationId)).toMatchObject({ encryptionKid: keys.encryption['kid'] })
    })
  })

  const [service] = description.services
  it.each<[string, Partial<NewDestination>]>([
    ['name', { name: ' ' }],
    ['contactInformation.email', { contactInformation: { legalName: 'Stadt Beispiel', email: 'nobody' } }],
    ['services', { services: [] }],
    ['services.0.identifier', { services: [{ regions: ['DE'], submissionSchemas: [], identifier: 'Hundesteuer' }] }],
    ['services.0.regions', { services: service ? [{ ...service, regions: ['14713'] }] : [] }],
    [
      'services.0.submissionSchemas.schemaUri',
      {
        services: service
          ? [{ ...service, submissionSchemas: [{ schemaUri: 'no uri', mimeType: 'application/json' }] }]
          : [],
      },
    ],
    [
      'services.0.submissionSchemas.mimeType',
      {
        services: service
          ? [{ ...service, submissionSchemas: [{ schemaUri: 'urn:a:b', mimeType: 'text/plain' }] }]
          : [],
      },
    ],
    ['metadataVersions', { metadataVersions: ['latest'] }],
    ['callback.url', { callback: { url: 'http://back-office.example/', secret: 'PLANTED-SECRET-b7Qx' } }],
    ['callback.secret', { callback: { url: 'https://back-office.example/', secret: '' } }],
    ['keys', { keys: { encryption: keys.encryption, signature: { ...keys.signature, kid: keys.encryption['kid'] } } }],
  ])('refuses a wrong %s before any request', async (field, change) => {
    expect(await failureOf(admin.create({ ...description, ...change }))).toMatchObject({
      code: 'destination-invalid',
      facts: { field },
    })
  })

  it('only warns of a LeiKa key that has not fourteen digits', async () => {
    const services = service ? [{ ...service, identifier: 'urn:de:fim:leika:leistung:512431' }] : []
    await expect(admin.create({ ...description, services })).resolves.toMatchObject({ services })
    expect(logger.entries).toContainEqual(expect.objectContaining({ level: 'warn' }))
  })
})
