import { beforeAll, describe, expect, it } from 'vitest'
import { flipped, withSegment } from '../../../test/fixtures/compact.js'
import { destinationDecryptionKeys } from '../../../test/fixtures/keys.js'
import { attachmentId, otherSubmissionId } from '../../../test/fixtures/scene.js'
import {
  confirmedLog,
  seal,
  sealedSubmission,
  type SealedSubmission,
  type Sealing,
} from '../../../test/fixtures/sealed-submission.js'
import { spooled } from '../../../test/fixtures/spooled.js'
import { authenticationTagOf, type DecryptionKeys } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import type { Metadata } from '../metadata/index.js'
import type { CheckLimits, CheckOptions } from './check.js'
import { checkSubmission } from './check-submission.js'
import { eventLogProblem } from './event-log-problem.js'

let keys: DecryptionKeys
let honest: SealedSubmission
beforeAll(async () => {
  keys = await destinationDecryptionKeys()
  honest = await sealedSubmission()
})

async function detailsOf(sealed: SealedSubmission, options: Partial<CheckOptions & CheckLimits> = {}) {
  const { submission, log, fetchPart } = sealed
  const all = { keys, maxAttachmentBytes: 1_000, ...options }
  return (await checkSubmission(submission, log, spooled(fetchPart), all)).problems.map(({ detail }) => detail)
}

const sending = async (sealing: Sealing, options: Partial<CheckOptions & CheckLimits> = {}) =>
  detailsOf(await sealedSubmission(sealing), options)
const structured = (changes: object) => (metadata: Metadata) => ({
  ...metadata,
  contentStructure: { ...metadata.contentStructure, ...changes },
})

describe('A problem tells the sender in German what is wrong with', () => {
  it('the log', async () => {
    expect(await detailsOf({ ...honest, log: { ...honest.log, status: 'accepted' } })).toEqual([
      'Das Event-Log zeigt keine offene, eingereichte Einreichung.',
    ])
    const cause = new FitConnectError('event-malformed', { message: 'message' })
    expect(eventLogProblem(cause)?.detail).toBe('Das Event-Log enthält einen ungültigen Eintrag.')
  })

  it('the announced attachments', async () => {
    const submission = { ...honest.submission, attachmentIds: [] }
    expect(await detailsOf({ ...honest, submission })).toEqual([
      'Die angekündigten Anlagen stimmen nicht mit dem Event-Log überein.',
    ])
  })

  it.each<[string, Sealing['metadata'], string]>([
    ['which are no JSON', () => Buffer.from('{'), 'Der Metadatensatz ist kein gültiges JSON.'],
    ['which name no schema', () => ({}), 'Der Metadatensatz nennt kein Schema.'],
    ['which name another schema', () => ({ $schema: 'urn:x' }), 'Das Metadatenschema wird nicht unterstützt.'],
    [
      'which break their schema',
      structured({ attachments: 'none' }),
      'Der Metadatensatz verletzt sein Schema: /contentStructure/attachments',
    ],
    [
      'which list other attachments',
      structured({ attachments: [] }),
      'Die Anlagen des Metadatensatzes stimmen nicht mit dem Event-Log überein.',
    ],
    [
      'whose data set has another hash',
      (metadata) => ({
        ...metadata,
        dataSets: [
          {
            dataSetId: otherSubmissionId,
            schema: { schemaUri: 'https://schema.example/identity', mimeType: 'application/jose' },
            hash: { type: 'sha512', content: '0'.repeat(128) },
            content: 'a.b.c',
          },
        ],
      }),
      'Die Prüfsumme eines Datensatzes (dataSets) stimmt nicht mit seinem Inhalt überein.',
    ],
  ])('the metadata, %s', async (_what, metadata, detail) => {
    expect(await sending(metadata ? { metadata } : {})).toEqual([detail])
  })

  it('metadata that are missing, exchanged or damaged', async () => {
    const withMetadata = (metadata: string | undefined) => ({
      ...honest,
      submission: { ...honest.submission, metadata },
    })
    expect(await detailsOf(withMetadata(undefined))).toEqual(['Die Einreichung enthält keinen Metadatensatz.'])
    expect(await detailsOf(withMetadata((await seal(Buffer.from('{}'), 'application/json')).jwe))).toEqual([
      'Der Authentication-Tag weicht vom Event-Log ab.',
    ])
    expect(await detailsOf(withMetadata(withSegment(String(honest.submission.metadata), 3, flipped)))).toEqual([
      'Der Inhalt kann nicht entschlüsselt werden.',
    ])
  })

  it('what is not supported here', async () => {
    const metadata = (sent: Metadata) => ({ ...sent, replyChannel: { elster: { accountId: '1' } } })
    const options = { services: ['urn:x'], dataSchemas: ['urn:x'], replyChannels: ['eMail'] } as const
    expect(await sending({ metadata }, options)).toEqual([
      'Die Verwaltungsleistung wird hier nicht bearbeitet.',
      'Das Fachdatenschema wird hier nicht unterstützt.',
      'Der gewünschte Rückkanal wird nicht unterstützt.',
    ])
  })

  it('the data', async () => {
    const hash = { type: 'sha512', content: '0'.repeat(128) }
    const otherHash = (metadata: Metadata) =>
      structured({ data: { ...metadata.contentStructure.data, hash } })(metadata)
    expect(await sending({ metadata: otherHash })).toEqual([
      'Die Prüfsumme des Fachdatensatzes stimmt nicht mit den Metadaten überein.',
    ])
    expect(await sending({ data: Buffer.from('{') })).toEqual(['Der Fachdatensatz ist kein gültiges application/json.'])
    expect(await detailsOf({ ...honest, submission: { ...honest.submission, data: undefined } })).toEqual([
      'Die Einreichung enthält keinen Fachdatensatz.',
    ])
  })

  it('an attachment', async () => {
    expect(await detailsOf({ ...honest, fetchPart: () => Promise.resolve(undefined) })).toEqual([
      'Die Anlage wurde nicht übermittelt.',
    ])
    const tags = honest.log.submit?.authenticationTags ?? { metadata: '', data: '' }
    const { jwe } = await seal(Buffer.from('exchanged'), 'application/pdf')
    const log = confirmedLog({ ...tags, attachments: { [attachmentId]: authenticationTagOf(jwe) } })
    expect(await detailsOf({ ...honest, log, fetchPart: () => Promise.resolve(jwe) })).toEqual([
      'Die Prüfsumme der Anlage stimmt nicht mit den Metadaten überein.',
    ])
  })
})
