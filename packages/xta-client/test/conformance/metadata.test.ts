import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv'
import ajvFormats from 'ajv-formats'
import { beforeAll, expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { parseMetadata } from '../../src/fit-connect/metadata/index.js'
import { fullMetadata, replyChannels } from '../fixtures/full-metadata.js'
import type { Mutation } from '../fixtures/mutations.js'
import { mutationsOf } from '../fixtures/mutations.js'

const { $schema, contentStructure } = fullMetadata
const documents = [
  fullMetadata,
  ...replyChannels.map((replyChannel) => ({
    $schema,
    contentStructure: { ...contentStructure, attachments: [] },
    replyChannel,
  })),
]

describeWithSpec('metadata 2.1.0 against the official schema', (specDir) => {
  let official: ValidateFunction
  beforeAll(() => {
    const schema = JSON.parse(readFileSync(join(specDir, 'fit-connect/metadata-2.1.0.schema.json'), 'utf8')) as object
    // Without the precision 0.29 would not be a multiple of 0.01.
    const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 6 })
    ajvFormats.default(ajv)
    official = ajv.compile(schema)
  })

  it('agrees that every member and every reply channel is valid', () => {
    for (const document of documents) expect(verdicts(document)).toEqual({ ours: true, official: true })
  })

  it('agrees about every document that differs in one place', () => {
    const mutations = documents.flatMap(mutationsOf)
    const disagreements = mutations
      .filter(disagrees)
      .map(({ what, document }) => `${what}: ${JSON.stringify(verdicts(document))}`)
    expect(mutations.length).toBeGreaterThan(3_000)
    expect([...new Set(disagreements)]).toEqual([])
  })

  it('agrees about amounts of money', () => {
    for (const grossAmount of [0.01, 0.07, 0.29, 1.1, 4.35, 19.99, 1234567.89, 0.001, 0.295, 0, -1, '1']) {
      const document = { ...fullMetadata, paymentInformation: { ...fullMetadata.paymentInformation, grossAmount } }
      const { ours, official: theirs } = verdicts(document)
      expect({ grossAmount, verdict: ours }).toEqual({ grossAmount, verdict: theirs })
    }
  })

  function verdicts(document: unknown): { ours: boolean; official: boolean } {
    const bytes = Buffer.from(JSON.stringify(document ?? null))
    const ours = parseMetadata(bytes, { supportedVersions: ['2.1.0'] }).ok
    return { ours, official: official(JSON.parse(bytes.toString())) }
  }

  function disagrees({ document }: Mutation): boolean {
    const { ours, official: theirs } = verdicts(document)
    return ours !== theirs
  }
})
