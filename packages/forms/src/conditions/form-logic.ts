import type { FormDefinition } from '../model/definition.js'
import { outlineOf, type OutlineNode } from '../model/outline.js'
import { isList, isPlainObject, lengthOf, readOwn } from '../model/plain-object.js'
import { isHopelesslyLong, isUnanswered, normaliseText } from '../model/normalise.js'
import type { ConditionData } from '../model/condition.js'
import { compileCondition } from './compile-condition.js'
import type { AnswerReader, Evaluator, VisibilityTest } from './evaluator.js'
import { operandsOf } from './operands-of.js'
import { answerParts, resolvePath } from './resolve-path.js'
import { outerScope } from './scope.js'

const always: VisibilityTest = () => true
const never: VisibilityTest = () => false

/** Longest text that a condition looks at, in code points; longer ones are unknown. No compared value is that long. */
const maxComparedLength = 1_000

/**
 * What decides about questions: which are visible, which conditions hold. The one evaluation that validation, pruning,
 * pages and summaries share. Every test is compiled on first use and kept.
 */
export class FormLogic {
  readonly root: OutlineNode
  readonly #visibility = new Map<OutlineNode, VisibilityTest>()
  readonly #requirements = new Map<OutlineNode, VisibilityTest>()
  readonly #readers = new Map<OutlineNode, AnswerReader>()
  /** Number of questions whose visibility is remembered. */
  #decided = 0
  #operandSlots: ReadonlyMap<OutlineNode, number> | undefined

  constructor(form: FormDefinition) {
    this.root = outlineOf(form)
  }

  /** Whether the place is asked: its surroundings are, its own condition is known to hold, its branch was chosen. */
  visibility(node: OutlineNode): VisibilityTest {
    return memoised(this.#visibility, node, () => this.#compileVisibility(node))
  }

  /**
   * Whether the place is asked where its surroundings are known to be; undefined when it always is. Remembers nothing:
   * whoever walks through the form asks once for each place.
   */
  visibilityWithin(node: OutlineNode): VisibilityTest | undefined {
    if (node.visibleWhen === undefined) return undefined
    const holds = this.condition(node.visibleWhen, node.parent ?? this.root)
    return (scope) => holds(scope) === true
  }

  /** Whether a visible place must be answered. */
  requirement(node: OutlineNode): VisibilityTest {
    return memoised(this.#requirements, node, () => this.#compileRequirement(node))
  }

  /** Compiles a condition of a place within a container. */
  condition(condition: ConditionData, container: OutlineNode): Evaluator {
    return compileCondition(condition, (path) => this.#operand(path, container))
  }

  /** Reads the answer of a place, given the scope in which it lies. */
  answer(node: OutlineNode): AnswerReader {
    return memoised(this.#readers, node, () => this.#compileReader(node))
  }

  /**
   * Where in {@link Scope.read} the raw answer of a question is kept that some condition reads; undefined when none does.
   * Whoever has read the answer of a question in its scope may write it there.
   */
  operandSlot(node: OutlineNode): number | undefined {
    this.#operandSlots ??= new Map([...operandsOf(this.root)].map((operand, slot) => [operand, slot]))
    return this.#operandSlots.get(node)
  }

  #compileVisibility(node: OutlineNode): VisibilityTest {
    const { parent } = node
    if (parent === undefined) return always
    const surroundings = this.visibility(parent)
    const own = this.#ownVisibility(node, parent)
    const up = node.depth - parent.depth
    if (own === undefined)
      return up === 0 || surroundings === always ? surroundings : (scope) => surroundings(outerScope(scope, up))
    const slot = this.#decided++
    return (scope) => (scope.visible[slot] ??= surroundings(outerScope(scope, up)) && own(scope) === true)
  }

  #ownVisibility(node: OutlineNode, parent: OutlineNode): Evaluator | undefined {
    if (node.visibleWhen !== undefined) return this.condition(node.visibleWhen, parent)
    if (node.part.kind !== 'branch') return undefined
    return (scope) => {
      const branches = readAlong(scope.input, parent.keys)
      return isPlainObject(branches) && !isUnanswered(readOwn(branches, node.name))
    }
  }

  #compileRequirement(node: OutlineNode): VisibilityTest {
    if (node.requiredWhen !== undefined) {
      const holds = this.condition(node.requiredWhen, node.parent ?? this.root)
      return (scope) => holds(scope) === true
    }
    const isOptional = 'optional' in node.part.definition && node.part.definition.optional
    return isOptional ? never : always
  }

  #operand(path: string, container: OutlineNode): AnswerReader {
    const { node, part, up } = resolvePath(path, container)
    const read = this.answer(node)
    if (part === undefined) return up === 0 ? read : (scope) => read(outerScope(scope, up))
    return (scope) => partOfAnswer(read(outerScope(scope, up)), part)
  }

  #compileReader(node: OutlineNode): AnswerReader {
    const isVisible = this.visibility(node)
    if (node.children.size > 0 && node.part.kind !== 'repeat') {
      const inner = [...node.children.values()].map((child) => this.answer(child))
      return (scope) =>
        isVisible(scope) && inner.some((read) => read(scope) !== undefined)
          ? readAlong(scope.input, node.keys)
          : undefined
    }
    const slot = this.operandSlot(node)
    if (slot === undefined) {
      return (scope) => (isVisible(scope) ? answered(readAlong(scope.input, node.keys)) : undefined)
    }
    return isVisible === always
      ? (scope) => answered(scope.read[slot] ?? readAlong(scope.input, node.keys))
      : (scope) => (isVisible(scope) ? answered(scope.read[slot] ?? readAlong(scope.input, node.keys)) : undefined)
  }
}

/** What conditions see of an answer, given the raw one: undefined when it is none. */
export function answered(value: unknown): unknown {
  if (isUnanswered(value)) return undefined
  if (typeof value === 'string') return isHopelesslyLong(value, maxComparedLength) ? undefined : normaliseText(value)
  if (isList(value)) return lengthOf(value) === 0 ? undefined : value
  return isPlainObject(value) && !hasPart(value) ? undefined : value
}

/** What conditions see of a part of a composed answer. */
export function partOfAnswer(whole: unknown, part: string): unknown {
  return isPlainObject(whole) ? answered(readOwn(whole, part)) : undefined
}

const partNames = Object.values(answerParts).flat()

/** Asks for the known parts only: listing the keys of an endless object for every condition would take long. */
function hasPart(answer: object): boolean {
  return partNames.some((name) => readOwn(answer, name) !== undefined)
}

function readAlong(input: unknown, keys: readonly string[]): unknown {
  let value = input
  for (const key of keys) {
    if (!isPlainObject(value)) return undefined
    value = readOwn(value, key)
  }
  return value
}

function memoised<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const existing = known.get(key)
  if (existing !== undefined) return existing
  const made = make()
  known.set(key, made)
  return made
}

const logics = new WeakMap<FormDefinition, FormLogic>()

/** The logic of a form; built on first use and kept as long as the form. */
export function logicOf(form: FormDefinition): FormLogic {
  const known = logics.get(form)
  if (known !== undefined) return known
  const logic = new FormLogic(form)
  logics.set(form, logic)
  return logic
}
