import { pathOf, type OutlineNode } from '../model/outline.js'
import { settledTextOf } from '../validation/check-text.js'
import type { ChoiceDefinition, RepeatDefinition, TextDefinition } from '../model/definition.js'
import { constant, literal, objectGuard, type Emission } from './emission.js'
import { emitFields } from './emit-fields.js'

/**
 * Statements that turn the raw answer in a variable into the checked one, or leave the function with undefined when it
 * is not simply right.
 */
export function answerStatements(node: OutlineNode, variable: string, emission: Emission): readonly string[] {
  const { definition } = node.part
  if (!('kind' in definition)) return containerStatements(node, variable, emission)
  switch (definition.kind) {
    case 'text':
      return textStatements(node, definition, variable, emission)
    case 'yesNo':
      return [`if (typeof ${variable} !== 'boolean') return undefined`]
    case 'confirmation':
      return [`if (${variable} !== true) return undefined`]
    case 'choice':
      return choiceStatements(node, definition, variable, emission)
    case 'date':
      if (definition.min !== undefined || definition.max !== undefined) return checkedBy(node, variable, emission)
      return [
        `if (typeof ${variable} !== 'string' || dayNumberOf(${variable}) === undefined) {`,
        ...checkedBy(node, variable, emission),
        '}',
      ]
    case 'group':
      return containerStatements(node, variable, emission)
    case 'repeat':
      return repeatStatements(node, definition, variable, emission)
    case 'variant':
      return variantStatements(node, variable, emission)
    default:
      return checkedBy(node, variable, emission)
  }
}

/** The check of the interpreter. What it reports goes nowhere; it only says that something is wrong. */
function checkedBy(node: OutlineNode, variable: string, emission: Emission): readonly string[] {
  const check = constant(emission, `check${node.index}`, `form.check(${literal(pathOf(node))})`)
  return [`${variable} = ${check}(${variable}, c.scope, c.issues)`, `if (${variable} === undefined) return undefined`]
}

function textStatements(
  node: OutlineNode,
  definition: TextDefinition,
  variable: string,
  emission: Emission,
): readonly string[] {
  if (settledTextOf(definition) === undefined) {
    return [`if (isUnanswered(${variable})) return undefined`, ...checkedBy(node, variable, emission)]
  }
  const path = literal(pathOf(node))
  const settled = constant(emission, `text${node.index}`, `form.settled(${path})`)
  const unsettled = [`typeof ${variable} !== 'string'`, `!isSettledText(${variable}, ${settled})`]
  if (definition.rule !== undefined) {
    unsettled.push(`!${constant(emission, `quick${node.index}`, `form.quick(${path})`)}(${variable})`)
  }
  return [
    `if (${unsettled.join(' || ')}) {`,
    `if (isUnanswered(${variable})) return undefined`,
    ...checkedBy(node, variable, emission),
    '}',
  ]
}

/** More choices are looked up in a set. */
const maxCompared = 8

function choiceStatements(
  node: OutlineNode,
  { choices }: ChoiceDefinition,
  variable: string,
  emission: Emission,
): readonly string[] {
  const offered = Object.keys(choices)
  if (offered.length > maxCompared) {
    const known = constant(emission, `choices${node.index}`, `new Set(${literal(offered)})`)
    return [`if (!${known}.has(${variable})) return undefined`]
  }
  return [`if (${offered.map((key) => `${variable} !== ${literal(key)}`).join(' && ')}) return undefined`]
}

function containerStatements(node: OutlineNode, variable: string, emission: Emission): readonly string[] {
  return [
    `${variable} = ${emitFields(node, emission)}(${variable}, c)`,
    `if (${variable} === undefined) return undefined`,
  ]
}

function repeatStatements(
  node: OutlineNode,
  { min = 1, max }: RepeatDefinition,
  variable: string,
  emission: Emission,
): readonly string[] {
  const name = `list${node.index}`
  emission.functions.push(
    [
      `/** Entries of ${literal(pathOf(node))}. */`,
      `function ${name}(raw, c) {`,
      '  if (!isList(raw)) return undefined',
      '  const length = lengthOf(raw)',
      `  if (length < ${min} || length > ${max}) return undefined`,
      '  const outside = c.scope',
      '  const entries = []',
      '  for (let i = 0; i < length; i++) {',
      '    const entry = readOwn(raw, i)',
      '    c.scope = entryScope(outside, entry, i)',
      `    const value = ${emitFields(node, emission)}(entry, c)`,
      '    if (value === undefined) return undefined',
      '    entries.push(value)',
      '  }',
      '  c.scope = outside',
      '  return entries',
      '}',
    ].join('\n'),
  )
  return [`${variable} = ${name}(${variable}, c)`, `if (${variable} === undefined) return undefined`]
}

function variantStatements(node: OutlineNode, variable: string, emission: Emission): readonly string[] {
  const name = `variant${node.index}`
  const known = constant(emission, `keys${node.index}`, `new Set(${literal([...node.children.keys()])})`)
  const branches = [...node.children.values()].flatMap((branch) => [
    `  branch = readOwn(raw, ${literal(branch.name)})`,
    '  if (branch !== undefined) given++',
    '  if (!isUnanswered(branch)) {',
    '    if (value !== undefined) return undefined',
    `    branch = ${emitFields(branch, emission)}(branch, c)`,
    '    if (branch === undefined) return undefined',
    `    value = { ${literal(branch.name)}: branch }`,
    '  }',
  ])
  emission.functions.push(
    [
      `/** The branch of ${literal(pathOf(node))}. */`,
      `function ${name}(raw, c) {`,
      objectGuard(emission),
      '  let branch, value',
      '  let given = 0',
      ...branches,
      `  return hasKnownKeys(raw, given, ${known}) ? value : undefined`,
      '}',
    ].join('\n'),
  )
  return [`${variable} = ${name}(${variable}, c)`, `if (${variable} === undefined) return undefined`]
}
