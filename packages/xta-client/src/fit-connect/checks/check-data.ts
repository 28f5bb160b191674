import { sha512Hex } from '../crypto/hash.js'
import { parseJson } from '../json/parse-json.js'
import type { Metadata } from '../metadata/metadata.js'
import { problem } from '../problems/index.js'
import type { CheckOptions, Checked, PartOptions, ReceivedSubmission } from './check.js'
import { failed } from './check.js'
import { openPart } from './open-part.js'
import { namePlaces } from './places.js'
import type { SchemaResult } from './standard-schema.js'

/** The decrypted data, hash and syntax checked. */
export interface CheckedData<Value = unknown> {
  /** Exactly the bytes that the sender hashed. */
  readonly content: Uint8Array
  readonly mediaType: 'application/json' | 'application/xml'
  readonly schemaUri: string
  /** The parsed JSON, or the text of XML, whose well-formedness is not checked yet. */
  readonly parsed: unknown
  /** What the registered schema made of it; absent where none is registered. */
  readonly validated?: { readonly value: Value }
}

/**
 * First half of step 4 of the subscriber's checks: present, tag, decryption. It needs no metadata.
 *
 * @throws {FitConnectError} `jwe-key-unknown`
 */
export async function openData(submission: ReceivedSubmission, options: PartOptions): Promise<Checked<Uint8Array>> {
  return submission.data === undefined ? missing() : openPart(submission.data, options.tags.data, 'data', options)
}

/**
 * Second half of step 4 of the subscriber's checks: hash, syntax, schema where the receiver registered one. XML is only
 * checked to be UTF-8 text.
 *
 * @see FIT-Connect, "Verifikation"
 */
export async function checkData<Value>(
  content: Uint8Array,
  metadata: Metadata,
  options: CheckOptions<Value>,
): Promise<Checked<CheckedData<Value>>> {
  const { data: description } = metadata.contentStructure
  if (description === undefined) return missing()
  if (sha512Hex(content) !== description.hash.content) {
    return failed(
      problem('hash-mismatch', 'data', 'Die Prüfsumme des Fachdatensatzes stimmt nicht mit den Metadaten überein.'),
    )
  }
  const { schemaUri, mimeType: mediaType } = description.submissionSchema
  const json = mediaType === 'application/json' ? parseJson(content) : readText(content)
  if (json === undefined) {
    return failed(problem('syntax-violation', 'data', `Der Fachdatensatz ist kein gültiges ${mediaType}.`))
  }
  const validated = await validate(json.value, schemaUri, options)
  if (validated?.issues) return failed(schemaViolation(validated.issues))
  return {
    ok: true,
    value: { content, mediaType, schemaUri, parsed: json.value, ...(validated && { validated }) },
  }
}

function missing(): Checked<never> {
  return failed(problem('missing-data', 'data', 'Die Einreichung enthält keinen Fachdatensatz.'))
}

function readText(bytes: Uint8Array): { readonly value: string } | undefined {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return undefined
  }
}

async function validate<Value>(
  value: unknown,
  schemaUri: string,
  { schemas }: CheckOptions<Value>,
): Promise<SchemaResult<Value> | undefined> {
  const schema = schemas && Object.hasOwn(schemas, schemaUri) ? schemas[schemaUri] : undefined
  return schema?.['~standard'].validate(value)
}

type SchemaIssue = NonNullable<SchemaResult['issues']>[number]

function schemaViolation(issues: readonly SchemaIssue[]) {
  // Only places: the message of a validator may quote what the citizen wrote, and a problem is not encrypted.
  const places = namePlaces(issues.map(pathOf))
  return problem('schema-violation', 'data', `Der Fachdatensatz verletzt sein Schema: ${places}`)
}

function pathOf({ path = [] }: SchemaIssue): PropertyKey[] {
  return path.map((step) => (typeof step === 'object' ? step.key : step))
}
