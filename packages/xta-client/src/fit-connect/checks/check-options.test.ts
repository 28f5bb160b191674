import { beforeAll, describe, expect, it } from 'vitest'
import { destinationDecryptionKeys } from '../../../test/fixtures/keys.js'
import { attachmentId, otherSubmissionId } from '../../../test/fixtures/scene.js'
import { attachmentContent, sealedSubmission, type SealedSubmission } from '../../../test/fixtures/sealed-submission.js'
import { spooled } from '../../../test/fixtures/spooled.js'
import { testApplication } from '../../testing/index.js'
import type { DecryptionKeys } from '../crypto/index.js'
import type { Metadata } from '../metadata/index.js'
import type { CheckLimits, CheckOptions } from './check.js'
import { checkAttachment } from './check-attachment.js'
import { checkSubmission } from './check-submission.js'
import type { StandardSchemaV1 } from './standard-schema.js'

const { schemaUri } = testApplication()
let keys: DecryptionKeys
let honest: SealedSubmission
beforeAll(async () => {
  keys = await destinationDecryptionKeys()
  honest = await sealedSubmission()
})

const report = ({ submission, log, fetchPart }: SealedSubmission, options: Partial<CheckOptions & CheckLimits> = {}) =>
  checkSubmission(submission, log, spooled(fetchPart), { keys, maxAttachmentBytes: 1_000, ...options })
async function problemsOf(sealed: SealedSubmission, options: Partial<CheckOptions & CheckLimits> = {}) {
  const { problems } = await report(sealed, options)
  return problems.map(({ type, instance }) => `${type.split('/').at(-1) ?? ''} ${instance}`)
}

const schemaThat = (validate: StandardSchemaV1['~standard']['validate']): StandardSchemaV1 => ({
  '~standard': { version: 1, vendor: 'test', validate },
})

describe('What a receiver registers', () => {
  it('makes the value of the data, and there is none without', async () => {
    const schema = schemaThat(() => ({ value: 'made by the schema' }))
    expect((await report(honest, { schemas: { [schemaUri]: schema } })).data?.validated).toEqual({
      value: 'made by the schema',
    })
    for (const options of [{}, { schemas: {} }, { schemas: { 'urn:example': schema } }])
      expect((await report(honest, options)).data).not.toHaveProperty('validated')
  })

  it('is looked for on the list itself, not on its prototype', async () => {
    const inherited = Object.create({
      [schemaUri]: schemaThat(() => ({ issues: [{ message: 'inherited' }] })),
    }) as Record<string, StandardSchemaV1>
    expect(await problemsOf(honest, { schemas: inherited })).toEqual([])
  })

  it('names the whole document where an issue has no place, and steps of numbers as they are', async () => {
    const issues = [{ message: 'm' }, { message: 'm', path: ['list', 3, { key: 'name' }] }]
    const { problems } = await report(honest, { schemas: { [schemaUri]: schemaThat(() => ({ issues })) } })
    expect(problems).toMatchObject([
      {
        type: 'https://schema.fitko.de/fit-connect/events/problems/schema-violation',
        instance: 'data',
        detail: 'Der Fachdatensatz verletzt sein Schema: /, /list/3/name',
      },
    ])
  })

  it('decides which versions of the metadata are read', async () => {
    expect(await problemsOf(honest, { metadataVersions: ['1.0.0'] })).toEqual(['unsupported-schema metadata'])
    expect(await problemsOf(honest, { metadataVersions: ['2.1.0'] })).toEqual([])
  })

  it('decides about an empty list of fragments, which is refused otherwise', async () => {
    const empty = await sealedSubmission({
      metadata: (metadata: Metadata) => ({
        ...metadata,
        contentStructure: {
          ...metadata.contentStructure,
          attachments: metadata.contentStructure.attachments.map((attachment) => ({ ...attachment, fragments: [] })),
        },
      }),
    })
    for (const options of [{}, { tolerateEmptyFragments: false }])
      expect(await problemsOf(empty, options)).toEqual(['schema-violation metadata'])
    expect(await problemsOf(empty, { tolerateEmptyFragments: true })).toEqual([])
  })

  it('serves submissions that ask for no reply channel, whichever channels it names', async () => {
    expect(await problemsOf(honest, { replyChannels: [] })).toEqual([])
  })
})

describe('The report of a submission', () => {
  it('holds nothing to compare with where the announcement or the metadata fail', async () => {
    const unannounced = await report({ ...honest, submission: { ...honest.submission, attachmentIds: [] } })
    expect(Object.keys(unannounced).toSorted()).toEqual(['attachments', 'problems'])
    expect(unannounced.attachments).toEqual([])
    const bare = await report({ ...honest, submission: { ...honest.submission, metadata: undefined } })
    expect(Object.keys(bare).toSorted()).toEqual(['attachments', 'problems'])
    expect(bare.attachments).toEqual([])
  })

  it('has no data where the data fail, and still the attachments', async () => {
    const failing = await report({ ...honest, submission: { ...honest.submission, data: undefined } })
    expect(failing).not.toHaveProperty('data')
    expect(failing.attachments).toHaveLength(1)
    expect(failing.metadata).toBeDefined()
  })

  it('is none of a log that is open but holds no submit event', async () => {
    const { submissionId, caseId, events, status } = honest.log
    expect(await problemsOf({ ...honest, log: { submissionId, caseId, events, status } })).toEqual([
      'invalid-event-log submission',
    ])
  })

  it('takes data described by nobody for missing, which metadata 1.0 permit', async () => {
    const undescribed = await sealedSubmission({
      metadata: ({ contentStructure: { attachments } }: Metadata) => ({ contentStructure: { attachments } }),
    })
    expect(await problemsOf(undescribed, { metadataVersions: ['1.0.0'] })).toEqual(['missing-data data'])
    const dataSchemas = ['urn:example']
    expect(await problemsOf(undescribed, { metadataVersions: ['1.0.0'], dataSchemas })).toEqual(['missing-data data'])
  })
})

describe('checkAttachment', () => {
  it('tells for each fragment how many bytes are left', async () => {
    const asked: unknown[] = []
    const fetchPart = spooled(honest.fetchPart)
    const tag = honest.log.submit?.authenticationTags.attachments[attachmentId] ?? ''
    const options = {
      keys,
      maxAttachmentBytes: attachmentContent.length + 7,
      tags: { metadata: '', data: '', attachments: { [attachmentId]: tag } },
    }
    const [described] = (await report(honest)).metadata?.contentStructure.attachments ?? []
    if (described === undefined) return expect.unreachable('The fixture has no attachment.')
    const attachment = { ...described, fragments: [attachmentId, otherSubmissionId] }
    const checked = await checkAttachment(
      attachment,
      (id, left) => {
        asked.push([id, left])
        return fetchPart(id, left)
      },
      options,
    )
    expect(checked).toMatchObject({ ok: false, problems: [{ instance: `attachment:${attachmentId}` }] })
    expect(asked).toEqual([
      [attachmentId, attachmentContent.length + 7],
      [otherSubmissionId, 7],
    ])
  })

  it('says how many bytes are wanted at most, and what to do', async () => {
    const attempt = report(honest, { maxAttachmentBytes: 3 })
    await expect(attempt).rejects.toMatchObject({
      code: 'attachment-too-large',
      facts: { maxBytes: 3 },
      message: expect.stringContaining('more than 3 bytes. Raise maxAttachmentBytes') as string,
    })
  })
})
