import type { ConditionData, Scalar } from '../model/condition.js'
import { defaultMaxLength } from '../model/definition.js'
import { normaliseText } from '../model/normalise.js'
import { walk, type OutlineNode } from '../model/outline.js'
import { compileCondition } from './compile-condition.js'
import type { AnswerReader, Evaluator } from './evaluator.js'
import { partOfAnswer, type FormLogic } from './form-logic.js'
import { operandPaths } from './operand-paths.js'
import { conditionsAt } from './operands-of.js'
import { resolvePath } from './resolve-path.js'
import { negate } from './truth.js'

/**
 * Whether every condition of a form can be decided from answers that were checked before it is met, so that checking
 * needs to read the input only once.
 */
export function isDecidedInOrder(root: OutlineNode): boolean {
  return walk(root).every((node) =>
    conditionsAt(node).every(({ condition, container }) => {
      const isRule = container === node
      const checkedUpTo = isRule ? endOf(node) : node.index
      return operandPaths(condition).every((path) => isSeenBefore(path, container, checkedUpTo))
    }),
  )
}

/** The index after the last one inside of a place. */
function endOf(node: OutlineNode): number {
  return Math.max(...walk(node).map(({ index }) => index)) + 1
}

function isSeenBefore(path: string, container: OutlineNode, checkedUpTo: number): boolean {
  const { node, part } = resolvePath(path, container)
  // Parts of a file are delivered in another spelling than conditions see.
  if (node.part.kind === 'file' && part !== undefined) return false
  return endOf(node) <= checkedUpTo && !isWithin(container, node)
}

function isWithin(node: OutlineNode, outer: OutlineNode): boolean {
  return node === outer || (node.parent !== undefined && isWithin(node.parent, outer))
}

/**
 * A condition over what is kept in {@link Scope.read} while the form is checked in order: in the slot of each operand what
 * conditions see of its answer. One scope serves the whole form; entries of a list write over those before.
 */
export function compileInOrder(condition: ConditionData, container: OutlineNode, logic: FormLogic): Evaluator {
  const general = (): Evaluator => compileCondition(condition, (path) => seenOperand(path, container, logic))
  const slotOf = (path: string): number | undefined => slotOfChecked(path, container, logic)
  switch (condition.op) {
    case 'equal':
    case 'not_equal':
      return compileComparison(slotOf(condition.path), condition.value, condition.op === 'equal') ?? general()
    case 'not': {
      const inner = compileInOrder(condition.condition, container, logic)
      return (scope) => negate(inner(scope))
    }
    case 'less_than': {
      const [earlier, later] = [condition.left, condition.right].map((operand) =>
        'path' in operand && kindAt(operand.path, container) === 'date' ? slotOf(operand.path) : undefined,
      )
      return compileOrderOfDays(earlier, later) ?? general()
    }
    default:
      return general()
  }
}

function kindAt(path: string, container: OutlineNode): string {
  return resolvePath(path, container).node.part.kind
}

function seenOperand(path: string, container: OutlineNode, logic: FormLogic): AnswerReader {
  const { node, part } = resolvePath(path, container)
  const read = seenAnswer(node, logic)
  return part === undefined ? read : (scope) => partOfAnswer(read(scope), part)
}

/** Most conditions compare one answer with a value. */
function compileComparison(slot: number | undefined, value: Scalar, isEqual: boolean): Evaluator | undefined {
  if (slot === undefined) return undefined
  const expected = typeof value === 'string' ? value.normalize('NFC') : value
  return ({ read }) => {
    const answer = read[slot]
    return typeof answer === typeof expected ? (answer === expected) === isEqual : undefined
  }
}

/** Answers that were checked to be days need not be read as days again. */
function compileOrderOfDays(earlier: number | undefined, later: number | undefined): Evaluator | undefined {
  if (earlier === undefined || later === undefined) return undefined
  return ({ read }) => {
    const a = read[earlier]
    const b = read[later]
    return typeof a === 'string' && typeof b === 'string' ? a < b : undefined
  }
}

/** Where the answer to a question is kept as it was checked. */
function slotOfChecked(path: string, container: OutlineNode, logic: FormLogic): number | undefined {
  const { node, part } = resolvePath(path, container)
  return part === undefined && isSeenAsChecked(node) ? logic.operandSlot(node) : undefined
}

const something = Object.freeze({})

function seenAnswer(node: OutlineNode, logic: FormLogic): AnswerReader {
  if (node.children.size > 0 && node.part.kind !== 'repeat') {
    const inner = [...node.children.values()].map((child) => seenAnswer(child, logic))
    return (scope) => (inner.some((read) => read(scope) !== undefined) ? something : undefined)
  }
  const slot = logic.operandSlot(node) ?? Number.NaN
  return (scope) => scope.read[slot]
}

/**
 * Whether conditions see the checked answer itself. Value rules change texts, and conditions do not look at long ones. A
 * declaration that was denied is no answer, but conditions see it.
 */
export function isSeenAsChecked({ part: { definition } }: OutlineNode): boolean {
  if (!('kind' in definition)) return false
  switch (definition.kind) {
    case 'text':
      return definition.rule === undefined && (definition.maxLength ?? 0) <= defaultMaxLength
    case 'choice':
      return Object.keys(definition.choices).every((key) => normaliseText(key) === key)
    case 'code':
      return normaliseText(definition.list.codes) === definition.list.codes
    case 'date':
    case 'yesNo':
    case 'integer':
    case 'cents':
      return true
    default:
      return false
  }
}
