import { isUnanswered } from '../model/normalise.js'
import { pathOf, walk, type OutlineNode } from '../model/outline.js'
import type { ChoiceDefinition, FieldDefinition, RepeatDefinition, TextDefinition } from '../model/definition.js'
import { settledTextOf } from '../validation/check-text.js'
import { constant, literal, objectGuard, readingStatements, slotOf, variableOf, type Emission } from './emission.js'
import { emitFields } from './emit-fields.js'

/**
 * An expression that is true only of raw answers that will be delivered as they are, and settles most answers; undefined
 * when there is none for this kind of question.
 */
export function settledExpression(node: OutlineNode, emission: Emission): string | undefined {
  const { definition } = node.part
  return 'kind' in definition ? settledField(node, definition, emission) : undefined
}

function settledField(node: OutlineNode, definition: FieldDefinition, emission: Emission): string | undefined {
  const variable = variableOf(node)
  switch (definition.kind) {
    case 'text':
      return settledText(node, definition, emission)
    case 'yesNo':
      return `typeof ${variable} === 'boolean'`
    case 'confirmation':
      return `${variable} === true`
    case 'choice':
      return settledChoice(node, definition, emission)
    case 'date':
      if (definition.min !== undefined || definition.max !== undefined) return undefined
      return `typeof ${variable} === 'string' && dayNumberOf(${variable}) !== undefined`
    case 'integer':
      return settledWhole(variable, definition.min ?? Number.MIN_SAFE_INTEGER, definition.max)
    case 'cents':
      return settledWhole(variable, definition.min ?? 0, definition.max)
    default:
      return undefined
  }
}

function settledText(node: OutlineNode, definition: TextDefinition, emission: Emission): string | undefined {
  if (settledTextOf(definition) === undefined) return undefined
  const variable = variableOf(node)
  const path = literal(pathOf(node))
  const settled = constant(emission, `text${node.index}`, `form.settled(${path})`)
  const conditions = [`typeof ${variable} === 'string'`, `isSettledText(${variable}, ${settled})`]
  if (definition.rule !== undefined)
    conditions.push(`${constant(emission, `quick${node.index}`, `form.quick(${path})`)}(${variable})`)
  return conditions.join(' && ')
}

/** More choices are looked up in a set. */
const maxCompared = 8

function settledChoice(node: OutlineNode, { choices }: ChoiceDefinition, emission: Emission): string {
  const variable = variableOf(node)
  const offered = Object.keys(choices).filter((key) => !isUnanswered(key))
  if (offered.length <= maxCompared) return offered.map((key) => `${variable} === ${literal(key)}`).join(' || ')
  return `${constant(emission, `choices${node.index}`, `new Set(${literal(offered)})`)}.has(${variable})`
}

/** Leaves zero to the check, which tells the negative one apart. */
function settledWhole(variable: string, min: number, max = Number.MAX_SAFE_INTEGER): string {
  const isWhole = `Number.isInteger(${variable}) && ${variable} >= ${min} && ${variable} <= ${max}`
  return min > 0 || max < 0 ? isWhole : `${isWhole} && ${variable} !== 0`
}

/** An expression of the checked answer to a question that was answered; undefined when it is not simply right. */
export function checkedExpression(node: OutlineNode, emission: Emission): string {
  const { definition } = node.part
  const variable = variableOf(node)
  if (!('kind' in definition) || definition.kind === 'group') return `${emitFields(node, emission)}(${variable}, c)`
  if (definition.kind === 'repeat') return `${emitList(node, definition, emission)}(${variable}, c)`
  if (definition.kind === 'variant') return `${emitVariant(node, emission)}(${variable}, c)`
  return `${constant(emission, `check${node.index}`, `form.check(${literal(pathOf(node))})`)}(${variable}, c.scope)`
}

function emitList(node: OutlineNode, { min = 1, max }: RepeatDefinition, emission: Emission): string {
  const name = `list${node.index}`
  // Answers of the entry before are none of the next one.
  const forgotten = walk(node).filter((inner) => inner !== node && emission.operands.has(inner))
  emission.functions.push(
    [
      `/** Entries of ${literal(pathOf(node))}. */`,
      `function ${name}(raw, c) {`,
      'if (!isList(raw)) return undefined',
      'const length = lengthOf(raw)',
      `if (length < ${min} || length > ${max}) return undefined`,
      'const entries = []',
      'for (let i = 0; i < length; i++) {',
      ...forgotten.map((inner) => `${slotOf(inner)} = undefined`),
      `const entry = ${emitFields(node, emission)}(entryAt(raw, i), c)`,
      'if (entry === undefined) return undefined',
      'entries.push(entry)',
      '}',
      'return entries',
      '}',
    ].join('\n'),
  )
  return name
}

function emitVariant(node: OutlineNode, emission: Emission): string {
  const name = `variant${node.index}`
  const branches = [...node.children.values()].flatMap((branch) => {
    const variable = variableOf(branch)
    return [
      `if (!isUnanswered(${variable})) {`,
      'if (value !== undefined) return undefined',
      `${variable} = ${emitFields(branch, emission)}(${variable}, c)`,
      `if (${variable} === undefined) return undefined`,
      `value = { ${literal(branch.name)}: ${variable} }`,
      '}',
    ]
  })
  emission.functions.push(
    [
      `/** The branch of ${literal(pathOf(node))}. */`,
      `function ${name}(raw, c) {`,
      objectGuard(emission),
      ...readingStatements(node),
      'let value',
      ...branches,
      'return value',
      '}',
    ].join('\n'),
  )
  return name
}
