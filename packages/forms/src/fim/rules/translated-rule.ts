import type { Scalar } from '../../model/condition.js'
import { isList, isPlainObject } from '../../model/plain-object.js'
import { FimError } from '../fim-error.js'

/** A value, or an element by its id; `self.` starts at the element that owns the rule. */
export type RuleOperand = Scalar | { readonly identifier: string }

/** The expression language of FITKO's translated rules. A bare identifier asks whether its answer is `true`. */
export type RuleExpression =
  | boolean
  | { readonly identifier: string }
  | { readonly equal: readonly [RuleOperand, RuleOperand] }
  | { readonly not_equal: readonly [RuleOperand, RuleOperand] }
  | { readonly less_than: readonly [RuleOperand, RuleOperand] }
  | { readonly is_empty: { readonly identifier: string } }
  | { readonly not: RuleExpression }
  | { readonly and: readonly RuleExpression[] }
  | { readonly or: readonly RuleExpression[] }
  | { readonly xor: readonly RuleExpression[] }
  | { readonly is_valid_date: readonly [RuleOperand, RuleOperand, RuleOperand] }

export type TranslatedEffect = 'require' | 'forbid' | 'valid'

/** One machine-readable rule as the FIM portal serves it at `/api/v1/translated-rules/{fim_id}/{version}`. */
export interface TranslatedRule {
  /** Id of the element that owns the rule; absent in answers of the portal, which are asked for by element. */
  readonly element?: string | undefined
  readonly effect: TranslatedEffect
  /** Id of the element that is required or forbidden; absent for `valid`. */
  readonly target?: string | undefined
  readonly condition: RuleExpression
  /** The rule in a German sentence. */
  readonly message: string
}

/** The portal's words, and those of collections made from it. */
const effects: Readonly<Record<string, TranslatedEffect>> = {
  require: 'require',
  required: 'require',
  forbid: 'forbid',
  forbidden: 'forbid',
  valid: 'valid',
  validation: 'valid',
}

/** No rule of the corpus nests deeper than four. */
const maxDepth = 32

/**
 * Reads a list of translated rules from parsed JSON. An effect may be a word or a list of words, which gives several rules.
 *
 * @param element owner of the rules that name none
 * @throws {FimError} `rule-invalid`; facts: `path`
 */
export function readTranslatedRules(source: unknown, element?: string): readonly TranslatedRule[] {
  if (!isList(source)) throw invalid('', 'a list of rules')
  return source.flatMap((rule, n) => readRule(rule, `[${n}]`, element))
}

function readRule(source: unknown, path: string, element: string | undefined): TranslatedRule[] {
  if (!isPlainObject(source)) throw invalid(path, 'an object')
  const rule: Readonly<Record<string, unknown>> = { ...source }
  const words = isList(rule['effect']) ? rule['effect'] : [rule['effect']]
  const target = optionalText(rule['target'], `${path}.target`)
  const owner = optionalText(rule['element'], `${path}.element`) ?? element
  const condition = readExpression(rule['condition'], `${path}.condition`, 0)
  const message = optionalText(rule['message'], `${path}.message`) ?? ''
  return words.map((word) => {
    const effect = typeof word === 'string' && Object.hasOwn(effects, word) ? effects[word] : undefined
    if (effect === undefined) throw invalid(`${path}.effect`, 'require, forbid or valid')
    if (effect !== 'valid' && target === undefined) throw invalid(`${path}.target`, 'the id of an element')
    return { element: owner, effect, target, condition, message }
  })
}

function optionalText(value: unknown, path: string): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw invalid(path, 'a text')
}

function readExpression(source: unknown, path: string, depth: number): RuleExpression {
  if (depth > maxDepth) throw invalid(path, `nested at most ${maxDepth} deep`)
  if (typeof source === 'boolean') return source
  if (!isPlainObject(source)) throw invalid(path, 'an expression')
  const [entry, ...others] = Object.entries<unknown>({ ...source })
  if (entry === undefined || others.length > 0) throw invalid(path, 'an object with one operator')
  const [operator, operands] = entry
  const at = `${path}.${operator.slice(0, 32)}`
  switch (operator) {
    case 'identifier':
      return { identifier: identifierOf(operands, at) }
    case 'equal':
      return { equal: pairOf(operands, at) }
    case 'not_equal':
      return { not_equal: pairOf(operands, at) }
    case 'less_than':
      return { less_than: pairOf(operands, at) }
    case 'is_empty':
      return { is_empty: requireIdentifier(operandOf(operands, at), at) }
    case 'not':
      return { not: readExpression(operands, at, depth + 1) }
    case 'and':
      return { and: expressionsOf(operands, at, depth) }
    case 'or':
      return { or: expressionsOf(operands, at, depth) }
    case 'xor':
      return { xor: expressionsOf(operands, at, depth) }
    case 'is_valid_date': {
      const [day, month, year, more] = operandsOf(operands, at)
      if (day === undefined || month === undefined || year === undefined || more !== undefined)
        throw invalid(at, 'day, month and year')
      return { is_valid_date: [day, month, year] }
    }
    default:
      throw invalid(at, 'a known operator')
  }
}

function expressionsOf(source: unknown, path: string, depth: number): readonly RuleExpression[] {
  if (!isList(source) || source.length === 0) throw invalid(path, 'a list of expressions')
  return source.map((one, n) => readExpression(one, `${path}[${n}]`, depth + 1))
}

function pairOf(source: unknown, path: string): readonly [RuleOperand, RuleOperand] {
  const [left, right, more] = operandsOf(source, path)
  if (left === undefined || right === undefined || more !== undefined) throw invalid(path, 'two operands')
  return [left, right]
}

function operandsOf(source: unknown, path: string): readonly RuleOperand[] {
  if (!isList(source)) throw invalid(path, 'a list of operands')
  return source.map((one, n) => operandOf(one, `${path}[${n}]`))
}

function operandOf(source: unknown, path: string): RuleOperand {
  if (typeof source === 'string' || typeof source === 'boolean' || typeof source === 'number') return source
  if (!isPlainObject(source) || !('identifier' in source)) throw invalid(path, 'a value or an identifier')
  return { identifier: identifierOf(source.identifier, path) }
}

function requireIdentifier(operand: RuleOperand, path: string): { readonly identifier: string } {
  if (typeof operand === 'object') return operand
  throw invalid(path, 'an identifier')
}

function identifierOf(source: unknown, path: string): string {
  if (typeof source === 'string' && /^(?:self\.)?[A-Z]\d+(?:\.[A-Z]\d+)*$/.test(source)) return source
  throw invalid(path, 'an id such as F60000000243')
}

function invalid(path: string, expected: string): FimError {
  return new FimError('rule-invalid', {
    message: `A translated rule is not of the documented shape: '${path}' must be ${expected}. Fetch the rules again.`,
    facts: { path },
  })
}
