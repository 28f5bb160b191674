import { characterClasses } from '../bausteine/character-classes.js'
import { valueRules } from '../bausteine/value-rules.js'
import { FormDefinitionError } from '../errors.js'
import { isExistingDay } from './calendar.js'
import type { DateLimit, TextDefinition } from './definition.js'
import { maxRepeat } from './definition.js'
import { pathOf, type OutlineNode } from './outline.js'
import { isPlainObject, keysOf, readOwn } from './plain-object.js'

/**
 * Makes sure that the limits of one question are of their kind and leave room for an answer.
 *
 * @throws {FormDefinitionError} `limit-invalid`, `rule-unknown`
 */
export function checkLimits(node: OutlineNode): void {
  const { definition } = node.part
  if (!('kind' in definition)) return
  switch (definition.kind) {
    case 'text':
      requireRange(node, definition.minLength, definition.maxLength, 0, Number.MAX_SAFE_INTEGER)
      requireKnown(node, definition.rule, valueRules)
      requireKnown(node, definition.characters, characterClasses)
      requireMonth(node, definition)
      return
    case 'integer':
    case 'cents':
      requireRange(node, definition.min, definition.max, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
      return
    case 'date':
    case 'partialDate':
      requireDays(node, definition.min, definition.max)
      return
    case 'file':
      requireRange(node, 1, definition.maxSize, 1, Number.MAX_SAFE_INTEGER)
      return
    case 'choices':
      requireRange(node, definition.min ?? 1, definition.max, 0, Object.keys(definition.choices).length)
      return
    case 'repeat':
      // A list without a limit is an invitation to exhaust the memory of whoever receives it.
      if (typeof definition.max !== 'number') throw invalidLimit(node, 'max is missing')
      requireRange(node, definition.min ?? 1, definition.max, 0, maxRepeat)
      return
    default:
      return
  }
}

function requireRange(
  node: OutlineNode,
  min: number | undefined,
  max: number | undefined,
  least: number,
  most: number,
): void {
  for (const limit of [min, max]) {
    if (limit === undefined) continue
    if (!Number.isSafeInteger(limit) || limit < least || limit > most) {
      throw invalidLimit(node, `${limit} is not a whole number from ${least} to ${most}`)
    }
  }
  if (min !== undefined && max !== undefined && min > max) throw invalidLimit(node, `${min} exceeds ${max}`)
}

function requireDays(node: OutlineNode, min: DateLimit | undefined, max: DateLimit | undefined): void {
  requireDay(node, min)
  requireDay(node, max)
  if (typeof min === 'string' && typeof max === 'string' && min > max)
    throw invalidLimit(node, `${min} is after ${max}`)
}

/** Authors in JavaScript may have written anything. */
function requireDay(node: OutlineNode, limit: unknown): void {
  if (limit === undefined) return
  if (typeof limit === 'string') {
    if (!isExistingDay(limit)) throw invalidLimit(node, `'${limit}' is not a day YYYY-MM-DD`)
  } else if (!isPlainObject(limit) || !isDateOffset(readOwn(limit, 'today'))) {
    throw invalidLimit(node, 'a limit is neither a day YYYY-MM-DD nor made with today({ … })')
  }
}

const offsetNames = ['years', 'months', 'days']

function isDateOffset(offset: unknown): boolean {
  if (!isPlainObject(offset)) return false
  return keysOf(offset).every((name) => offsetNames.includes(name) && Number.isSafeInteger(readOwn(offset, name) ?? 0))
}

/** Other texts have no order. */
function requireMonth(node: OutlineNode, { rule, min, max }: TextDefinition): void {
  if ((min !== undefined || max !== undefined) && rule !== 'month')
    throw invalidLimit(node, "only texts with the rule 'month' have min and max")
  requireDays(node, min, max)
}

function requireKnown(node: OutlineNode, name: string | undefined, table: object): void {
  if (name === undefined || Object.hasOwn(table, name)) return
  throw new FormDefinitionError('rule-unknown', {
    message: `'${pathOf(node)}' names the rule '${name}'. Known are ${Object.keys(table).join(', ')}.`,
    facts: { path: pathOf(node), rule: name },
  })
}

function invalidLimit(node: OutlineNode, what: string): FormDefinitionError {
  return new FormDefinitionError('limit-invalid', {
    message: `The limits of '${pathOf(node)}' cannot be met: ${what}. Correct the definition.`,
    facts: { path: pathOf(node) },
  })
}
