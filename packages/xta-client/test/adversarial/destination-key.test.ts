import 'reflect-metadata'
import { fakeClock, recordingTransport, type FakeClock } from '@amt24/core/testing'
import { createVirtualClock } from '@amt24/sandbox/fit-connect'
import type { X509Certificate } from '@peculiar/x509'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSender, type Destination, type Sender } from '../../src/fit-connect/index.js'
import { dogTaxApplication } from '../contract/application.js'
import { failureOf } from '../contract/failure-of.js'
import { createWorld, type World } from '../contract/world.js'
import { hour, ocsp, pki, type Pki } from '../fixtures/chain.js'
import { foreignEncryption } from '../fixtures/keys.js'
import { certifyKey, x5cOf } from '../fixtures/pki.js'
import { now } from '../fixtures/scene.js'

const application = dogTaxApplication({ attachments: [] })

let names: Pki
let world: World
let clock: FakeClock
let demanding: Sender
let lenient: Sender
beforeAll(async () => {
  names = await pki()
})

beforeEach(async () => {
  world = await createWorld({ clock: createVirtualClock({ source: () => now }) })
  clock = fakeClock(now)
  demanding = await senderTrusting()
  lenient = createSender({ ...outside(), clock })
})

/** Nothing may be announced, let alone encrypted, for a key that was not checked. */
async function expectRefused(destination: Destination, expected: object, sender: Sender = demanding): Promise<void> {
  expect(await failureOf(sender.send(application, { destination }))).toMatchObject(expected)
  const encrypted = { ...application, metadata: '', data: '', attachments: [] }
  expect(await failureOf(sender.sendEncrypted(encrypted, { destination }))).toMatchObject(expected)
  expect(world.service.inspect().submissions).toEqual([])
}

describe('a destination that is handed to a sender', () => {
  it('is taken as it was read, also after a while in JSON', async () => {
    const destination = await read(demanding)
    const kept = JSON.parse(JSON.stringify(destination)) as Destination
    await expect(demanding.send(application, { destination: kept })).resolves.toBeDefined()
  })

  it('is refused when another sender read it without tracing its certificates', async () => {
    const selfCertified = await lenient.destination(world.destination.destinationId)
    await expectRefused(selfCertified, { code: 'certificate-untrusted', facts: { rule: 'no-path' } })
  })

  it('is refused when it was made by hand', async () => {
    const { kid, publicJwk } = foreignEncryption()
    const destination = await read(demanding)
    await expectRefused(
      { ...destination, encryptionKey: { kid, jwk: publicJwk } },
      { code: 'certificate-untrusted', facts: { rule: 'no-path' } },
    )
    const { n = '' } = publicJwk
    const certified = destination.encryptionKey
    await expectRefused(
      { ...destination, encryptionKey: { ...certified, jwk: { ...certified.jwk, n } } },
      { code: 'key-invalid', facts: { rule: 'x5c-other-key' } },
    )
  })

  it('is refused without any certificate even where self-signed ones are taken', async () => {
    const { encryptionKey, ...destination } = await lenient.destination(world.destination.destinationId)
    const jwk = { ...encryptionKey.jwk, x5c: undefined }
    await expectRefused(
      { ...destination, encryptionKey: { ...encryptionKey, jwk } },
      { code: 'key-invalid', facts: { rule: 'x5c-missing' } },
      lenient,
    )
  })

  it('is refused when its certificate has expired since it was read', async () => {
    const destination = await read(demanding, { notAfter: new Date(clock.now() + hour) })
    clock.advance(2 * hour)
    await expectRefused(destination, { code: 'key-invalid', facts: { rule: 'x5c-expired' } })
  })

  it('is refused when its certificate was revoked since it was read', async () => {
    const destination = await read(demanding)
    const later = await senderTrusting('revoked')
    expect(await failureOf(later.send(application, { destination }))).toMatchObject({ code: 'certificate-revoked' })
    expect(world.service.inspect().submissions).toEqual([])
  })

  it('is used as it was checked, whatever becomes of the object meanwhile', async () => {
    const destination = await read(demanding)
    const key = destination.encryptionKey
    const data = new TextEncoder().encode(JSON.stringify({ hund: 'Bello' }))
    const sending = demanding.send({ ...application, data }, { destination })
    Object.assign(key, { jwk: { ...foreignEncryption().publicJwk } })
    data.fill(0x20)
    await sending
    const bytes: Uint8Array[] = []
    await world.subscriber.process(
      async (submission) => {
        expect(submission.problems).toEqual([])
        bytes.push(submission.data)
        await submission.accept()
      },
      { once: true },
    )
    expect(bytes.map((one) => Buffer.from(one).toString())).toEqual(['{"hund":"Bello"}'])
  })
})

function outside() {
  const { service, transport } = world
  return { environment: service.urls, ...service.sender, transport }
}

async function senderTrusting(status: 'good' | 'revoked' = 'good'): Promise<Sender> {
  const transport = recordingTransport(await ocsp({ status }))
  const certificates = { trustAnchors: [names.root.certificate.toString('pem')], transport }
  return createSender({ ...outside(), clock, certificates })
}

/** The world's destination with a certificate of the test PKI, as this sender reads it. */
async function read(sender: Sender, options: Parameters<typeof certifyKey>[2] = {}): Promise<Destination> {
  const { encryptionPublicKey, encryptionPrivateKey, signingPublicKey, signingPrivateKey, destinationId } =
    world.destination
  const leaf: X509Certificate = await certifyKey(names.intermediate, { ...encryptionPublicKey }, options)
  const x5c = x5cOf(leaf, names.intermediate.certificate)
  const keys = { encryptionPrivateKey, signingPublicKey, signingPrivateKey }
  await world.service.updateDestination(destinationId, {
    keys: { ...keys, encryptionPublicKey: { ...encryptionPublicKey, x5c } },
  })
  return sender.destination(destinationId)
}
