import { isSeenAsChecked } from '../conditions/in-order.js'
import { pathOf, type OutlineNode } from '../model/outline.js'
import { isMandatory, whenMissing } from '../validation/missing.js'
import { isAlwaysAnswered } from '../validation/quick/hollow.js'
import { canBeNone } from '../validation/quick/member.js'
import { literal, objectGuard, readingStatements, slotOf, variableOf, type Emission } from './emission.js'
import { checkedExpression, settledExpression } from './emit-answer.js'
import { verdictExpression } from './emit-condition.js'

/**
 * Generates the function of a container, and returns its name. It returns the checked answers, or undefined when they
 * are not simply right.
 */
export function emitFields(node: OutlineNode, emission: Emission): string {
  const name = `fields${node.index}`
  const children = [...node.children.values()]
  const firstOpen = children.findIndex((child) => !isAlwaysAnswered(child))
  const always = firstOpen === -1 ? children : children.slice(0, firstOpen)
  const others = children.slice(always.length)
  const source = [
    `/** ${literal(pathOf(node))} */`,
    `function ${name}(raw, c) {`,
    objectGuard(emission),
    ...readingStatements(node),
    ...always.flatMap((child) => answerStatements(child, node, emission)),
    // Answers that are in every object are written down with it.
    `const value = { ${always.map((child) => `${literal(child.name)}: ${variableOf(child)}`).join(', ')} }`,
    ...others.flatMap((child) => storedStatements(child, node, emission)),
    ...node.rules.map(({ valid }) => `if (${verdictExpression(valid, false, node)}) return undefined`),
    'return value',
    '}',
  ]
  emission.functions.push(source.join('\n'))
  return name
}

/** Checks an answer, if it is asked for, and puts it into the object. */
function storedStatements(node: OutlineNode, container: OutlineNode, emission: Emission): readonly string[] {
  const variable = variableOf(node)
  const store = `value[${literal(node.name)}] = ${variable}`
  const statements = [
    ...answerStatements(node, container, emission),
    isMandatory(node) ? store : `if (${variable} !== undefined) ${store}`,
  ]
  if (node.visibleWhen === undefined) return statements
  return [`if (${verdictExpression(node.visibleWhen, true, container)}) {`, ...statements, '}']
}

/** Turns the raw answer of a question that is asked into the checked one, and keeps what conditions see of it. */
function answerStatements(node: OutlineNode, container: OutlineNode, emission: Emission): readonly string[] {
  const variable = variableOf(node)
  const checking = isMandatory(node)
    ? mandatoryStatements(node, emission)
    : optionalStatements(node, container, emission)
  if (!emission.operands.has(node)) return checking
  if (isSeenAsChecked(node)) return [...checking, `${slotOf(node)} = ${variable}`]
  const part = `raw${node.index}`
  return [`const ${part} = ${variable}`, ...checking, `${slotOf(node)} = seenAnswer(${part}, ${variable})`]
}

function mandatoryStatements(node: OutlineNode, emission: Emission): readonly string[] {
  const variable = variableOf(node)
  const isEmptyAnswer = whenMissing(node).missing === undefined
  const empty = node.part.kind === 'choices' || node.part.kind === 'repeat' ? '[]' : '{}'
  return unlessSettled(node, emission, [
    `if (isUnanswered(${variable})) ${isEmptyAnswer ? `${variable} = ${empty}` : 'return undefined'}`,
    ...checkStatements(node, emission),
  ])
}

function optionalStatements(node: OutlineNode, container: OutlineNode, emission: Emission): readonly string[] {
  const variable = variableOf(node)
  const isNoAnswer =
    node.part.kind === 'confirmation'
      ? `isUnanswered(${variable}) || ${variable} === false`
      : `isUnanswered(${variable})`
  const { requiredWhen } = node
  return [
    `if (${variable} !== undefined) {`,
    ...unlessSettled(node, emission, [
      `if (${isNoAnswer}) ${variable} = undefined`,
      'else {',
      ...checkStatements(node, emission),
      '}',
    ]),
    '}',
    ...(requiredWhen === undefined
      ? []
      : [`if (${variable} === undefined && ${verdictExpression(requiredWhen, true, container)}) return undefined`]),
  ]
}

function unlessSettled(node: OutlineNode, emission: Emission, statements: readonly string[]): readonly string[] {
  const isSettled = settledExpression(node, emission)
  return isSettled === undefined ? statements : [`if (!(${isSettled})) {`, ...statements, '}']
}

/** Whether nothing but empty groups and lists is an answer, is for the interpreter to say. */
function checkStatements(node: OutlineNode, emission: Emission): readonly string[] {
  const variable = variableOf(node)
  return [
    `${variable} = ${checkedExpression(node, emission)}`,
    `if (${variable} === undefined${canBeNone(node) ? ` || isHollow(${variable})` : ''}) return undefined`,
  ]
}
