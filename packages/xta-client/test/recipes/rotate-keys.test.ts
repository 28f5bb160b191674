import 'reflect-metadata'
import { createPrivateKey, type JsonWebKey } from 'node:crypto'
import { recordingTransport } from '@amt24/core/testing'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import {
  createDestinationAdmin,
  type CertificateTrust,
  type DestinationAdminOptions,
  type KeyFinding,
  type KeyPair,
  type Subscriber,
  type SubscriberOptions,
} from '../../src/fit-connect/index.js'
import { ocsp, pki, type Pki } from '../fixtures/chain.js'
import { destinationEncryption, destinationSignature } from '../fixtures/keys.js'
import { certifyKey } from '../fixtures/pki.js'
import { now } from '../fixtures/scene.js'
import { send, subscriberOptions } from '../contract/subscriber-options.js'
import { createWorld } from '../contract/world.js'
import { isFunction, loadRecipe } from './load-recipe.js'

interface Completed {
  readonly publicJwk: JsonWebKey
  readonly isValid: boolean
  readonly findings: readonly KeyFinding[]
}
interface Rotated {
  readonly formerEncryptionKid: string | undefined
  readonly advice: string
}

const functions = z.strictObject({
  makeNext: z.custom<() => Promise<KeyPair>>(isFunction),
  subscriberWith: z.custom<(next: JsonWebKey, options: SubscriberOptions) => Subscriber>(isFunction),
  rotate:
    z.custom<(o: DestinationAdminOptions, destinationId: string, next: JsonWebKey) => Promise<Rotated>>(isFunction),
  request: z.custom<(privateJwk: JsonWebKey) => Promise<string>>(isFunction),
  complete:
    z.custom<(privateJwk: JsonWebKey, issued: readonly string[], trust: CertificateTrust) => Promise<Completed>>(
      isFunction,
    ),
  toPrivateJwk: z.custom<(keyPem: string) => JsonWebKey>(isFunction),
})

let recipe: z.infer<typeof functions>

beforeAll(async () => {
  recipe = await loadRecipe('rotate-keys', functions)
})

describe('the recipe "rotate keys"', () => {
  it('switches without a gap: what went to the former key and what goes to the next are both read', async () => {
    const world = await createWorld()
    const { destinationId } = world.destination
    const before = await send(world)

    const next = await recipe.makeNext()
    const subscriber = recipe.subscriberWith(next.privateJwk, subscriberOptions(world))
    const { service, transport, clock } = world
    const client = { environment: service.urls, ...service.subscriber, transport, clock }
    const { formerEncryptionKid, advice } = await recipe.rotate(client, destinationId, next.publicJwk)
    expect(formerEncryptionKid).toBe(world.destination.encryptionPublicKey.kid)
    expect(advice).toContain('Keep the former private key')
    expect(await createDestinationAdmin(client).read(destinationId)).toMatchObject({
      encryptionKid: next.publicJwk['kid'],
    })

    const after = await send(world)
    await subscriber.process((submission) => submission.accept(), { once: true })
    for (const receipt of [before, after])
      expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
  }, 60_000)

  it('takes a private key that OpenSSL wrote', () => {
    const { privateJwk } = destinationEncryption()
    const pem = createPrivateKey({ key: privateJwk, format: 'jwk' }).export({ format: 'pem', type: 'pkcs8' })
    const read = recipe.toPrivateJwk(String(pem))
    expect(read).toMatchObject({ n: privateJwk.n, d: privateJwk.d, alg: 'RSA-OAEP-256', key_ops: ['unwrapKey'] })
    expect(read['kid']).toMatch(/^[\da-f-]{36}$/)
  })
})

describe('the recipe "rotate keys", with a certificate', () => {
  let names: Pki

  beforeAll(async () => {
    names = await pki()
  })
  beforeEach(() => {
    vi.useFakeTimers({ now, toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const trust = async (): Promise<CertificateTrust> => ({
    trustAnchors: [names.root.certificate.toString('pem')],
    transport: recordingTransport(await ocsp()),
  })

  it('asks for one, takes the issued one in and finds the key sound', async () => {
    const { privateJwk, publicJwk } = destinationEncryption()
    expect(await recipe.request(privateJwk)).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----/)
    const leaf = await certifyKey(names.intermediate, publicJwk)
    const issued = [names.intermediate.certificate, leaf].map((certificate) => certificate.toString('pem'))
    const completed = await recipe.complete(privateJwk, issued, await trust())
    expect(completed.findings.filter(({ status }) => status !== 'passed')).toEqual([])
    expect(completed.isValid).toBe(true)
    expect(completed.publicJwk).toMatchObject({ kid: publicJwk['kid'] })
    expect(completed.publicJwk).not.toHaveProperty('d')
  })

  it('refuses the certificate of another key', async () => {
    const issued = [(await certifyKey(names.intermediate, destinationSignature().publicJwk)).toString('pem')]
    await expect(recipe.complete(destinationEncryption().privateJwk, issued, await trust())).rejects.toMatchObject({
      code: 'key-invalid',
      facts: { rule: 'x5c-other-key' },
    })
  })
})
