import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestKeys, type DestinationChange, type DestinationKeys } from '@amt24/sandbox/fit-connect'
import type { Application, AttachmentContent } from '../../src/index.js'
import { createSender, environments } from '../../src/fit-connect/index.js'
import { generateTestKeyPair } from '../../src/testing/index.js'
import { dogTaxApplication, pdf, pdfId, personalMarker } from './application.js'
import { failureOf } from './failure-of.js'
import { createWorld, type World } from './world.js'

let world: World
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amt24-contract-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

beforeEach(async () => {
  world = await createWorld()
})

describe('an attachment', () => {
  it('may be a file', async () => {
    const path = await fileOf('from disk')
    await expect(sendWith({ path })).resolves.toBeDefined()
  })

  it('may be a source that is opened again', async () => {
    const open = async function* () {
      yield await Promise.resolve(Buffer.from('in two '))
      yield Buffer.from('pieces')
    }
    await expect(sendWith({ open, size: 13 })).resolves.toBeDefined()
  })

  it.each<[string, string, () => Promise<AttachmentContent>]>([
    ['is missing', 'attachment-unreadable', () => Promise.resolve({ path: join(folder, personalMarker) })],
    ['is a folder', 'attachment-unreadable', () => folderNamed('folder').then((path) => ({ path }))],
    ['is an empty file', 'attachment-empty', () => fileOf('').then((path) => ({ path }))],
    ['is empty', 'attachment-empty', () => Promise.resolve(new Uint8Array(0))],
    ['has a source that fails', 'attachment-unreadable', () => Promise.resolve({ open: failingSource })],
    ['is a pipe', 'attachment-unreadable', () => pipeNamed('pipe').then((path) => ({ path }))],
    ['hands out text instead of bytes', 'attachment-unreadable', () => fileOf(personalMarker).then(readAsText)],
    ['says that it is too large', 'attachment-too-large', () => Promise.resolve({ open: failingSource, size: 1e9 })],
    ['has an endless source', 'attachment-too-large', () => Promise.resolve({ open: endlessSource })],
  ])('that %s is refused as %s before anything is sent', async (_what, code, content) => {
    const error = await failureOf(sendWith(await content()))
    expect(error).toMatchObject({ code, facts: { attachmentId: pdfId } })
    expect(announcements()).toBe(0)
  })

  it('takes as much as one upload of FIT-Connect holds, unless a smaller limit is set', async () => {
    const { urls, sender: credentials } = world.service
    const sender = createSender({
      ...{ environment: urls, transport: world.transport, ...credentials },
      maxAttachmentBytes: 1_000,
    })
    const sendBytes = async (bytes: number) => {
      const attachments = [pdf({ content: new Uint8Array(bytes) })]
      return sender.send(dogTaxApplication({ attachments }), { destination: await destination() })
    }
    await expect(sendBytes(1_000)).resolves.toBeDefined()
    expect(await failureOf(sendBytes(1_001))).toMatchObject({
      code: 'attachment-too-large',
      facts: { attachmentId: pdfId, maxBytes: 1_000 },
    })
    expect(announcements()).toBe(1)
  })

  it('whose source hangs does not outlive the signal', async () => {
    const caller = new AbortController()
    const open = async function* () {
      yield await Promise.resolve(Buffer.from('begin'))
      caller.abort()
      await new Promise(() => undefined)
    }
    const application = dogTaxApplication({ attachments: [pdf({ content: { open } })] })
    const sending = world.sender.send(application, { destination: await destination(), signal: caller.signal })
    expect(await failureOf(sending)).toMatchObject({ code: 'aborted' })
    expect(announcements()).toBe(0)
  })

  it('that changes while the application is sent is refused as attachment-changed and nothing is submitted', async () => {
    const path = await fileOf('first version')
    const second = pdf({ id: 'a3e1f1de-7a4b-4d53-8f0e-0a1b2c3d4e5f', content: { path } })
    const application = dogTaxApplication({ attachments: [pdf(), second] })
    const destination = await world.sender.destination(world.destination.destinationId)
    let changed: Promise<void> | undefined
    const sending = world.sender.send(application, {
      destination,
      onProgress: () => {
        changed ??= writeFile(path, 'second version')
      },
    })
    expect(await failureOf(sending)).toMatchObject({ code: 'attachment-changed', facts: { attachmentId: second.id } })
    expect(world.service.inspect().submissions).toMatchObject([{ state: 'incomplete' }])
  })

  it('in memory that changes is noticed, too', async () => {
    const content = Buffer.from('first version')
    let opened = 0
    const open = async function* () {
      yield await Promise.resolve(opened++ === 0 ? content : Buffer.from('other version'))
    }
    expect(await failureOf(sendWith({ open }))).toMatchObject({ code: 'attachment-changed', isRetryable: true })
  })
})

describe('an application', () => {
  it.each<[string, Partial<Application>, string]>([
    ['without data', { data: new Uint8Array(0) }, 'data'],
    ['of a text instead of bytes', JSON.parse('{"data":"{}"}') as object, 'data'],
    ['of another media type', { mediaType: 'text/plain' }, 'mediaType'],
    ['without a service', { service: { identifier: '' } }, 'service'],
    ['with an attachment id that is no UUID', { attachments: [pdf({ id: '../x' })] }, 'attachments[0]'],
    ['with one attachment id twice', { attachments: [pdf(), pdf()] }, 'attachments[1]'],
    ['with a path as filename', { attachments: [pdf({ filename: '../../etc/passwd' })] }, 'attachments[0]'],
    ['with an attachment of no media type', { attachments: [pdf({ mediaType: 'pdf' })] }, 'attachments[0]'],
    ['with 101 attachments', { attachments: Array.from({ length: 101 }, () => pdf()) }, 'attachments'],
  ])('%s is refused before anything is sent', async (_what, changes, part) => {
    expect(await failureOf(sendApplication(dogTaxApplication(changes)))).toMatchObject({
      code: 'application-invalid',
      facts: { part },
    })
    expect(announcements()).toBe(0)
  })

  it.each<[string, Partial<Application>, string | undefined, string]>([
    [
      'a service',
      { service: { identifier: 'urn:de:fim:leika:leistung:99000000000000' } },
      undefined,
      'service-not-offered',
    ],
    ['a region', {}, 'DE091620000000', 'service-not-offered'],
    ['a schema', { schemaUri: 'https://schema.service.example/other' }, undefined, 'schema-not-offered'],
    ['a media type', { mediaType: 'application/xml' }, undefined, 'schema-not-offered'],
  ])('for %s that the destination does not offer is refused', async (_what, changes, region, code) => {
    const error = await failureOf(sendApplication(dogTaxApplication(changes), region))
    expect(error).toMatchObject({ code, facts: { destinationId: world.destination.destinationId } })
    expect(announcements()).toBe(0)
  })

  it('for a destination that takes no metadata version of ours is refused', async () => {
    await world.service.updateDestination(world.destination.destinationId, { metadataVersions: ['9.0.0'] })
    expect(await failureOf(sendApplication(dogTaxApplication()))).toMatchObject({
      code: 'metadata-version-unsupported',
    })
    expect(announcements()).toBe(0)
  })
})

describe('a destination', () => {
  it.each(['no-uuid', '..', ''])('whose id is no UUID is not asked for: "%s"', async (destinationId) => {
    expect(await failureOf(world.sender.destination(destinationId))).toMatchObject({ code: 'destination-not-found' })
    expect(world.service.inspect().requests).toEqual([])
  })

  it('that is unknown is destination-not-found', async () => {
    const error = await failureOf(world.sender.destination('3f1f6c0e-9d4f-4f7e-8f0a-111111111111'))
    expect(error).toMatchObject({ code: 'destination-not-found' })
  })

  it('that is inactive is refused', async () => {
    await change({ status: 'inactive' })
    expect(await failureOf(destination())).toMatchObject({
      code: 'destination-inactive',
      facts: { status: 'inactive' },
    })
  })

  it('that became inactive in between is refused by the service', async () => {
    const read = await destination()
    await change({ status: 'inactive' })
    const sending = world.sender.send(dogTaxApplication(), { destination: read })
    expect(await failureOf(sending)).toMatchObject({ code: 'destination-inactive' })
  })

  it.each<[string, (keys: DestinationKeys) => object, string]>([
    ['use sig', (keys) => ({ ...keys.encryptionPublicKey, use: 'sig' }), 'use'],
    ['key_ops verify', (keys) => ({ ...keys.encryptionPublicKey, key_ops: ['verify'] }), 'key_ops'],
    ['no certificate', ({ encryptionPublicKey }) => ({ ...encryptionPublicKey, x5c: undefined }), 'x5c-missing'],
    ['the certificate of another key', otherCertificate, 'x5c-other-key'],
    ['its private half published', (keys) => keys.encryptionPrivateKey, 'private-member'],
  ])('whose key has %s is refused', async (_what, broken, rule) => {
    const { destination: keys } = await sharedOf(world)
    await change({ keys: { ...keys, encryptionPublicKey: broken(keys) as DestinationKeys['encryptionPublicKey'] } })
    expect(await failureOf(destination())).toMatchObject({ code: 'key-invalid', facts: { rule } })
  })

  it('whose key is short is refused', async () => {
    const { destination: keys } = await sharedOf(world)
    const short = await generateTestKeyPair('encryption', { kid: keys.encryptionPublicKey.kid, modulusLength: 2048 })
    await change({ keys: { ...keys, encryptionPublicKey: short.publicJwk as DestinationKeys['encryptionPublicKey'] } })
    expect(await failureOf(destination())).toMatchObject({ code: 'key-invalid', facts: { rule: 'n' } })
  })

  it('that the service answers with instead of another is not believed', async () => {
    const read = await world.transport.send({ method: 'GET', url: destinationUrl(), headers: {} })
    const body = new TextDecoder().decode(read.body)
    world.service.faults.add({ path: '**/v2/destinations/*', status: 200, contentType: 'application/json', body })
    const error = await failureOf(world.sender.destination('3f1f6c0e-9d4f-4f7e-8f0a-111111111111'))
    expect(error).toMatchObject({ code: 'unexpected-response' })
  })
})

describe('an option that would not limit', () => {
  it.each([0, -1, 1.5, NaN, Infinity])('is refused: maxAttachmentBytes %d', (maxAttachmentBytes) => {
    const { urls, sender } = world.service
    expect(() => createSender({ environment: urls, ...sender, maxAttachmentBytes })).toThrow(RangeError)
  })
})

describe('an environment whose certificates must be traced to the Verwaltungs-PKI', () => {
  it('is refused before any request', async () => {
    const made = Promise.resolve().then(() =>
      createSender({ environment: environments.prod, clientId: 'client', clientSecret: 'secret' }),
    )
    expect(await failureOf(made)).toMatchObject({ code: 'certificate-chain-unchecked' })
  })
})

async function sharedOf({ service }: World): Promise<{ destination: DestinationKeys }> {
  const [entry] = service.destinations()
  return { destination: entry ?? (await createTestKeys()).destination }
}

function otherCertificate({ encryptionPublicKey, signingPublicKey }: DestinationKeys): object {
  return { ...encryptionPublicKey, x5c: signingPublicKey.x5c }
}

function change(changes: DestinationChange): Promise<unknown> {
  return world.service.updateDestination(world.destination.destinationId, changes)
}

function destination() {
  return world.sender.destination(world.destination.destinationId)
}

function destinationUrl(): string {
  return `${world.service.urls.submissionApi}/v2/destinations/${world.destination.destinationId}`
}

async function sendApplication(application: Application, region?: string) {
  return world.sender.send(application, { destination: await destination(), ...(region !== undefined && { region }) })
}

function sendWith(content: AttachmentContent) {
  return sendApplication(dogTaxApplication({ attachments: [pdf({ content })] }))
}

function announcements(): number {
  return world.service
    .inspect()
    .requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/submissions')).length
}

let files = 0
async function fileOf(content: string): Promise<string> {
  const path = join(folder, `file-${++files}`)
  await writeFile(path, content)
  return path
}

async function folderNamed(name: string): Promise<string> {
  await mkdir(join(folder, name), { recursive: true })
  return join(folder, name)
}

async function pipeNamed(name: string): Promise<string> {
  const path = join(folder, name)
  await promisify(execFile)('mkfifo', [path])
  return path
}

/** What a stream that was opened with an encoding hands out, whatever its type says. */
function readAsText(path: string): AttachmentContent {
  return { open: () => createReadStream(path, 'utf8') }
}

async function* failingSource(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('begin'))
  throw new Error(`The disk of ${personalMarker} broke.`)
}

async function* endlessSource(): AsyncGenerator<Uint8Array> {
  const piece = new Uint8Array(1024 * 1024)
  for (;;) yield await Promise.resolve(piece)
}
