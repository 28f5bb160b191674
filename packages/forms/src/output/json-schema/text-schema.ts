import { characterClasses } from '../../bausteine/character-classes.js'
import { valueRules } from '../../bausteine/value-rules.js'
import { defaultMaxLength, type TextDefinition } from '../../model/definition.js'
import type { CharacterClassName } from '../../model/value-rule.js'
import type { JsonSchema } from './schema.js'

/**
 * What no text may contain: control characters, half surrogate pairs, line separators, marks that reverse the reading, and
 * what XML cannot carry.
 */
export const unprintable =
  '\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF'
/** A blank text counts as no answer. */
const notBlank = '(?=\\s*\\S)'
const oneLine = `^${notBlank}[^${unprintable}]*$`
const severalLines = `^${notBlank}(?:[^${unprintable}]|[\\n\\t])*$`

export function textSchema(definition: TextDefinition): JsonSchema {
  const rule = definition.rule === undefined ? undefined : valueRules[definition.rule].jsonSchema
  const patterns = [
    ...(definition.characters === undefined ? [] : [{ $ref: `#/$defs/${definition.characters}` }]),
    ...(rule === undefined ? [] : [rule]),
  ]
  return {
    type: 'string',
    minLength: definition.minLength ?? 1,
    maxLength: definition.maxLength ?? defaultMaxLength,
    pattern: definition.multiline === true ? severalLines : oneLine,
    ...(patterns.length > 0 && { allOf: patterns }),
  }
}

/** The shared definitions that {@link textSchema} refers to. */
export function characterClassSchemas(names: Iterable<CharacterClassName>): JsonSchema {
  const pattern = (name: CharacterClassName) => characterClasses[name].pattern
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      { type: 'string', ...(pattern(name) !== undefined && { pattern: pattern(name) }) },
    ]),
  )
}
