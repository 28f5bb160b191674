import { pathOf, walk, type OutlineNode } from '../model/outline.js'
import { canBeBlank } from '../validation/blank.js'
import { isMandatory, whenMissing } from '../validation/missing.js'
import { constant, literal, slotOf, type Emission } from './emission.js'
import { answerStatements } from './emit-answer.js'
import { conditionExpression } from './emit-condition.js'

/**
 * Generates the function of a container, and returns its name. It returns the checked answers, or undefined when they
 * are not simply right.
 */
export function emitFields(node: OutlineNode, emission: Emission): string {
  const name = `fields${node.index}`
  const known = constant(emission, `keys${node.index}`, `new Set(${literal([...node.children.keys()])})`)
  const members = [...node.children.values()].flatMap((child) => memberStatements(child, node, emission))
  const source = [
    `/** ${literal(pathOf(node))} */`,
    `function ${name}(raw, c) {`,
    '  if (!isPlainObject(raw)) return undefined',
    ...(node.part.kind === 'repeat' ? forgetting(node, emission) : []),
    '  const value = {}',
    '  let given = 0',
    ...members.map((line) => `  ${line}`),
    `  if (!hasKnownKeys(raw, given, ${known})) return undefined`,
    ...node.rules.map((_, position) => `  ${ruleStatement(node, position, emission)}`),
    '  return value',
    '}',
  ]
  emission.functions.push(source.join('\n'))
  return name
}

/** Answers of the entry before are none of this one. */
function forgetting(list: OutlineNode, { remembered }: Emission): readonly string[] {
  return [...walk(list)].filter((node) => remembered.has(node)).map((node) => `  ${slotOf(node)} = undefined`)
}

function memberStatements(node: OutlineNode, container: OutlineNode, emission: Emission): readonly string[] {
  const variable = `a${node.index}`
  const statements = [
    `let ${variable} = readOwn(raw, ${literal(node.name)})`,
    `if (${variable} !== undefined) given++`,
    ...givenStatements(node, container, variable, emission),
  ]
  const isVisible = visibilityOf(node, container, emission)
  return isVisible === undefined ? statements : [`if (${isVisible}) {`, ...statements, '}']
}

function visibilityOf(node: OutlineNode, container: OutlineNode, emission: Emission): string | undefined {
  if (node.visibleWhen === undefined) return undefined
  const condition = conditionExpression(node.visibleWhen, { container, checkedUpTo: node.index }, emission)
  if (condition !== undefined) return `${condition} === true`
  return `${constant(emission, `isVisible${node.index}`, `form.isVisible(${literal(pathOf(node))})`)}(c.scope)`
}

/** What follows when an answer was read: it is checked and kept, or may be missing. */
function givenStatements(
  node: OutlineNode,
  container: OutlineNode,
  variable: string,
  emission: Emission,
): readonly string[] {
  const { missing } = whenMissing(node)
  const kept = [
    ...answerStatements(node, variable, emission),
    `value[${literal(node.name)}] = ${variable}`,
    ...(emission.remembered.has(node) ? [`${slotOf(node)} = ${variable}`] : []),
  ]
  const empty = ['choices', 'repeat'].includes(node.part.kind) ? '[]' : '{}'
  if (isMandatory(node)) {
    const whenUnanswered = missing === undefined ? `${variable} = ${empty}` : 'return undefined'
    return [`if (isUnanswered(${variable})) ${whenUnanswered}`, ...kept]
  }
  const isRequired = requirementOf(node, container, emission)
  if (missing === undefined && isRequired !== undefined) {
    return [
      `if (${isRequired}) {`,
      `if (isUnanswered(${variable})) ${variable} = ${empty}`,
      ...kept,
      `} else if (${isGiven(node, variable, emission)}) {`,
      ...kept,
      '}',
    ]
  }
  const whenMissingAnyway = isRequired === undefined ? [] : [`else if (${isRequired}) return undefined`]
  return [`if (${isGiven(node, variable, emission)}) {`, ...kept, '}', ...whenMissingAnyway]
}

function isGiven(node: OutlineNode, variable: string, emission: Emission): string {
  if (!canBeBlank(node)) return `!isUnanswered(${variable})`
  const isBlank = constant(emission, `isBlank${node.index}`, `form.isBlank(${literal(pathOf(node))})`)
  return `!isUnanswered(${variable}) && !${isBlank}(${variable})`
}

/** When a question that may be left open must be answered all the same; undefined for never. */
function requirementOf(node: OutlineNode, container: OutlineNode, emission: Emission): string | undefined {
  if (node.requiredWhen === undefined) return undefined
  const condition = conditionExpression(node.requiredWhen, { container, checkedUpTo: node.index }, emission)
  if (condition !== undefined) return `${condition} === true`
  return `${constant(emission, `isRequired${node.index}`, `form.isRequired(${literal(pathOf(node))})`)}(c.scope)`
}

function ruleStatement(node: OutlineNode, position: number, emission: Emission): string {
  const rule = node.rules[position]
  const inside = [...walk(node)]
  const checkedUpTo = Math.max(...inside.map(({ index }) => index)) + 1
  const condition = rule && conditionExpression(rule.valid, { container: node, checkedUpTo }, emission)
  if (condition !== undefined) return `if (${condition} === false) return undefined`
  const name = constant(emission, `rule${node.index}x${position}`, `form.rule(${literal(pathOf(node))}, ${position})`)
  return `if (${name}(c.scope) === false) return undefined`
}
