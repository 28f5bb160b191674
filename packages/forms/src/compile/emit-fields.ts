import { pathOf, walk, type OutlineNode } from '../model/outline.js'
import { canBeBlank } from '../validation/blank.js'
import { isMandatory, whenMissing } from '../validation/missing.js'
import { constant, literal, objectGuard, readStatements, slotOf, type Emission } from './emission.js'
import { answerStatements } from './emit-answer.js'
import { conditionExpression } from './emit-condition.js'

/**
 * Generates the function of a container, and returns its name. It returns the checked answers, or undefined when they
 * are not simply right.
 */
export function emitFields(node: OutlineNode, emission: Emission): string {
  const name = `fields${node.index}`
  const known = constant(emission, `keys${node.index}`, `new Set(${literal([...node.children.keys()])})`)
  const children = [...node.children.values()]
  const firstOpen = children.findIndex((child) => !isAlwaysAnswered(child))
  const always = firstOpen === -1 ? children : children.slice(0, firstOpen)
  const others = children.slice(always.length)
  const source = [
    `/** ${literal(pathOf(node))} */`,
    `function ${name}(raw, c) {`,
    objectGuard(emission),
    ...(node.part.kind === 'repeat' ? forgetting(node, emission) : []),
    '  let given = 0',
    '  let own',
    ...always.flatMap((child) => memberStatements(child, node, [], emission)),
    `  const value = { ${always.map((child) => `${literal(child.name)}: ${variableOf(child)}`).join(', ')} }`,
    ...others.flatMap((child) => memberStatements(child, node, [storeStatement(child)], emission)),
    `  if (!hasKnownKeys(raw, given, ${known})) return undefined`,
    ...node.rules.map((_, position) => `  ${ruleStatement(node, position, emission)}`),
    '  return value',
    '}',
  ]
  emission.functions.push(source.join('\n'))
  return name
}

/** Such answers are in every object, so that it can be written down with them. */
function isAlwaysAnswered(node: OutlineNode): boolean {
  return node.visibleWhen === undefined && isMandatory(node)
}

function variableOf(node: OutlineNode): string {
  return `a${node.index}`
}

/** Answers of the entry before are none of this one. */
function forgetting(list: OutlineNode, { remembered }: Emission): readonly string[] {
  return [...walk(list)].filter((node) => remembered.has(node)).map((node) => `  ${slotOf(node)} = undefined`)
}

function storeStatement(node: OutlineNode): string {
  return `value[${literal(node.name)}] = ${variableOf(node)}`
}

/** Reads, checks and keeps one answer; `storing` puts it into the object. */
function memberStatements(
  node: OutlineNode,
  container: OutlineNode,
  storing: readonly string[],
  emission: Emission,
): readonly string[] {
  const variable = variableOf(node)
  const statements = [
    ...readStatements(emission, variable, node.name),
    `if (${variable} !== undefined) given++`,
    ...givenStatements(node, container, storing, emission),
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
  storing: readonly string[],
  emission: Emission,
): readonly string[] {
  const variable = variableOf(node)
  const { missing } = whenMissing(node)
  const kept = [
    ...answerStatements(node, variable, emission),
    ...storing,
    ...(emission.remembered.has(node) ? [`${slotOf(node)} = ${variable}`] : []),
  ]
  const empty = ['choices', 'repeat'].includes(node.part.kind) ? '[]' : '{}'
  if (isMandatory(node)) {
    if (missing === undefined) return [`if (isUnanswered(${variable})) ${variable} = ${empty}`, ...kept]
    return refusesBlanks(node) ? kept : [`if (isUnanswered(${variable})) return undefined`, ...kept]
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

/** Whether the check of a question cannot take what counts as unanswered for an answer. */
function refusesBlanks({ part: { kind } }: OutlineNode): boolean {
  return kind === 'yesNo' || kind === 'confirmation' || kind === 'date' || kind === 'email' || kind === 'text'
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
