import 'reflect-metadata'
import { HttpError } from '@amt24/core/http'
import { fakeClock, recordingTransport } from '@amt24/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSender, type Sender } from '../../src/fit-connect/index.js'
import { ocsp, pki, type Pki } from '../fixtures/chain.js'
import type { OcspScript } from '../fixtures/ocsp.js'
import { certifyKey, x5cOf, type Authority } from '../fixtures/pki.js'
import { now } from '../fixtures/scene.js'
import { failureOf } from './failure-of.js'
import { createWorld, type World } from './world.js'

describe('a sender with trust anchors', () => {
  let names: Pki
  let world: World
  beforeAll(async () => {
    names = await pki()
    world = await createWorld()
  })
  const destinationId = (): string => world.destination.destinationId

  async function senderTrusting(anchor: Authority, script: Partial<OcspScript> = {}): Promise<Sender> {
    const transport = recordingTransport(await ocsp(script))
    const certificates = { trustAnchors: [anchor.certificate.toString('pem')], transport }
    const { service } = world
    return createSender({
      environment: service.urls,
      ...service.sender,
      transport: world.transport,
      clock: fakeClock(now),
      certificates,
    })
  }

  async function publishCertified(): Promise<void> {
    const { encryptionPublicKey, ...others } = world.destination
    const leaf = await certifyKey(names.intermediate, { ...encryptionPublicKey })
    const x5c = x5cOf(leaf, names.intermediate.certificate)
    const { encryptionPrivateKey, signingPublicKey, signingPrivateKey } = others
    const keys = { encryptionPrivateKey, signingPublicKey, signingPrivateKey }
    await world.service.updateDestination(destinationId(), {
      keys: { ...keys, encryptionPublicKey: { ...encryptionPublicKey, x5c } },
    })
  }

  it('refuses the key of a destination that only certified itself', async () => {
    const sender = await senderTrusting(names.root)
    expect(await failureOf(sender.destination(destinationId()))).toMatchObject({
      code: 'certificate-untrusted',
      facts: { rule: 'no-path' },
    })
  })

  it('takes one that is traced to an anchor and not revoked, and no other', async () => {
    await publishCertified()
    const trusting = await senderTrusting(names.root)
    await expect(trusting.destination(destinationId())).resolves.toMatchObject({ destinationId: destinationId() })
    const revoked = await senderTrusting(names.root, { status: 'revoked' })
    expect(await failureOf(revoked.destination(destinationId()))).toMatchObject({ code: 'certificate-revoked' })
    const unknown = await senderTrusting(names.root, { nonce: 'another' })
    expect(await failureOf(unknown.destination(destinationId()))).toMatchObject({
      code: 'certificate-revocation-unknown',
    })
    const elsewhere = await senderTrusting(names.stranger)
    expect(await failureOf(elsewhere.destination(destinationId()))).toMatchObject({ code: 'certificate-untrusted' })
  })

  it('asks revocation sources by the given transport alone, which may refuse a host', async () => {
    await publishCertified()
    const asked: string[] = []
    const refusing = recordingTransport(({ url }) => {
      asked.push(url)
      return new HttpError('unreachable', { message: 'This host is not permitted.' })
    })
    const certificates = { trustAnchors: [names.root.certificate.toString('pem')], transport: refusing }
    const { service, transport } = world
    const options = { environment: service.urls, ...service.sender, transport, clock: fakeClock(now), certificates }
    expect(await failureOf(createSender(options).destination(destinationId()))).toMatchObject({
      code: 'certificate-revocation-unknown',
      facts: { tried: ['ocsp: unreachable'] },
    })
    expect(new Set(asked)).toEqual(new Set(['http://ocsp.example/']))
  })
})
