import type { ConditionData, Scalar } from '../../model/condition.js'
import { choiceCode } from '../../model/choice-key.js'

/** An element as rules name it: ids from the top, joined by dots, and its name. */
export interface RuleReference {
  readonly id: string
  readonly name: string
  /** Names of codes, for questions with choices. */
  readonly choices?: Readonly<Record<string, { readonly de: string }>>
}

export type ReferenceOf = (path: string) => RuleReference | undefined

/** The condition in the controlled German of rules; undefined when it cannot be said so that `readFreeTextRule` reads it. */
export function conditionText(condition: ConditionData, referenceOf: ReferenceOf): string | undefined {
  switch (condition.op) {
    case 'equal':
    case 'not_equal':
    case 'includes': {
      const reference = referenceOf(condition.path)
      const value = reference === undefined ? undefined : valueText(condition.value, reference)
      if (reference === undefined || value === undefined) return undefined
      return `${named(reference)} ${condition.op === 'not_equal' ? '<>' : '='} ${value}`
    }
    case 'is_empty': {
      const reference = referenceOf(condition.path)
      return reference === undefined ? undefined : `${named(reference)} leer`
    }
    case 'not': {
      const { condition: inner } = condition
      const reference = inner.op === 'is_empty' ? referenceOf(inner.path) : undefined
      return reference === undefined ? undefined : `${named(reference)} nicht leer`
    }
    case 'and':
    case 'or': {
      const parts = condition.conditions.map((one) => (isJoined(one) ? undefined : conditionText(one, referenceOf)))
      return parts.includes(undefined) ? undefined : parts.join(condition.op === 'and' ? ' UND ' : ' ODER ')
    }
    default:
      return undefined
  }
}

/** Nobody wrote down whether UND or ODER binds first. */
function isJoined({ op }: ConditionData): boolean {
  return op === 'and' || op === 'or'
}

/** A rule across questions as a sentence; undefined as above. */
export function ruleText(valid: ConditionData, referenceOf: ReferenceOf): string | undefined {
  if (valid.op === 'less_than' && 'path' in valid.left && 'path' in valid.right) {
    const [left, right] = [referenceOf(valid.left.path), referenceOf(valid.right.path)]
    if (left === undefined || right === undefined) return undefined
    return `Das Datum im Feld ${named(left)} muss zeitlich vor dem Datum in Feld ${named(right)} liegen.`
  }
  if (valid.op !== 'or' && valid.op !== 'xor') return undefined
  const filled = valid.conditions.map((one) =>
    one.op === 'not' && one.condition.op === 'is_empty' ? referenceOf(one.condition.path) : undefined,
  )
  const names = filled.flatMap((reference) => (reference === undefined ? [] : [named(reference)]))
  const [first, second] = names
  if (names.length < valid.conditions.length || first === undefined || second === undefined) return undefined
  if (valid.op === 'or')
    return `Es muss mindestens eines der Felder ${names.slice(0, -1).join(', ')} oder ${names.at(-1) ?? ''} befüllt sein.`
  return names.length === 2 ? `Es muss entweder ${first} oder ${second} befüllt sein.` : undefined
}

/** An id with its name; quotation marks in names would end them. */
export function named({ id, name }: RuleReference): string {
  return `${id} "${name.replace(/["„“”\s]+/g, ' ').trim()}"`
}

function valueText(value: Scalar, { choices }: RuleReference): string | undefined {
  if (typeof value === 'boolean') return value ? 'JA' : 'NEIN'
  if (typeof value === 'number') return undefined
  const code = choiceCode(value)
  if (!/^[\p{L}\p{N}]+$/u.test(code) || /^(?:ja|nein|wahr|falsch|true|false)$/i.test(code)) return undefined
  const name = choices !== undefined && Object.hasOwn(choices, value) ? choices[value]?.de : undefined
  return name === undefined ? code : named({ id: code, name })
}
