/** A JSON Schema (2020-12) object, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** A schema that holds only for objects in which the question at the end of `path` is present and fits `value`. */
export function present(path: readonly string[], value: JsonSchema | true): JsonSchema {
  const [name, ...rest] = path
  if (name === undefined) return value === true ? {} : value
  const inner = rest.length === 0 ? value : present(rest, value)
  // `required` is what keeps an `if` from firing where the question is absent.
  return { type: 'object', properties: { [name]: inner }, required: [name] }
}

/**
 * A schema for what stands at `path`, without asking for anything on the way: `*` stands for every entry of a list, and
 * an absent parent satisfies it.
 */
export function below(path: readonly string[], schema: JsonSchema): JsonSchema {
  const [name, ...rest] = path
  if (name === undefined) return schema
  const inner = below(rest, schema)
  return name === '*' ? { type: 'array', items: inner } : { type: 'object', properties: { [name]: inner } }
}
