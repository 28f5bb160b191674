import type { FormDefinition } from '../../model/definition.js'
import type { KeyStyle } from '../key-style/key-style.js'

/** Media types in which answers can be written. */
export type DataMediaType = 'application/json' | 'application/xml'

export interface SchemaUriOptions {
  /** Where the schemas are published. Default: the address of the form's municipality, else an `.example` address. */
  readonly schemaBase?: string
  /** Media type of the data: JSON has a JSON Schema, XML an XML Schema. Default: `application/json`. */
  readonly mediaType?: DataMediaType
  /** Default: `name`. */
  readonly keyStyle?: KeyStyle
}

/** Base of our schemas until a municipality publishes them under an address of its own. */
const defaultSchemaBase = 'https://schema.amt24.example/forms'

const fileNames: Readonly<Record<DataMediaType, string>> = {
  'application/json': 'schema.json',
  'application/xml': 'schema.xsd',
}

/** Address of the schema of this version of a form, one for each media type and key style. Its bytes never change once released. */
export function schemaUriOf(form: FormDefinition, options: SchemaUriOptions = {}): string {
  return `${schemaFolderOf(form, options)}/${fileNames[options.mediaType ?? 'application/json']}`
}

/** The folder of a schema. Data with other keys has a schema of its own, and so a folder of its own. */
export function schemaFolderOf(
  { id, version, municipality }: FormDefinition,
  { schemaBase, keyStyle = 'name' }: SchemaUriOptions,
): string {
  const base = schemaBase ?? municipality?.schemaBase ?? defaultSchemaBase
  const folder = `${base.replace(/(?<!\/)\/+$/u, '')}/${id}/${version}`
  return keyStyle === 'name' ? folder : `${folder}/${keyStyle}`
}
