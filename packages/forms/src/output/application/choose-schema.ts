import type { FormDefinition } from '../../model/definition.js'
import { formKeysOf } from '../key-style/key-names.js'
import { KeyStyleError } from '../key-style/key-style-error.js'
import type { KeyStyle, KeyStyleOptions } from '../key-style/key-style.js'
import { ApplicationError } from './application-error.js'
import { mainOutlineOf } from './main-outline.js'
import { schemaUriOf, type DataMediaType, type SchemaUriOptions } from './schema-uri.js'

/** A schema as a destination offers it. */
export interface AcceptedSchema {
  readonly schemaUri: string
  readonly mimeType: string
}

/** A schema by which answers can be written, and how to write them so. */
export interface WritableSchema {
  readonly schemaUri: string
  readonly mediaType: DataMediaType
  readonly keyStyle: KeyStyle
  /** Name and namespace of the document in XML, where a schema that is not ours wants others. Default: those of the form. */
  readonly root?: string
  readonly namespace?: string
}

export interface WritableSchemasOptions
  extends Pick<SchemaUriOptions, 'schemaBase'>, Pick<KeyStyleOptions, 'withoutId'> {}

export interface ChooseSchemaOptions extends WritableSchemasOptions {
  /** Schemas that the destination offers, e.g. `destination.submissionSchemas`. */
  readonly accepts: readonly AcceptedSchema[]
  /**
   * Schemas by which the answers may be written, best first. Default: {@link writableSchemas}. Pass a list to demand one of
   * them, or to name a schema that the authority publishes elsewhere and that describes the same data.
   */
  readonly writes?: readonly WritableSchema[]
}

/**
 * The schemas of a form, best first: JSON before XML, names before FIM identifiers. Key styles for which the form lacks
 * identifiers are left out, unless `withoutId: 'name'` mixes names in.
 */
export function writableSchemas(form: FormDefinition, options: WritableSchemasOptions = {}): readonly WritableSchema[] {
  return schemasOf(form, options).filter(({ keyStyle }) => keysProblem(form, keyStyle, options) === undefined)
}

/**
 * The schema by which answers will be written: the first that this form can write among those that the destination offers.
 * Addresses must be equal; media types are compared without parameters.
 *
 * @throws {ApplicationError} `schema-not-offered`
 * @throws {KeyStyleError} `key-missing`, `key-repeated` when all that fits has keys for which the form lacks identifiers
 */
export function chooseSchema(form: FormDefinition, options: ChooseSchemaOptions): WritableSchema {
  const { accepts } = options
  const candidates = options.writes ?? schemasOf(form, options)
  const fitting = candidates.filter((candidate) => accepts.some((offer) => isSame(offer, candidate)))
  const [first] = fitting
  if (first === undefined) throw notOffered(form, accepts, options.writes ?? writableSchemas(form, options))
  const chosen = fitting.find(({ keyStyle }) => keysProblem(form, keyStyle, options) === undefined)
  if (chosen !== undefined) return chosen
  throw keysProblem(form, first.keyStyle, options) ?? notOffered(form, accepts, [])
}

const ways: readonly Pick<WritableSchema, 'mediaType' | 'keyStyle'>[] = (
  ['application/json', 'application/xml'] as const
).flatMap((mediaType) => (['name', 'id-version', 'id'] as const).map((keyStyle) => ({ mediaType, keyStyle })))

function schemasOf(form: FormDefinition, { schemaBase }: WritableSchemasOptions): WritableSchema[] {
  const base = schemaBase === undefined ? {} : { schemaBase }
  return ways.map((way) => ({ schemaUri: schemaUriOf(form, { ...base, ...way }), ...way }))
}

function isSame({ schemaUri, mimeType }: AcceptedSchema, candidate: WritableSchema): boolean {
  const [mediaType = ''] = mimeType.split(';', 1)
  return schemaUri === candidate.schemaUri && mediaType.trim().toLowerCase() === candidate.mediaType
}

/** Why the data cannot have keys of a style; undefined when it can. */
function keysProblem(
  form: FormDefinition,
  keyStyle: KeyStyle,
  { withoutId }: WritableSchemasOptions,
): KeyStyleError | undefined {
  try {
    formKeysOf(mainOutlineOf(form), { keyStyle, ...(withoutId && { withoutId }) })
    return undefined
  } catch (error) {
    if (error instanceof KeyStyleError) return error
    throw error
  }
}

function notOffered(
  form: FormDefinition,
  accepts: readonly AcceptedSchema[],
  writes: readonly WritableSchema[],
): ApplicationError {
  const offered = accepts.map(({ schemaUri, mimeType }) => `${schemaUri} (${mimeType})`)
  const writable = writes.map(({ schemaUri, mediaType }) => `${schemaUri} (${mediaType})`)
  return new ApplicationError('schema-not-offered', {
    message: `The destination offers ${offered.join(', ') || 'no schema'}; this form writes ${writable.join(', ') || 'none'}. Ask the authority to offer one of these, set profile.schemaBase to where it publishes them, or pass the schema it offers as writes when it describes the same data.`,
    facts: { formId: form.id, offered, writable },
  })
}
