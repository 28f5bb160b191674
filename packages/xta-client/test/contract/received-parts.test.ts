import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { sequentialIds } from '@amt24/core/testing'
import { importSigningKey } from '../../src/fit-connect/crypto/index.js'
import type { Submission } from '../../src/fit-connect/index.js'
import { signTestEvent } from '../../src/testing/index.js'
import { dogTaxApplication, pdfId, personalMarker } from './application.js'
import { failureOf } from './failure-of.js'
import { sharedKeys } from './keys.js'
import { encode, sealJwe, withSegment, type SealOptions } from './seal-jwe.js'
import { createWorld, type World } from './world.js'

const content = Buffer.from(JSON.stringify({ halter: personalMarker }))
const file = Buffer.from(`%PDF-1.7 ${personalMarker}`)
const ids = sequentialIds()

let world: World
let key: SealOptions['key']

beforeEach(async () => {
  world = await createWorld()
  key = world.destination.encryptionPublicKey
  const destination = await world.sender.destination(world.destination.destinationId)
  await world.sender.send(dogTaxApplication(), { destination })
})

describe('a submission as another client would send it', () => {
  it('is received without problems', async () => {
    const submission = await receive(parts())
    expect(submission.problems).toEqual([])
    expect(submission.json()).toEqual({ halter: personalMarker })
    expect(submission.attachments).toHaveLength(1)
  })

  it('is received although it is compressed, as older senders do', async () => {
    const submission = await receive(parts({ data: sealJwe(content, { key, header: { zip: 'DEF' } }) }))
    expect(submission.problems).toEqual([])
  })

  it('is read with the empty fragments of a known sender, on request', async () => {
    const metadata = sealJwe(metadataOf({ attachment: { fragments: [] } }), { key })
    expect(namesOf(await receive(parts({ metadata })))).toEqual(['schema-violation metadata'])
    expect((await receive(parts({ metadata }), { tolerateEmptyFragments: true })).problems).toEqual([])
  })

  it('hands out names of files that lead nowhere else', async () => {
    const metadata = sealJwe(metadataOf({ attachment: { filename: '..\\../../etc/passwd' } }), { key })
    const [attachment] = (await receive(parts({ metadata }))).attachments
    expect(attachment?.filename).toBe('passwd')
  })
})

describe('a part that was tampered with', () => {
  const hostile: [string, string, (jwe: string) => string][] = [
    ['another tag', 'incorrect-authentication-tag', (jwe) => withSegment(jwe, 4, () => encode(Buffer.alloc(16, 1)))],
    ['a tag cut to 4 bytes', 'incorrect-authentication-tag', (jwe) => withSegment(jwe, 4, (tag) => tag.slice(0, 6))],
    ['bad base64url characters', 'encryption-issue', (jwe) => withSegment(jwe, 3, (text) => `+${text.slice(1)}`)],
    ['another alg', 'encryption-issue', (jwe) => withSegment(jwe, 0, () => header({ alg: 'RSA1_5' }))],
    ['alg dir', 'encryption-issue', (jwe) => withSegment(jwe, 0, () => header({ alg: 'dir' }))],
    ['an unknown zip', 'encryption-issue', (jwe) => withSegment(jwe, 0, () => header({ zip: 'BR' }))],
    ['a changed ciphertext', 'encryption-issue', (jwe) => withSegment(jwe, 3, flipped)],
    ['the key of another recipient', 'encryption-issue', (jwe) => withSegment(jwe, 1, flipped)],
    ['four segments', 'encryption-issue', (jwe) => jwe.split('.').slice(0, 4).join('.')],
  ]

  it.each(hostile)('by %s becomes the problem %s of the data', async (_what, problem, tamper) => {
    const sound = parts()
    const submission = await receive({ ...sound, data: tamper(sound.data) }, {}, sound)
    expect(namesOf(submission)).toEqual([`${problem} data`])
    expect(() => submission.data).toThrow(expect.objectContaining({ code: 'content-unavailable' }))
    expect(await failureOf(submission.accept())).toMatchObject({ code: 'decision-not-permitted' })
  })

  it.each(hostile)('by %s becomes the problem %s of the metadata', async (_what, problem, tamper) => {
    const sound = parts()
    const submission = await receive({ ...sound, metadata: tamper(sound.metadata) }, {}, sound)
    expect(namesOf(submission)).toEqual([`${problem} metadata`])
  })

  it.each(hostile)('by %s becomes the problem %s of the attachment', async (_what, problem, tamper) => {
    const sound = parts()
    const submission = await receive({ ...sound, attachment: tamper(sound.attachment) }, {}, sound)
    expect(namesOf(submission)).toEqual([`${problem} attachment:${pdfId}`])
    expect(submission.attachments).toEqual([])
    expect(submission.json()).toEqual({ halter: personalMarker })
  })

  it('by a compression bomb becomes the problem encryption-issue', async () => {
    const data = sealJwe(new Uint8Array(3 * 1024 * 1024), { key, header: { zip: 'DEF' } })
    const submission = await receive(parts({ data }), { maxInflatedBytes: 1024 * 1024 })
    expect(namesOf(submission)).toEqual(['encryption-issue data'])
  })

  it('by a kid that we do not have is left waiting', async () => {
    const data = sealJwe(content, { key, header: { kid: 'some-other-key' } })
    expect(await failureOf(receive(parts({ data })))).toMatchObject({ code: 'jwe-key-unknown' })
  })
})

describe('contents that contradict each other', () => {
  it('by the hash of the data are hash-mismatch', async () => {
    const metadata = sealJwe(metadataOf({ dataHash: sha512(file) }), { key })
    expect(namesOf(await receive(parts({ metadata })))).toEqual(['hash-mismatch data'])
  })

  it('by the hash of an attachment are hash-mismatch', async () => {
    const metadata = sealJwe(metadataOf({ attachment: { hash: { type: 'sha512', content: sha512(content) } } }), {
      key,
    })
    expect(namesOf(await receive(parts({ metadata })))).toEqual([`hash-mismatch attachment:${pdfId}`])
  })

  it.each([
    ['less', []],
    ['more', [pdfId, '33333333-3333-4333-8333-333333333333']],
    ['other ids', ['33333333-3333-4333-8333-333333333333']],
  ])(
    'by a list that says %s than the event log are attachments-mismatch of the submission',
    async (_what, attachmentIds) => {
      expect(namesOf(await receive(parts({ attachmentIds })))).toEqual(['attachments-mismatch submission'])
    },
  )

  it('by metadata that describe other attachments are attachments-mismatch of the metadata', async () => {
    const attachmentId = '33333333-3333-4333-8333-333333333333'
    const metadata = sealJwe(metadataOf({ attachment: { attachmentId } }), { key })
    expect(namesOf(await receive(parts({ metadata })))).toEqual(['attachments-mismatch metadata'])
  })

  it('by an attachment that is not there are missing-attachment', async () => {
    expect(namesOf(await receive(parts({ attachment: '' })))).toEqual([`missing-attachment attachment:${pdfId}`])
  })

  it('by data that are no JSON are syntax-violation', async () => {
    const noJson = Buffer.from('{"halter":')
    const metadata = sealJwe(metadataOf({ dataHash: sha512(noJson) }), { key })
    expect(namesOf(await receive(parts({ metadata, data: sealJwe(noJson, { key }) })))).toEqual([
      'syntax-violation data',
    ])
  })

  it('by a schema that the receiver registered are schema-violation, without what the citizen wrote', async () => {
    const refusing = {
      '~standard': {
        version: 1 as const,
        vendor: 'test',
        validate: () => ({ issues: [{ message: personalMarker, path: ['halter'] }] }),
      },
    }
    const submission = await receive(parts(), { schemas: { [world.destination.schemaUri]: refusing } })
    expect(namesOf(submission)).toEqual(['schema-violation data'])
    expect(JSON.stringify(submission.problems)).not.toContain(personalMarker)
  })
})

interface Parts {
  readonly metadata: string
  readonly data: string
  /** Empty: the service does not have it. */
  readonly attachment: string
  readonly attachmentIds: readonly string[]
}

function parts(changes: Partial<Parts> = {}): Parts {
  return {
    metadata: sealJwe(metadataOf({}), { key }),
    data: sealJwe(content, { key }),
    attachment: sealJwe(file, { key, header: { cty: 'application/pdf' } }),
    attachmentIds: [pdfId],
    ...changes,
  }
}

function metadataOf({
  dataHash = sha512(content),
  attachment = {},
}: {
  dataHash?: string
  attachment?: object
}): Buffer {
  return Buffer.from(
    JSON.stringify({
      $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json',
      contentStructure: {
        data: {
          hash: { type: 'sha512', content: dataHash },
          submissionSchema: { schemaUri: world.destination.schemaUri, mimeType: 'application/json' },
        },
        attachments: [
          {
            attachmentId: pdfId,
            hash: { type: 'sha512', content: sha512(file) },
            purpose: 'attachment',
            mimeType: 'application/pdf',
            ...attachment,
          },
        ],
      },
    }),
  )
}

/** Lets the service answer with these parts; the log confirms the tags of `confirmed`. */
async function receive(served: Parts, checks: object = {}, confirmed: Parts = served): Promise<Submission> {
  const [waiting] = await world.subscriber.list()
  if (!waiting) return expect.unreachable('Nothing is waiting.')
  const { faults } = world.service
  faults.clear()
  const json = { method: 'GET', status: 200, contentType: 'application/json' }
  faults.add({
    ...json,
    path: `**/v2/submissions/${waiting.submissionId}`,
    body: JSON.stringify({
      ...waiting,
      encryptedMetadata: served.metadata,
      encryptedData: served.data,
      attachments: served.attachmentIds,
    }),
  })
  faults.add(
    served.attachment === ''
      ? { method: 'GET', path: '**/attachments/*', status: 404 }
      : { ...json, path: '**/attachments/*', contentType: 'application/jose', body: served.attachment },
  )
  const event = await submitEvent(waiting, confirmed)
  faults.add({ ...json, path: '**/events', body: JSON.stringify({ eventLog: [event], totalCount: 1 }) })
  const submission = await world.receive(waiting, checks)
  return submission ?? expect.unreachable('It is decided already.')
}

async function submitEvent(subject: { submissionId: string; caseId: string }, confirmed: Parts): Promise<string> {
  const { service } = sharedKeys()
  const tagOf = (jwe: string): string => jwe.split('.')[4] ?? 'A'.repeat(22)
  const tags = {
    metadata: tagOf(confirmed.metadata),
    data: tagOf(confirmed.data),
    attachments: { [pdfId]: tagOf(confirmed.attachment) },
  }
  return signTestEvent({
    type: 'submit-submission',
    issuer: world.service.urls.submissionApi,
    submissionId: subject.submissionId,
    caseId: subject.caseId,
    issuedAt: Math.floor(world.clock.now() / 1000),
    signingKey: await importSigningKey(service.privateKey),
    ids,
    payload: { authenticationTags: tags },
  })
}

function namesOf({ problems }: Submission): string[] {
  return problems.map(({ type, instance }) => `${type.split('/').at(-1) ?? ''} ${instance}`)
}

function header(changes: object): string {
  return encode(
    JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key['kid'], cty: 'application/json', ...changes }),
  )
}

function flipped(segment: string): string {
  return (segment.startsWith('A') ? 'B' : 'A') + segment.slice(1)
}

function sha512(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('hex')
}
