import { beforeAll, describe, expect, it } from 'vitest'
import { flipped, withMembers, withSegment } from '../../../test/fixtures/compact.js'
import { destinationDecryptionKeys, foreignEncryption } from '../../../test/fixtures/keys.js'
import { attachmentId, otherSubmissionId, personalMarker } from '../../../test/fixtures/scene.js'
import type { SealedSubmission, Sealing } from '../../../test/fixtures/sealed-submission.js'
import { attachmentContent, confirmedLog, seal, sealedSubmission } from '../../../test/fixtures/sealed-submission.js'
import { spooled } from '../../../test/fixtures/spooled.js'
import { testApplication } from '../../testing/index.js'
import type { DecryptionKeys } from '../crypto/index.js'
import { authenticationTagOf, importDecryptionKeys, sha512Hex } from '../crypto/index.js'
import type { Metadata } from '../metadata/index.js'
import type { CheckLimits, CheckOptions } from './check.js'
import type { CheckedAttachment } from './check-attachment.js'
import { checkSubmission } from './check-submission.js'
import type { StandardSchemaV1 } from './standard-schema.js'

let keys: DecryptionKeys
let honest: SealedSubmission
beforeAll(async () => {
  keys = await destinationDecryptionKeys()
  honest = await sealedSubmission()
})

const check = ({ submission, log, fetchPart }: SealedSubmission, options: Partial<CheckOptions & CheckLimits> = {}) =>
  checkSubmission(submission, log, spooled(fetchPart), { keys, maxAttachmentBytes: 1_000, ...options })

/** The names and instances of the problems, as in `hash-mismatch data`. */
async function problemsOf(
  sealed: SealedSubmission,
  options: Partial<CheckOptions & CheckLimits> = {},
): Promise<string[]> {
  const { problems } = await check(sealed, options)
  return problems.map(({ type, instance }) => `${type.split('/').at(-1) ?? ''} ${instance}`)
}

const problemsOfSealing = async (sealing: Sealing, options: Partial<CheckOptions & CheckLimits> = {}) =>
  problemsOf(await sealedSubmission(sealing), options)

const changedStructure =
  (changes: (structure: Metadata['contentStructure']) => object) =>
  (metadata: Metadata): unknown => ({ ...metadata, contentStructure: changes(metadata.contentStructure) })

function withTags(sealed: SealedSubmission, changes: object): SealedSubmission {
  const tags = sealed.log.submit?.authenticationTags
  if (tags === undefined) throw new Error('no submit event')
  return { ...sealed, log: confirmedLog({ ...tags, ...changes }) }
}

async function contentOf(attachment: CheckedAttachment | undefined): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for (const part of attachment?.parts ?? []) for await (const piece of part.open()) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('checkSubmission', () => {
  it('ends with the signal in the middle of an attachment, which is no problem of the sender', async () => {
    await expect(check(honest, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
  })

  it('hands out metadata, data and attachments of a sound submission', async () => {
    const report = await check(honest)
    expect(report.problems).toEqual([])
    expect(report.metadata?.contentStructure.attachments).toHaveLength(1)
    expect(report.data).toMatchObject({
      mediaType: 'application/json',
      schemaUri: testApplication().schemaUri,
      parsed: { halter: { familienname: 'Muster-Beispiel' } },
    })
    expect(Buffer.from(report.data?.content ?? [])).toEqual(Buffer.from(testApplication().data))
    expect(await contentOf(report.attachments[0])).toEqual(attachmentContent)
    expect(report.attachments[0]?.size).toBe(attachmentContent.byteLength)
  })

  describe('announcement', () => {
    it.each(['incomplete', 'accepted', 'rejected', 'deleted'] as const)('reports a log that is %s', async (status) => {
      expect(await problemsOf({ ...honest, log: { ...honest.log, status } })).toEqual(['invalid-event-log submission'])
    })

    it.each([
      ['one too few', []],
      ['one too many', [attachmentId, otherSubmissionId]],
      ['another', [otherSubmissionId]],
      ['one twice', [attachmentId, attachmentId]],
    ])('reports attachments of which the service lists %s', async (_what, attachmentIds) => {
      const submission = { ...honest.submission, attachmentIds }
      expect(await problemsOf({ ...honest, submission })).toEqual(['attachments-mismatch submission'])
    })
  })

  describe('metadata', () => {
    it('reports a tag that differs from the submit event', async () => {
      expect(await problemsOf(withTags(honest, { metadata: 'A'.repeat(22) }))).toEqual([
        'incorrect-authentication-tag metadata',
      ])
    })

    it('reports other metadata, soundly encrypted, that the sender never submitted', async () => {
      const { jwe } = await seal(Buffer.from('{}'), 'application/json')
      const submission = { ...honest.submission, metadata: jwe }
      expect(await problemsOf({ ...honest, submission })).toEqual(['incorrect-authentication-tag metadata'])
    })

    it.each([
      ['are missing', undefined],
      ['are no JWE', (jwe: string) => `.....${jwe}`],
      ['were changed', (jwe: string) => withSegment(jwe, 3, flipped)],
      ['use another algorithm', (jwe: string) => withMembers(jwe, 0, { alg: 'RSA1_5' })],
      ['hold foreign characters', (jwe: string) => withSegment(jwe, 3, (segment) => `+${segment.slice(1)}`)],
    ])('reports metadata that %s', async (_what, change) => {
      const metadata = change?.(String(honest.submission.metadata))
      expect(await problemsOf({ ...honest, submission: { ...honest.submission, metadata } })).toEqual([
        'encryption-issue metadata',
      ])
    })

    it('reports a tag cut to 4 bytes even where the log agrees with it', async () => {
      const metadata = withSegment(String(honest.submission.metadata), 4, () => 'AAAAAA')
      const sealed = { ...honest, submission: { ...honest.submission, metadata } }
      expect(await problemsOf(sealed)).toEqual(['incorrect-authentication-tag metadata'])
      expect(await problemsOf(withTags(sealed, { metadata: 'AAAAAA' }))).toEqual(['encryption-issue metadata'])
    })

    it.each([
      ['no JSON', () => Buffer.from('{'), 'syntax-violation metadata'],
      ['no schema', () => ({}), 'missing-schema metadata'],
      ['another schema', () => ({ $schema: 'urn:example' }), 'unsupported-schema metadata'],
      ['a broken structure', (metadata: Metadata) => ({ $schema: metadata.$schema }), 'schema-violation metadata'],
    ])('reports metadata with %s', async (_what, metadata, expected) => {
      expect(await problemsOfSealing({ metadata })).toEqual([expected])
    })

    it.each([
      ['none', () => []],
      ['another id', ([attachment]: readonly object[]) => [{ ...attachment, attachmentId: otherSubmissionId }]],
      ['one twice', ([attachment]: readonly object[]) => [attachment, attachment]],
      [
        'fragments that were not announced',
        ([attachment]: readonly object[]) => [{ ...attachment, fragments: [otherSubmissionId] }],
      ],
    ])('reports metadata that list %s of the attachments', async (_what, attachments) => {
      const metadata = changedStructure((structure) => ({
        ...structure,
        attachments: attachments(structure.attachments),
      }))
      expect(await problemsOfSealing({ metadata })).toEqual(['attachments-mismatch metadata'])
    })

    it('reports everything that the receiver does not support at once', async () => {
      const metadata = (sent: Metadata) => ({ ...sent, replyChannel: { elster: { accountId: '1' } } })
      const options = {
        services: ['urn:example:other'],
        dataSchemas: ['urn:example:other'],
        replyChannels: ['eMail'],
      } as const
      expect(await problemsOfSealing({ metadata }, options)).toEqual([
        'unsupported-service metadata',
        'unsupported-schema data',
        'unsupported-reply-channel metadata',
      ])
    })

    it('takes what the receiver supports', async () => {
      const metadata = (sent: Metadata) => ({ ...sent, replyChannel: { elster: { accountId: '1' } } })
      const { service, schemaUri } = testApplication()
      const options = { services: [service.identifier], dataSchemas: [schemaUri], replyChannels: ['elster'] } as const
      expect(await problemsOfSealing({ metadata }, options)).toEqual([])
    })

    it('reports an unnamed service where services are named here', async () => {
      const submission = { ...honest.submission, serviceIdentifier: undefined }
      expect(await problemsOf({ ...honest, submission }, { services: ['urn:example'] })).toEqual([
        'unsupported-service metadata',
      ])
    })
  })

  describe('data sets of the metadata', () => {
    const dataSet = (content: unknown, hashed: string) => ({
      dataSetId: otherSubmissionId,
      schema: { schemaUri: 'https://schema.example/identity', mimeType: 'application/jose' },
      hash: { type: 'sha512', content: sha512Hex(Buffer.from(hashed)) },
      content,
    })
    const sending = (...dataSets: object[]) =>
      problemsOfSealing({ metadata: (metadata) => ({ ...metadata, dataSets }) })

    it('are taken when the hash of their text is right, in UTF-8', async () => {
      expect(await sending(dataSet('ä.b.c', 'ä.b.c'), dataSet('', ''))).toEqual([])
    })

    it('are reported when it is not', async () => {
      expect(await sending(dataSet('a.b.c', 'a.b.c'), dataSet('a.b.c', 'a.b.d'))).toEqual(['hash-mismatch metadata'])
    })

    it('are not compared when they are other JSON, whose bytes nobody defined', async () => {
      expect(await sending(dataSet({ a: 1 }, 'anything'))).toEqual([])
    })
  })

  describe('data', () => {
    it('reports data that are missing', async () => {
      expect(await problemsOf({ ...honest, submission: { ...honest.submission, data: undefined } })).toEqual([
        'missing-data data',
      ])
    })

    it('reports a tag that differs from the submit event', async () => {
      expect(await problemsOf(withTags(honest, { data: 'A'.repeat(22) }))).toEqual([
        'incorrect-authentication-tag data',
      ])
    })

    it('reports data that do not open', async () => {
      const data = withSegment(String(honest.submission.data), 1, flipped)
      expect(await problemsOf({ ...honest, submission: { ...honest.submission, data } })).toEqual([
        'encryption-issue data',
      ])
    })

    it('reports a hash in the metadata that is not the hash of the data', async () => {
      const metadata = changedStructure((structure) => ({
        ...structure,
        data: { ...structure.data, hash: { type: 'sha512', content: '0'.repeat(128) } },
      }))
      expect(await problemsOfSealing({ metadata })).toEqual(['hash-mismatch data'])
    })

    it.each(['{', '', '{"__proto__":{"polluted":true}}'])('reports %j, which is no JSON to hand out', async (text) => {
      expect(await problemsOfSealing({ data: Buffer.from(text) })).toEqual(['syntax-violation data'])
    })

    it('hands out XML as text and reports XML that is not UTF-8', async () => {
      const xml = await check(await sealedSubmission({ data: Buffer.from('<a>ä</a>'), mediaType: 'application/xml' }))
      expect(xml.data?.parsed).toBe('<a>ä</a>')
      expect(await problemsOfSealing({ data: Buffer.of(0x3c, 0xff), mediaType: 'application/xml' })).toEqual([
        'syntax-violation data',
      ])
    })

    it('reports where data violate a registered schema, never what stands there', async () => {
      const schema: StandardSchemaV1 = {
        '~standard': {
          version: 1,
          vendor: 'test',
          validate: () => ({
            issues: [{ message: `${personalMarker} is too old`, path: ['halter', { key: 'vornamen' }] }],
          }),
        },
      }
      const { problems } = await check(honest, { schemas: { [testApplication().schemaUri]: schema } })
      expect(problems).toMatchObject([
        { instance: 'data', detail: 'Der Fachdatensatz verletzt sein Schema: /halter/vornamen' },
      ])
      expect(JSON.stringify(problems)).not.toContain(personalMarker)
    })

    it('takes data that satisfy a registered schema, and those without one', async () => {
      const validate = (value: unknown) => Promise.resolve({ value })
      const schema: StandardSchemaV1 = { '~standard': { version: 1, vendor: 'test', validate } }
      expect(await problemsOf(honest, { schemas: { [testApplication().schemaUri]: schema } })).toEqual([])
      expect(await problemsOf(honest, { schemas: {} })).toEqual([])
    })
  })

  describe('attachments', () => {
    const about = (name: string) => [`${name} attachment:${attachmentId}`]
    const part = (jwe: string | undefined): SealedSubmission => ({ ...honest, fetchPart: () => Promise.resolve(jwe) })

    it('reports one that the service does not have', async () => {
      expect(await problemsOf(part(undefined))).toEqual(about('missing-attachment'))
    })

    it('reports a part in the place of another', async () => {
      expect(await problemsOf(part(String(honest.submission.data)))).toEqual(about('incorrect-authentication-tag'))
    })

    it('reports one that does not open', async () => {
      const jwe = withSegment(String(await honest.fetchPart(attachmentId)), 2, flipped)
      expect(await problemsOf(part(jwe))).toEqual(about('encryption-issue'))
    })

    it('reports one whose content is not the hashed one', async () => {
      const { jwe } = await seal(Buffer.from('%PDF-1.7 exchanged'), 'application/pdf')
      const exchanged = withTags(part(jwe), { attachments: { [attachmentId]: authenticationTagOf(jwe) } })
      expect(await problemsOf(exchanged)).toEqual(about('hash-mismatch'))
    })

    it('throws for one that is larger than what is wanted here, because that is no reason to reject', async () => {
      const { byteLength } = attachmentContent
      await expect(check(honest, { maxAttachmentBytes: byteLength - 1 })).rejects.toMatchObject({
        code: 'attachment-too-large',
      })
      expect(await problemsOf(honest, { maxAttachmentBytes: byteLength })).toEqual([])
    })

    it('still hands out the data, so that a clerk sees what is sound', async () => {
      const report = await check(part(undefined))
      expect(report.data).toBeDefined()
      expect(report.attachments).toEqual([])
    })

    it('names every problem of data and attachments at once', async () => {
      const sealed = { ...part(undefined), submission: { ...honest.submission, data: undefined } }
      expect(await problemsOf(sealed)).toEqual(['missing-data data', ...about('missing-attachment')])
    })

    it('joins fragments in the order of the metadata', async () => {
      const [first, second] = await Promise.all([
        seal(Buffer.from('AB'), 'application/pdf'),
        seal(Buffer.from('CD'), 'application/pdf'),
      ])
      const ids = ['11111111-52a4-4c4b-9d3a-0c6d2f5b7e11', '22222222-52a4-4c4b-9d3a-0c6d2f5b7e11'] as const
      const hash = { type: 'sha512', content: sha512Hex(Buffer.from('ABCD')) }
      const sealed = await sealedSubmission({
        metadata: changedStructure((structure) => ({
          ...structure,
          attachments: structure.attachments.map((attachment) => ({ ...attachment, hash, fragments: ids })),
        })),
      })
      const fragmented = withTags(
        {
          ...sealed,
          submission: { ...sealed.submission, attachmentIds: ids },
          fetchPart: (id) => Promise.resolve(id === ids[0] ? first.jwe : second.jwe),
        },
        { attachments: { [ids[0]]: first.authenticationTag, [ids[1]]: second.authenticationTag } },
      )
      const [attachment] = (await check(fragmented)).attachments
      expect((await contentOf(attachment)).toString()).toBe('ABCD')
      expect(attachment?.size).toBe(4)
    })
  })

  it('reports metadata before it complains about the data', async () => {
    const unknown = withSegment(String(honest.submission.data), 0, () =>
      Buffer.from('{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"somebody-elses-key"}').toString('base64url'),
    )
    const submission = { ...honest.submission, data: unknown }
    await expect(check({ ...honest, submission })).rejects.toMatchObject({ code: 'jwe-key-unknown' })
    expect(await problemsOf({ ...honest, submission: { ...submission, metadata: undefined } })).toEqual([
      'encryption-issue metadata',
    ])
  })

  it('throws for a key that we do not have, because that is no reason to reject', async () => {
    const others = await importDecryptionKeys([foreignEncryption().privateJwk])
    await expect(check(honest, { keys: others })).rejects.toMatchObject({ code: 'jwe-key-unknown' })
  })

  it('passes failures of fetching on', async () => {
    const failure = new Error('unreachable')
    await expect(check({ ...honest, fetchPart: () => Promise.reject(failure) })).rejects.toBe(failure)
  })
})
