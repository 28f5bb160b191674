import type { FormDefinition } from '../../model/definition.js'
import { outlineOf, walk, type OutlineNode } from '../../model/outline.js'
import type { Language } from '../../model/texts.js'
import type { CharacterClassName } from '../../model/value-rule.js'
import { isOptional } from '../is-optional.js'
import { FormKeys } from '../key-style/key-names.js'
import type { KeyStyleOptions } from '../key-style/key-style.js'
import { answerSchema } from './answer-schema.js'
import { conditionalSchemas, type ConditionalSchemas } from './conditional-schemas.js'
import type { JsonSchema } from './schema.js'
import { characterClassSchemas } from './text-schema.js'

/** With a key style it describes what `toPayload` writes in that style. */
export interface JsonSchemaOptions extends KeyStyleOptions {
  /** Value of `$id`. Default: none. */
  readonly schemaUri?: string
  /** Language of titles and descriptions. Default: `de`. */
  readonly language?: Language
}

interface Context {
  readonly language: Language
  readonly conditional: ConditionalSchemas
  readonly keys: FormKeys
}

/**
 * JSON Schema 2020-12 of the data that `validate` returns, conditions included. It compiles in the strict mode of ajv with
 * the formats `date` and `uuid`.
 *
 * Never stricter than `validate`, and weaker where JSON Schema has no words: check digits, limits of dates, comparisons
 * between answers, conditions that span several lists, and the normalisation of what was typed.
 *
 * @throws {KeyStyleError} `key-missing`, `key-repeated`
 */
export function toJsonSchema(form: FormDefinition, options: JsonSchemaOptions = {}): JsonSchema {
  const root = outlineOf(form)
  const keys = new FormKeys(root, options)
  const context: Context = { language: options.language ?? 'de', conditional: conditionalSchemas(root, keys), keys }
  const classes = characterClassSchemas(usedCharacterClasses(root))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(options.schemaUri !== undefined && { $id: options.schemaUri }),
    title: form.title[context.language],
    ...objectSchema(root, context),
    ...(Object.keys(classes).length > 0 && { $defs: classes }),
  }
}

/** The object that holds the children of a place, closed and with its conditions. */
function objectSchema(node: OutlineNode, context: Context): JsonSchema {
  const children = [...node.children.values()]
  const required = children.filter((child) => child.visibleWhen === undefined && !isOptional(child))
  const conditional = context.conditional.get(node)
  return {
    type: 'object',
    properties: Object.fromEntries(
      children.map((child) => [context.keys.keyOf(child), describedSchema(child, context)]),
    ),
    ...(required.length > 0 && { required: required.map((child) => context.keys.keyOf(child)) }),
    additionalProperties: false,
    ...(conditional !== undefined && { allOf: conditional }),
  }
}

function describedSchema(node: OutlineNode, context: Context): JsonSchema {
  const { title, description } = textsOf(node, context.language)
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...nodeSchema(node, context),
  }
}

function nodeSchema(node: OutlineNode, context: Context): JsonSchema {
  const { definition } = node.part
  if (!('kind' in definition)) return objectSchema(node, context)
  switch (definition.kind) {
    case 'group':
      return objectSchema(node, context)
    case 'repeat':
      return {
        type: 'array',
        items: objectSchema(node, context),
        minItems: definition.min ?? 1,
        maxItems: definition.max,
      }
    case 'variant':
      return variantSchema(node, context)
    default:
      return answerSchema(definition, context.language, context.keys.within(node).keys, context.keys.choices)
  }
}

/** Exactly one branch: counting keys says it with one message where `oneOf` would need one for each branch. */
function variantSchema(node: OutlineNode, context: Context): JsonSchema {
  const branches = [...node.children.values()].map(
    (branch) => [context.keys.keyOf(branch), describedSchema(branch, context)] as const,
  )
  return {
    type: 'object',
    properties: Object.fromEntries(branches),
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
  }
}

function textsOf(
  { part }: OutlineNode,
  language: Language,
): { title?: string | undefined; description?: string | undefined } {
  const { definition } = part
  const title = 'label' in definition ? definition.label : 'title' in definition ? definition.title : undefined
  const hint = 'hint' in definition ? definition.hint : undefined
  return { title: title?.[language], description: hint?.[language] }
}

function usedCharacterClasses(root: OutlineNode): Set<CharacterClassName> {
  const used = new Set<CharacterClassName>()
  for (const { part } of walk(root)) {
    const { definition } = part
    if ('kind' in definition && definition.kind === 'text' && definition.characters !== undefined) {
      used.add(definition.characters)
    }
  }
  return used
}
