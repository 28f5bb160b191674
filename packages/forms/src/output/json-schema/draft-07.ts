import type { JsonSchema } from './schema.js'

const withSchema = new Set(['items', 'not', 'if', 'then', 'else', 'contains', 'additionalProperties'])
const withSchemas = new Set(['allOf', 'anyOf', 'oneOf'])
const withNamedSchemas = new Set(['properties', '$defs'])

/** Keywords that the older draft has under another name, with the same meaning. */
const formerNames: Readonly<Record<string, string>> = { $defs: 'definitions', dependentRequired: 'dependencies' }

/** A schema of ours, written in JSON Schema draft-07 instead of 2020-12. It accepts the same data. */
export function toDraft07(schema: JsonSchema): JsonSchema {
  return { ...converted(schema), $schema: 'http://json-schema.org/draft-07/schema#' }
}

/** Follows keywords, not keys: a question may be called like a keyword. */
function converted(schema: object): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [formerNames[keyword] ?? keyword, convertedValue(keyword, value)]),
  )
}

function convertedValue(keyword: string, value: unknown): unknown {
  if (keyword === '$ref' && typeof value === 'string') return value.replace('#/$defs/', '#/definitions/')
  if (typeof value !== 'object' || value === null) return value
  if (withSchema.has(keyword)) return converted(value)
  if (withSchemas.has(keyword) && Array.isArray(value)) return value.map(convertedSchema)
  if (!withNamedSchemas.has(keyword)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, convertedSchema(inner)]))
}

/** A schema can be a truth value as well. */
function convertedSchema(schema: unknown): unknown {
  return typeof schema === 'object' && schema !== null ? converted(schema) : schema
}
