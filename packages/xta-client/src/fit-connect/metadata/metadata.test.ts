import { describe, expect, it } from 'vitest'
import { attachmentId, personalMarker } from '../../../test/fixtures/scene.js'
import { testApplication } from '../../testing/index.js'
import { sha512Hex } from '../crypto/hash.js'
import type { MetadataContent } from './build.js'
import { buildMetadata } from './build.js'
import { parseMetadata } from './parse.js'
import { chooseMetadataVersion, metadataSchemaUri } from './versions.js'

const hash = sha512Hex(Buffer.from('content'))

function content(changes: Partial<MetadataContent> = {}): MetadataContent {
  return {
    version: '2.1.0',
    application: testApplication(),
    hashes: { data: hash, attachments: { [attachmentId]: hash } },
    ...changes,
  }
}

const parse = (document: unknown, options = {}) => parseMetadata(Buffer.from(JSON.stringify(document)), options)

describe('buildMetadata', () => {
  it('describes data and attachments, and nothing that was not given', () => {
    const { metadata, bytes } = buildMetadata(content())
    expect(metadata).toEqual({
      $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json',
      contentStructure: {
        data: {
          hash: { type: 'sha512', content: hash },
          submissionSchema: { schemaUri: testApplication().schemaUri, mimeType: 'application/json' },
        },
        attachments: [
          {
            attachmentId,
            hash: { type: 'sha512', content: hash },
            purpose: 'attachment',
            mimeType: 'application/pdf',
            filename: 'impfpass.pdf',
          },
        ],
      },
    })
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(metadata)
  })

  it('never writes an empty list of fragments', () => {
    expect(Buffer.from(buildMetadata(content()).bytes).toString()).not.toContain('fragments')
  })

  it('carries payment, reply channel, references, author and data sets', () => {
    const optional = {
      paymentInformation: {
        transactionReference: 'Kassenzeichen 4711',
        transactionId: 'transaction-1',
        paymentMethod: 'CREDITCARD',
        status: 'BOOKED',
        grossAmount: 0.29,
      },
      replyChannel: { eMail: { address: 'erika@muster.example' } },
      additionalReferenceInfo: { senderReference: 'A-1', applicationDate: '2026-11-22' },
      author: { name: 'Portal', product: { name: 'amt24', version: '0.1.0', manufacturer: 'Muster' } },
      dataSets: [
        {
          dataSetId: attachmentId,
          schema: { schemaUri: 'https://schemas.example/identity', mimeType: 'application/jose' },
          hash: { type: 'sha512', content: hash },
          content: 'content',
        },
      ],
    } as const
    expect(buildMetadata(content(optional)).metadata).toMatchObject(optional)
  })

  it.each([
    [
      'a hash that is missing',
      { hashes: { data: hash, attachments: {} } },
      '/contentStructure/attachments/0/hash/content',
    ],
    [
      'an upper-case hash',
      { hashes: { data: hash.toUpperCase(), attachments: { [attachmentId]: hash } } },
      '/contentStructure/data/hash/content',
    ],
    [
      'data of another media type',
      { application: testApplication({ mediaType: 'text/csv' }) },
      '/contentStructure/data/submissionSchema/mimeType',
    ],
    [
      'two reply channels',
      { replyChannel: { eMail: { address: 'a@muster.example' }, elster: { accountId: '1' } } },
      '/replyChannel',
    ],
    ['no reply channel in the reply channel', { replyChannel: {} }, '/replyChannel'],
  ])('refuses %s and names the place', (_what, changes, path) => {
    expect(() => buildMetadata(content(changes))).toThrow(
      expect.objectContaining({
        code: 'metadata-invalid',
        facts: { version: '2.1.0', reason: 'schema-violation', paths: [path] },
      }),
    )
  })

  it('names places, never what stands there', () => {
    const replyChannel = { eMail: { address: personalMarker } }
    try {
      buildMetadata(content({ replyChannel }))
      expect.unreachable()
    } catch (error) {
      expect(JSON.stringify(error)).toContain('/replyChannel/eMail/address')
      expect(JSON.stringify(error)).not.toContain(personalMarker)
    }
  })

  it('keeps to the narrower limits of 2.0', () => {
    const replyChannel = { elster: { accountId: '1', geschaeftszeichen: 'x'.repeat(11) } }
    expect(buildMetadata(content({ replyChannel })).metadata).toMatchObject({ replyChannel })
    expect(() => buildMetadata(content({ replyChannel, version: '2.0.0' }))).toThrow(
      expect.objectContaining({ code: 'metadata-invalid' }),
    )
  })
})

describe('parseMetadata', () => {
  const { metadata } = buildMetadata(content())
  const withSchema = (version: string) => ({ ...metadata, $schema: metadataSchemaUri(version) })
  const reason = (document: unknown, options = {}) => {
    const parsed = parse(document, options)
    return parsed.ok ? 'ok' : parsed.reason
  }

  it('keeps members that it does not know', () => {
    expect(parse({ ...metadata, future: { a: 1 } })).toMatchObject({ ok: true, metadata: { future: { a: 1 } } })
  })

  it.each([
    ['text that is no JSON', Buffer.from('{'), 'syntax'],
    ['nothing', Buffer.from(''), 'syntax'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'syntax'],
    ['a __proto__ member', Buffer.from('{"__proto__":{"polluted":true}}'), 'syntax'],
    ['a __proto__ member in escapes', Buffer.from('{"a":{"\\u005f_proto__":{}}}'), 'syntax'],
    ['null', Buffer.from('null'), 'schema-missing'],
    ['a list', Buffer.from('[]'), 'schema-missing'],
    ['an object without $schema', Buffer.from('{}'), 'schema-missing'],
    ['a $schema that is a number', Buffer.from('{"$schema":2}'), 'schema-missing'],
  ])('refuses %s', (_what, bytes, expected) => {
    const parsed = parseMetadata(bytes)
    expect(parsed.ok ? 'ok' : parsed.reason).toBe(expected)
  })

  it.each([
    ['2.0.0', 'ok'],
    ['2.0.7', 'ok'],
    ['2.1.0', 'ok'],
    ['2.1.3', 'ok'],
    ['2.2.0', 'ok'],
    ['2.17.0', 'ok'],
    ['1.0.0', 'schema-unsupported'],
    ['3.0.0', 'schema-unsupported'],
    ['20.1.0', 'schema-unsupported'],
    ['2.1', 'schema-unsupported'],
  ])('reads metadata %s: %s', (version, expected) => {
    expect(reason(withSchema(version))).toBe(expected)
  })

  it('reads only what the receiver supports, and newer minors of it', () => {
    const options = { supportedVersions: ['2.1.0'] }
    expect(reason(withSchema('2.0.0'), options)).toBe('schema-unsupported')
    expect(reason(withSchema('2.1.0'), options)).toBe('ok')
    expect(reason(withSchema('2.2.0'), options)).toBe('ok')
    expect(reason(withSchema('2.1.0'), { supportedVersions: [] })).toBe('schema-unsupported')
  })

  it('checks a newer minor against the newest structure known', () => {
    const long = { replyChannel: { elster: { accountId: '1', geschaeftszeichen: 'x'.repeat(60) } } }
    expect(reason({ ...withSchema('2.9.0'), ...long })).toBe('ok')
    expect(reason({ ...withSchema('2.0.0'), ...long })).toBe('schema-violation')
    expect(reason({ ...withSchema('2.9.0'), contentStructure: {} })).toBe('schema-violation')
  })

  it('does not take the schema of another publisher', () => {
    expect(
      reason({ ...metadata, $schema: 'https://attacker.example/fit-connect/metadata/2.1.0/metadata.schema.json' }),
    ).toBe('schema-unsupported')
  })

  it('refuses an empty list of fragments, and tolerates it on request', () => {
    const [attachment] = metadata.contentStructure.attachments
    const empty = {
      ...metadata,
      contentStructure: { ...metadata.contentStructure, attachments: [{ ...attachment, fragments: [] }] },
    }
    expect(parse(empty)).toEqual({
      ok: false,
      reason: 'schema-violation',
      paths: ['/contentStructure/attachments/0/fragments'],
    })
    expect(parse(empty, { tolerateEmptyFragments: true })).toEqual({ ok: true, metadata })
  })
})

describe('chooseMetadataVersion', () => {
  it('takes the newest version that both know', () => {
    expect(chooseMetadataVersion(['1.3.0', '2.0.0', '2.1.0', '2.2.0'])).toBe('2.1.0')
    expect(chooseMetadataVersion(['2.0.0'])).toBe('2.0.0')
  })

  it('says what is accepted and what is written when there is none', () => {
    expect(() => chooseMetadataVersion(['1.0.0', '3.0.0'])).toThrow(
      expect.objectContaining({
        code: 'metadata-version-unsupported',
        facts: { offered: ['1.0.0', '3.0.0'], written: ['2.1.0', '2.0.0'] },
      }),
    )
  })
})
