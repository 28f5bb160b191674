import { beforeEach, describe, expect, it } from 'vitest'
import {
  buildMetadata,
  encrypt,
  type Destination,
  type EncryptedApplication,
  type SendCheckpoint,
  type SendEncryptedOptions,
} from '../../src/fit-connect/index.js'
import { sha512Hex } from '../../src/fit-connect/crypto/index.js'
import { dogTaxApplication, pdf, pdfId, personalMarker } from './application.js'
import { failureOf } from './failure-of.js'
import { createWorld, type World } from './world.js'

let world: World
let destination: Destination
let encrypted: EncryptedApplication

beforeEach(async () => {
  world = await createWorld()
  destination = await world.sender.destination(world.destination.destinationId)
  encrypted = await encryptedElsewhere(destination)
})

describe('sendEncrypted', () => {
  it('delivers what a browser encrypted, and returns the same receipt as send', async () => {
    const receipt = await send()
    expect(receipt).toMatchObject({ transport: 'fit-connect', destinationId: destination.destinationId })
    expect(receipt.authenticationTags).toEqual({
      metadata: tagOf(encrypted.metadata),
      data: tagOf(encrypted.data),
      attachments: { [pdfId]: tagOf(encrypted.attachments[0]?.content) },
    })
    await world.subscriber.process(
      async (submission) => {
        expect(submission.problems).toEqual([])
        expect(submission.json()).toMatchObject({ halter: personalMarker })
        expect(await submission.attachments[0]?.bytes()).toEqual(pdf().content)
        await submission.accept()
      },
      { once: true },
    )
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
  })

  it('takes attachments as bytes and as sources, and metadata and data as bytes', async () => {
    const text = textOf(encrypted.attachments[0]?.content)
    const open = async function* () {
      for (let at = 0; at < text.length; at += 7) yield await Promise.resolve(Buffer.from(text.slice(at, at + 7)))
    }
    for (const content of [Buffer.from(text), { open }, { open, size: text.length }]) {
      const attachments = [{ id: pdfId.toUpperCase(), content }]
      const bytes = { metadata: Buffer.from(textOf(encrypted.metadata)), data: Buffer.from(textOf(encrypted.data)) }
      await expect(send({ ...bytes, attachments })).resolves.toBeDefined()
    }
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['alg', { alg: 'RSA-OAEP' }, 'alg'],
    ['enc', { enc: 'A128GCM' }, 'enc'],
    ['zip', { zip: 'DEF' }, 'zip'],
    ['a kid of another key', { kid: 'another-key-1' }, 'kid'],
    ['crit', { crit: ['exp'] }, 'crit'],
  ])('refuses a part whose header has %s before anything is sent', async (_what, header, rule) => {
    for (const [part, changes] of [
      ['metadata', { metadata: withHeader(encrypted.metadata, header) }],
      ['data', { data: withHeader(encrypted.data, header) }],
      [
        `attachment:${pdfId}`,
        { attachments: [{ id: pdfId, content: withHeader(encrypted.attachments[0]?.content, header) }] },
      ],
    ] as const)
      expect(await failureOf(send(changes))).toMatchObject({ code: 'jwe-not-permitted', facts: { rule, part } })
    expect(world.service.inspect().submissions).toEqual([])
  })

  it.each<[string, (jwe: string) => string]>([
    ['has no cty', (jwe) => withHeader(jwe, { cty: undefined })],
    ['has another cty', (jwe) => withHeader(jwe, { cty: 'text/plain' })],
  ])('refuses metadata and data whose header %s, which the service demands', async (_what, change) => {
    for (const part of ['metadata', 'data'] as const)
      expect(await failureOf(send({ [part]: change(textOf(encrypted[part])) }))).toMatchObject({
        code: 'jwe-not-permitted',
        facts: { rule: 'cty', part },
      })
  })

  it.each<[string, (jwe: string) => string]>([
    ['has four segments', (jwe) => jwe.split('.').slice(0, 4).join('.')],
    ['has six segments', (jwe) => `${jwe}.x`],
    ['has a short tag', (jwe) => jwe.slice(0, -16)],
    ['has a foreign character', (jwe) => jwe.replace(/\.[^.]*\.([^.]*)$/, '.*.$1')],
    ['ends with a line break', (jwe) => `${jwe}\n`],
    ['is JSON', () => '{"protected":"e30"}'],
    ['is text in clear', () => personalMarker],
  ])('refuses an attachment or data that %s', async (_what, change) => {
    const content = change(textOf(encrypted.attachments[0]?.content))
    const attachment = await failureOf(send({ attachments: [{ id: pdfId, content }] }))
    expect(attachment).toMatchObject({ code: 'jwe-malformed', facts: { part: `attachment:${pdfId}` } })
    const data = await failureOf(send({ data: change(textOf(encrypted.data)) }))
    expect(data).toMatchObject({ code: 'jwe-malformed', facts: { part: 'data' } })
    expect(world.service.inspect().submissions).toEqual([])
  })

  it('refuses an attachment that is another JWE when it is sent', async () => {
    const first = textOf(encrypted.attachments[0]?.content)
    const other = textOf((await encryptedElsewhere(destination)).attachments[0]?.content)
    let opened = 0
    const open = async function* () {
      yield await Promise.resolve(Buffer.from(opened++ === 0 ? first : other))
    }
    expect(await failureOf(send({ attachments: [{ id: pdfId, content: { open } }] }))).toMatchObject({
      code: 'attachment-changed',
      facts: { attachmentId: pdfId },
    })
    expect(world.service.inspect().submissions).toMatchObject([{ state: 'incomplete' }])
  })

  it('refuses the encryption of nothing, ids that are none, and what the destination does not offer', async () => {
    const { jwe } = await encrypt(new Uint8Array(0), { key: destination.encryptionKey, contentType: 'text/plain' })
    expect(await failureOf(send({ attachments: [{ id: pdfId, content: jwe }] }))).toMatchObject({
      code: 'attachment-empty',
    })
    expect(await failureOf(send({ attachments: [{ id: '../x', content: jwe }] }))).toMatchObject({
      code: 'application-invalid',
    })
    expect(await failureOf(send({ service: { identifier: 'urn:example:other' } }))).toMatchObject({
      code: 'service-not-offered',
    })
    expect(await failureOf(send({ schemaUri: 'urn:example:other' }))).toMatchObject({ code: 'schema-not-offered' })
  })

  it('is resumed with the same parts, not with others', async () => {
    const checkpoints: SendCheckpoint[] = []
    const onCheckpoint = (checkpoint: SendCheckpoint) => checkpoints.push(checkpoint)
    world.service.faults.add({ method: 'PUT', path: '**/attachments/*', reset: true })
    await failureOf(send({}, { onCheckpoint }))
    world.service.faults.clear()
    const resume = checkpoints.at(-1)
    const others = await encryptedElsewhere(destination)
    const { data, attachments } = others
    expect(await failureOf(send({ data }, { resume }))).toMatchObject({ facts: { reason: 'data' } })
    expect(await failureOf(send({ attachments }, { resume }))).toMatchObject({ facts: { reason: 'attachments' } })
    await expect(send({}, { resume })).resolves.toMatchObject({ submissionId: resume?.submissionId })
  })
})

/** As a browser would do it that got the destination's key and ids from its server. */
async function encryptedElsewhere({ encryptionKey: key }: Destination): Promise<EncryptedApplication> {
  const application = dogTaxApplication()
  const content = pdf().content as Uint8Array
  const hashes = { data: sha512Hex(application.data), attachments: { [pdfId]: sha512Hex(content) } }
  const { bytes } = buildMetadata({ version: '2.1.0', application, hashes })
  const seal = async (part: Uint8Array, contentType: string) => (await encrypt(part, { key, contentType })).jwe
  return {
    service: application.service,
    schemaUri: application.schemaUri,
    mediaType: application.mediaType,
    metadata: await seal(bytes, 'application/json'),
    data: await seal(application.data, application.mediaType),
    attachments: [{ id: pdfId, content: await seal(content, 'application/pdf') }],
  }
}

function send(changes: Partial<EncryptedApplication> = {}, options: Partial<SendEncryptedOptions> = {}) {
  return world.sender.sendEncrypted({ ...encrypted, ...changes }, { destination, ...options })
}

function textOf(jwe: unknown): string {
  return typeof jwe === 'string' ? jwe : expect.unreachable('The test encrypts to text.')
}

function tagOf(jwe: unknown): string | undefined {
  return textOf(jwe).split('.')[4]
}

function withHeader(jwe: unknown, changes: Record<string, unknown>): string {
  const [header = '', ...rest] = textOf(jwe).split('.')
  const members = JSON.parse(Buffer.from(header, 'base64url').toString()) as object
  return [Buffer.from(JSON.stringify({ ...members, ...changes })).toString('base64url'), ...rest].join('.')
}
