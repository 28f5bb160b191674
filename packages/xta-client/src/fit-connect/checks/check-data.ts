import { sha512Hex } from '../crypto/hash.js'
import type { Problem } from '../events/event.js'
import { parseJson } from '../json/parse-json.js'
import type { Metadata } from '../metadata/metadata.js'
import { problem } from '../problems/index.js'
import type { CheckOptions, Checked, PartOptions, ReceivedSubmission } from './check.js'
import { failed } from './check.js'
import { openPart } from './open-part.js'
import { namePlaces } from './places.js'
import type { SchemaResult, StandardSchemaV1 } from './standard-schema.js'

/** The decrypted data, hash and syntax checked. */
export interface CheckedData {
  /** Exactly the bytes that the sender hashed. */
  readonly content: Uint8Array
  readonly mediaType: 'application/json' | 'application/xml'
  readonly schemaUri: string
  /** The parsed JSON, or the text of XML, whose well-formedness is not checked yet. */
  readonly value: unknown
}

/**
 * Step 4 of the subscriber's checks: present, tag, decryption, hash, syntax, schema where the receiver registered one. XML
 * is only checked to be UTF-8 text.
 *
 * @throws {FitConnectError} `jwe-key-unknown`
 * @see FIT-Connect, "Verifikation"
 */
export async function checkData(
  submission: ReceivedSubmission,
  metadata: Metadata,
  options: PartOptions,
): Promise<Checked<CheckedData>> {
  const { hash, submissionSchema } = metadata.contentStructure.data
  if (submission.data === undefined) {
    return failed(problem('missing-data', 'data', 'Die Einreichung enthält keinen Fachdatensatz.'))
  }
  const opened = await openPart(submission.data, options.tags.data, 'data', options)
  if (!opened.ok) return opened
  const content = opened.value
  if (sha512Hex(content) !== hash.content) {
    return failed(
      problem('hash-mismatch', 'data', 'Die Prüfsumme des Fachdatensatzes stimmt nicht mit den Metadaten überein.'),
    )
  }
  const { schemaUri, mimeType: mediaType } = submissionSchema
  const parsed = mediaType === 'application/json' ? parseJson(content) : readText(content)
  if (parsed === undefined) {
    return failed(problem('syntax-violation', 'data', `Der Fachdatensatz ist kein gültiges ${mediaType}.`))
  }
  const problems = await schemaProblems(parsed.value, schemaUri, options)
  return problems.length > 0
    ? failed(...problems)
    : { ok: true, value: { content, mediaType, schemaUri, value: parsed.value } }
}

function readText(bytes: Uint8Array): { readonly value: string } | undefined {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return undefined
  }
}

async function schemaProblems(value: unknown, schemaUri: string, { schemas }: CheckOptions): Promise<Problem[]> {
  const schema = schemas && Object.hasOwn(schemas, schemaUri) ? schemas[schemaUri] : undefined
  const issues = schema ? await issuesOf(schema, value) : []
  if (issues.length === 0) return []
  // Only places: the message of a validator may quote what the citizen wrote, and a problem is not encrypted.
  const places = namePlaces(issues.map(pathOf))
  return [problem('schema-violation', 'data', `Der Fachdatensatz verletzt sein Schema: ${places}`)]
}

type SchemaIssue = NonNullable<SchemaResult['issues']>[number]

async function issuesOf(schema: StandardSchemaV1, value: unknown): Promise<readonly SchemaIssue[]> {
  return (await schema['~standard'].validate(value)).issues ?? []
}

function pathOf({ path = [] }: SchemaIssue): PropertyKey[] {
  return path.map((step) => (typeof step === 'object' ? step.key : step))
}
