import { createHmac } from 'node:crypto'
import { IntegrationError } from '@amt24/core'
import { describe, expect, it } from 'vitest'
import { saveToFile } from '../../src/fit-connect/attachments/save-to-file.js'
import { verifyCallback } from '../../src/fit-connect/callbacks/index.js'
import { checkSubmission } from '../../src/fit-connect/checks/index.js'
import {
  checkEncryptionKey,
  decrypt,
  importDecryptionKeys,
  importSigningKey,
  parseCompactJwe,
} from '../../src/fit-connect/crypto/index.js'
import { authenticationTagOfSpooled, openSpooled } from '../../src/fit-connect/crypto/open-spooled.js'
import { verifyEvent, verifyEventLog } from '../../src/fit-connect/events/index.js'
import { buildMetadata } from '../../src/fit-connect/metadata/index.js'
import { openReplyChannel } from '../../src/fit-connect/replies/reply-channel.js'
import { createFileSpool } from '../../src/fit-connect/spool/index.js'
import { testApplication } from '../../src/testing/index.js'
import { callbackSecret } from '../fixtures/callbacks.js'
import { flipped, withMembers, withSegment } from '../fixtures/compact.js'
import { context, event } from '../fixtures/events.js'
import {
  destinationDecryptionKeys,
  destinationEncryption,
  destinationSignature,
  foreignEncryption,
  secretsOf,
} from '../fixtures/keys.js'
import { piecesOf, spooledInMemory } from '../fixtures/pieces.js'
import { attachmentId, caseId, now, personalMarker } from '../fixtures/scene.js'
import { seal, sealedSubmission } from '../fixtures/sealed-submission.js'
import { spooled } from '../fixtures/spooled.js'

const secrets = [...secretsOf(destinationEncryption()), ...secretsOf(destinationSignature()), personalMarker]

/** Everything that a log could show of a failure, causes included. */
function everythingOf(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error)
  const own = [error.message, error.stack, JSON.stringify(error), JSON.stringify(Object.entries(error))]
  return [...own, error.cause === undefined ? '' : everythingOf(error.cause)].join('\n')
}

const content = Buffer.from(JSON.stringify({ name: personalMarker }))
const { privateJwk, publicJwk, kid } = destinationEncryption()
const options = { at: now, certificate: 'required' } as const

const failures: readonly (readonly [string, () => unknown])[] = [
  [
    'a private key published as a public one',
    () => checkEncryptionKey({ ...privateJwk, key_ops: ['wrapKey'] }, kid, options),
  ],
  ['a private key of the wrong purpose', () => importDecryptionKeys([destinationSignature().privateJwk])],
  ['a private key that is damaged', () => importDecryptionKeys([{ ...privateJwk, p: privateJwk.q }])],
  ['a private key with half of its members', () => importDecryptionKeys([{ ...privateJwk, dq: undefined }])],
  ['a signature key without kid', () => importSigningKey({ ...destinationSignature().privateJwk, kid: undefined })],
  ['a signature key that is text', () => importSigningKey(JSON.stringify(destinationSignature().privateJwk))],
  [
    'a member of a public key that holds a name',
    () => checkEncryptionKey({ ...publicJwk, alg: personalMarker }, kid, options),
  ],
  ['a part that does not open', async () => open((jwe) => withSegment(jwe, 4, flipped))],
  [
    'a part for a key we do not have',
    async () =>
      decrypt(
        (await seal(content, 'application/json')).jwe,
        await importDecryptionKeys([foreignEncryption().privateJwk]),
      ),
  ],
  ['a header with a name in it', async () => open((jwe) => withMembers(jwe, 0, { kid: personalMarker }))],
  ['an algorithm with a name in it', async () => open((jwe) => withMembers(jwe, 0, { alg: personalMarker }))],
  ['content instead of a JWE', () => parseCompactJwe(content)],
  ['content as a header', () => parseCompactJwe(`${content.toString('base64url')}.AAAA.AAAA.AAAA.AAAA`)],
  [
    'metadata with a name where none belongs',
    () => metadataOf({ replyChannel: { eMail: { address: personalMarker } } }),
  ],
  [
    'an event with a name in its claims',
    async () => verifyEvent(await event('service', 'create-submission', { sub: personalMarker }), context),
  ],
  [
    'an event with a name as issuer',
    async () => verifyEvent(await event('service', 'create-submission', { iss: personalMarker }), context),
  ],
  [
    'an event with a name as event',
    async () => verifyEvent(await event('service', 'create-submission', { events: { [personalMarker]: {} } }), context),
  ],
  [
    'an event with a name as schema',
    async () => verifyEvent(await event('service', 'create-submission', { $schema: personalMarker }), context),
  ],
  ['a log of content', () => verifyEventLog([content.toString()], context)],
]

describe('no failure shows a private key or what the citizen wrote', () => {
  it.each(failures)('%s', async (_what, fail) => {
    const error = await failureOf(fail)
    expect(error).toMatchObject({ code: expect.stringMatching(/^(key|jwe|event|metadata)-/) as string })
    const shown = everythingOf(error)
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([])
  })

  it('no problem does either, for the event log is not encrypted', async () => {
    const sealed = await sealedSubmission({
      data: Buffer.from(`{"name": "${personalMarker}"`),
      metadata: (metadata) => ({ ...metadata, additionalReferenceInfo: { applicationDate: personalMarker } }),
    })
    const keys = await destinationDecryptionKeys()
    const { problems } = await checkSubmission(sealed.submission, sealed.log, spooled(sealed.fetchPart), {
      keys,
      maxAttachmentBytes: 1_000,
    })
    expect(problems).toHaveLength(1)
    expect(JSON.stringify(problems)).not.toContain(personalMarker)
  })
})

describe('no failure on the receiving side shows a secret, a name of a file or what was written', () => {
  const pathOfCitizen = `/does/not/exist/${personalMarker}`
  const callback = { body: content, authentication: 'ab'.repeat(64), timestamp: String(now / 1000) }
  const authentic = hmacOf(`${callback.timestamp}.`, content)
  const verify = (message: object) => () =>
    verifyCallback({ ...callback, ...message }, { secret: callbackSecret, clock: { now: () => now } })

  it.each<readonly [string, () => unknown]>([
    ['a callback of somebody else', verify({})],
    ['a callback with a name as its authentication', verify({ authentication: personalMarker })],
    ['a callback with a name as its time', verify({ timestamp: personalMarker })],
    ['an authentic callback that is content', verify({ authentication: authentic })],
    ['an old callback', verify({ timestamp: '1', authentication: hmacOf('1.', content) })],
    [
      'a spool in a folder named after somebody',
      () => createFileSpool({ folder: pathOfCitizen }).write(piecesOf(content)),
    ],
    ['a spool that is too small', () => createFileSpool().write(piecesOf(content), { maxBytes: 1 })],
    ['a file named after somebody', () => saveToFile(`${pathOfCitizen}/${personalMarker}.pdf`, piecesOf(content))],
    [
      'a spooled part that is content',
      async () => openSpooled(spooledInMemory(content), await destinationDecryptionKeys()),
    ],
    ['a spooled part without a tag', () => authenticationTagOfSpooled(spooledInMemory(content))],
    [
      'a reply key with private members',
      () => openReplyChannel({ caseId, metadata: { replyChannel: { fitConnect: leakedReplyKey } } }, now),
    ],
  ])('%s', async (_what, fail) => {
    const error = await failureOf(fail)
    expect(IntegrationError.isInstance(error)).toBe(true)
    const shown = everythingOf(error)
    expect([...secrets, callbackSecret].filter((secret) => shown.includes(secret))).toEqual([])
  })
})

/** A citizen's program that publishes the private half, too. */
const leakedReplyKey = {
  processStandards: ['urn:example:standard'],
  encryptionPublicKey: { ...privateJwk, key_ops: ['wrapKey' as const] },
}

function hmacOf(prefix: string, body: Uint8Array): string {
  return createHmac('sha512', callbackSecret).update(prefix).update(body).digest('hex')
}

async function failureOf(fail: () => unknown): Promise<unknown> {
  try {
    await fail()
  } catch (error) {
    return error
  }
  return expect.unreachable('did not fail')
}

async function open(change: (jwe: string) => string): Promise<unknown> {
  return decrypt(change((await seal(content, 'application/json')).jwe), await destinationDecryptionKeys())
}

function metadataOf(changes: object): unknown {
  const hash = '0'.repeat(128)
  const hashes = { data: hash, attachments: { [attachmentId]: hash } }
  return buildMetadata({ version: '2.1.0', application: testApplication(), hashes, ...changes })
}
