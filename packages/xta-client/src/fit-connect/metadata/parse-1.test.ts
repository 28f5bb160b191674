import { describe, expect, it } from 'vitest'
import { fullMetadata, fullMetadata1, replyChannels } from '../../../test/fixtures/full-metadata.js'
import { parseMetadata } from './parse.js'
import { metadataSchemaUri } from './versions.js'

const both = { supportedVersions: ['2.1.0', '2.0.0', '1.0.0'] }
const parse = (document: unknown, options = both) => parseMetadata(Buffer.from(JSON.stringify(document)), options)

describe('parseMetadata, asked for 1.0.0 as well', () => {
  it('reads it in the shape of 2.x, with what only 1.0 has beside it', () => {
    expect(parse(fullMetadata1)).toEqual({ ok: true, metadata: fullMetadata1 })
  })

  it('reads a document without $schema as 1.0.0, and says so', () => {
    const withoutSchema = { contentStructure: fullMetadata1.contentStructure }
    expect(parse(withoutSchema)).toEqual({
      ok: true,
      metadata: { $schema: metadataSchemaUri('1.0.0'), ...withoutSchema },
    })
    expect(parse(withoutSchema, { supportedVersions: ['2.1.0'] })).toMatchObject({
      ok: false,
      reason: 'schema-missing',
    })
  })

  it('reads it without data', () => {
    expect(parse({ contentStructure: { attachments: [] } })).toMatchObject({
      ok: true,
      metadata: { contentStructure: { attachments: [] } },
    })
  })

  it('drops what only 2.x defines, because 1.0 lets it be anything', () => {
    const [attachment] = fullMetadata1.contentStructure.attachments
    const parsed = parse({
      ...fullMetadata1,
      author: 5,
      dataSets: 'none',
      replyChannel: { fitConnect: 5 },
      contentStructure: { attachments: [{ ...attachment, fragments: 'none' }] },
    })
    expect(parsed).toEqual({
      ok: true,
      metadata: { ...fullMetadata1, replyChannel: {}, contentStructure: { attachments: [attachment] } },
    })
  })

  it('checks 1.0 by its own rules', () => {
    const [attachment] = fullMetadata1.contentStructure.attachments
    const contentStructure = { attachments: [{ ...attachment, purpose: 'data' }] }
    expect(parse({ ...fullMetadata1, contentStructure })).toMatchObject({
      ok: false,
      paths: ['/contentStructure/attachments/0/purpose'],
    })
    const replyChannel = { elster: { accountId: '123' } }
    expect(parse({ ...fullMetadata1, replyChannel })).toMatchObject({ paths: ['/replyChannel/elster/accountId'] })
  })

  it('reads a newer 1.x by the newest 1.x known, and 2.x as ever', () => {
    expect(parse({ ...fullMetadata1, $schema: metadataSchemaUri('1.5.0') })).toMatchObject({ ok: true })
    expect(parse({ ...fullMetadata, replyChannel: replyChannels[0] })).toMatchObject({ ok: true })
  })
})
