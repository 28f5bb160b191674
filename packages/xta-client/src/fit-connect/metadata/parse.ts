import type { z } from 'zod'
import { parseJson } from '../json/parse-json.js'
import { hasTooManyEntries } from './has-too-many-entries.js'
import type { Metadata } from './metadata.js'
import { metadataSchema } from './schema.js'
import { metadataSchemaUri, structureFor, writtenVersions } from './versions.js'

export interface ParseMetadataOptions {
  /**
   * Versions that the receiver supports; newer minors of the same major are read, too. Default: 2.0.0 and 2.1.0. 1.0.0 is
   * read when it is named here; a document without `$schema`, as 1.0 permits it, is then read as 1.0.0.
   */
  readonly supportedVersions?: readonly string[]
  /** Reads `fragments: []`, which the schema forbids and a known sender writes, as if it were absent. Default: false. */
  readonly tolerateEmptyFragments?: boolean
}

export type ParsedMetadata =
  | { readonly ok: true; readonly metadata: Metadata }
  | {
      readonly ok: false
      readonly reason: 'syntax' | 'schema-missing' | 'schema-unsupported' | 'schema-violation'
      /** Where the structure is violated, as JSON pointers; never values. Only for `schema-violation`. */
      readonly paths: readonly string[]
    }

/**
 * Reads decrypted metadata. Never throws: what is wrong with a document from outside is a value. More than 10,000 entries in
 * all its arrays together are a violation without a place.
 *
 * @see FIT-Connect, metadata 2.1.0
 */
export function parseMetadata(
  bytes: Uint8Array,
  { supportedVersions = writtenVersions, tolerateEmptyFragments = false }: ParseMetadataOptions = {},
): ParsedMetadata {
  const json = parseJson(bytes)
  if (json === undefined) return refused('syntax')
  if (!isRecord(json.value)) return refused('schema-missing')
  const document = tolerateEmptyFragments ? withoutEmptyFragments(json.value) : json.value
  const schemaUri = schemaUriOf(document, supportedVersions)
  if (schemaUri === undefined) return refused('schema-missing')
  const structure = structureFor(schemaUri, supportedVersions)
  if (structure === undefined) return refused('schema-unsupported')
  if (hasTooManyEntries(document)) return refused('schema-violation', somewhere)
  const result = safeParse(metadataSchema(structure), { $schema: schemaUri, ...document })
  if (!result?.success) return refused('schema-violation', result?.error.issues ?? somewhere)
  return { ok: true, metadata: result.data }
}

const somewhere = [{ path: [] }]

/** `undefined` for a text of megabytes that exhausts the stack of the pattern it is compared with. */
function safeParse<T>(schema: z.ZodType<T>, document: Document): z.ZodSafeParseResult<T> | undefined {
  try {
    return schema.safeParse(document)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function refused(
  reason: Extract<ParsedMetadata, { ok: false }>['reason'],
  issues: readonly { readonly path: readonly PropertyKey[] }[] = [],
): ParsedMetadata {
  return { ok: false, reason, paths: issues.map(({ path }) => `/${path.map(String).join('/')}`) }
}

type Document = Readonly<Record<string, unknown>>

function schemaUriOf(document: Document, supportedVersions: readonly string[]): string | undefined {
  if (!Object.hasOwn(document, '$schema') && supportedVersions.includes('1.0.0')) return metadataSchemaUri('1.0.0')
  const schemaUri = document['$schema']
  return typeof schemaUri === 'string' ? schemaUri : undefined
}

function withoutEmptyFragments(document: Document): Document {
  if (!isRecord(document['contentStructure'])) return document
  const { attachments } = document['contentStructure']
  if (!Array.isArray(attachments)) return document
  const tolerated = attachments.map((attachment: unknown) => {
    if (!isRecord(attachment)) return attachment
    const { fragments, ...rest } = attachment
    return Array.isArray(fragments) && fragments.length === 0 ? rest : attachment
  })
  return { ...document, contentStructure: { ...document['contentStructure'], attachments: tolerated } }
}

function isRecord(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
