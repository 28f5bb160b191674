import { describe, expect, it } from 'vitest'
import { fullMetadata } from '../../../test/fixtures/full-metadata.js'
import type { Metadata } from './metadata.js'
import { parseMetadata } from './parse.js'

/** Documents of a sender who wants to keep the receiver busy; each took minutes, hours or threw before it was limited. */

const megabytes = 4_000_000

function parse(changes: Readonly<Record<string, unknown>>) {
  return parseMetadata(Buffer.from(JSON.stringify({ ...fullMetadata, ...changes })))
}

const structureWith = (attachment: object): Metadata['contentStructure'] => ({
  ...fullMetadata.contentStructure,
  attachments: fullMetadata.contentStructure.attachments.map((described) => ({ ...described, ...attachment })),
})
const signed = (content: string) => ({ signature: { signatureFormat: 'cms', detachedSignature: true, content } })

describe('metadata that are meant to keep a validator busy', () => {
  it('are read while they do not', () => {
    expect(parse({})).toMatchObject({ ok: true })
  })

  it.each([
    [
      'a million empty attachments',
      { contentStructure: { attachments: Array.from({ length: 1_000_000 }, () => ({})) } },
    ],
    [
      'a million fragments',
      { contentStructure: structureWith({ fragments: Array.from({ length: 1_000_000 }, () => 1) }) },
    ],
    [
      'a signature of which neither end fits the pattern',
      { contentStructure: structureWith(signed(`!${'a'.repeat(megabytes)}!`)) },
    ],
    [
      'an address that exhausts the stack of its pattern',
      { dataSets: [{ schema: { schemaUri: `urn:${'%41'.repeat(megabytes)}`, mimeType: 'application/json' } }] },
    ],
  ])('are a violation at once: %s', (_what, changes) => {
    expect(parse(changes)).toMatchObject({ ok: false, reason: 'schema-violation' })
  })

  it.each(['a!', '!a', '=!', '!_', 'AA=='])(
    'have a signature "%s" by the letter of the official pattern',
    (content) => {
      expect(parse({ contentStructure: structureWith(signed(content)) })).toMatchObject({ ok: true })
    },
  )

  it.each(['!', '!a!', '_!', '!=', ''])('have no signature "%s"', (content) => {
    expect(parse({ contentStructure: structureWith(signed(content)) })).toMatchObject({ ok: false })
  })
})
