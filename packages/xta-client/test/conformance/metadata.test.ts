import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv'
import ajvFormats from 'ajv-formats'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { metadataSchemaUri, parseMetadata } from '../../src/fit-connect/metadata/index.js'
import { fullMetadata, fullMetadata1, replyChannels } from '../fixtures/full-metadata.js'
import { anyMutationOf, mutationsOf } from '../fixtures/mutations.js'

const withEveryReplyChannel = (document: object): object[] =>
  replyChannels.map((replyChannel) => ({ ...document, replyChannel }))

const { $schema, contentStructure } = fullMetadata

const versions = [
  {
    version: '2.1.0',
    documents: [
      fullMetadata,
      ...withEveryReplyChannel({ $schema, contentStructure: { ...contentStructure, attachments: [] } }),
    ],
    mutations: 3_000,
  },
  {
    version: '1.0.0',
    documents: [
      fullMetadata1,
      { contentStructure: { attachments: [] } },
      ...withEveryReplyChannel({ contentStructure: fullMetadata1.contentStructure }),
    ],
    mutations: 4_000,
  },
]

describeWithSpec('metadata against the official schemas', (specDir) => {
  describe.each(versions)('$version', ({ version, documents, mutations: atLeast }) => {
    let official: ValidateFunction
    beforeAll(() => {
      const file = join(specDir, `fit-connect/metadata-${version}.schema.json`)
      // Without the precision 0.29 would not be a multiple of 0.01.
      const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 6 })
      ajvFormats.default(ajv)
      official = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)
    })

    it('agrees that every member and every reply channel of the version is valid', () => {
      for (const document of documents) expect(verdicts(document)).toEqual({ ours: true, official: true })
    })

    it('agrees about every document that differs in one place', () => {
      const mutations = documents.flatMap(mutationsOf).filter(({ document }) => namesVersion(document))
      const disagreements = mutations
        .filter(({ document }) => disagree(document))
        .map(({ what, document }) => `${what}: ${JSON.stringify(verdicts(document))}`)
      expect(mutations.length).toBeGreaterThan(atLeast)
      expect([...new Set(disagreements)]).toEqual([])
    })

    it('agrees about any value in any place', () => {
      const anyDocument = fc.oneof(...documents.map(anyMutationOf))
      fc.assert(
        fc.property(anyDocument.filter(namesVersion), (document) => {
          const { ours, official: theirs } = verdicts(document)
          expect(ours).toBe(theirs)
        }),
        { numRuns: 3_000 },
      )
    })

    it('agrees about amounts of money', () => {
      for (const grossAmount of [0.01, 0.07, 0.29, 1.1, 4.35, 19.99, 1234567.89, 0.001, 0.295, 0, -1, '1']) {
        const paymentInformation = { ...fullMetadata.paymentInformation, grossAmount }
        const { ours, official: theirs } = verdicts({ ...documents[0], paymentInformation })
        expect({ grossAmount, verdict: ours }).toEqual({ grossAmount, verdict: theirs })
      }
    })

    function verdicts(document: unknown): { ours: boolean; official: boolean } {
      const bytes = Buffer.from(JSON.stringify(document ?? null))
      const ours = parseMetadata(bytes, { supportedVersions: [version] }).ok
      return { ours, official: official(JSON.parse(bytes.toString())) }
    }

    function disagree(document: unknown): boolean {
      const { ours, official: theirs } = verdicts(document)
      return ours !== theirs
    }

    /** 1.0.0 leaves `$schema` to chance; we go by it, so documents that name something else are none of ours. */
    function namesVersion(document: unknown): boolean {
      if (version !== '1.0.0' || typeof document !== 'object' || document === null) return true
      const named: unknown = Reflect.get(document, '$schema')
      return named === undefined || named === metadataSchemaUri(version)
    }
  })
})
