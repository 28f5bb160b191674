import type { OutlineNode } from '../model/outline.js'
import { isList, isPlainObject, lengthOf, readOwn } from '../model/plain-object.js'
import { maxRepeat } from '../model/definition.js'

/** One step from an answer into the answers within it. */
export interface Step {
  readonly key: string | number
  /** A branch: whatever else the variant holds is no longer chosen. */
  readonly isBranch: boolean
}

/** A place of a form, with positions in lists. */
export interface Located {
  readonly node: OutlineNode
  readonly path: string
  readonly steps: readonly Step[]
  /** The place is one entry of the list `node`. */
  readonly isEntry: boolean
}

/** The place that a path names; undefined when the form has none, or when it leads into a list without a position. */
export function locate(root: OutlineNode, path: string): Located | undefined {
  return path.split('.').reduce<Located | undefined>((from, name) => from && inside(from, name), {
    node: root,
    path: '',
    steps: [],
    isEntry: false,
  })
}

/** The place of that name directly within another. */
export function inside(from: Located, name: string): Located | undefined {
  const path = from.path === '' ? name : `${from.path}.${name}`
  if (from.node.part.kind === 'repeat' && !from.isEntry) {
    if (!/^\d{1,3}$/u.test(name)) return undefined
    return { ...from, path, steps: [...from.steps, { key: Number(name), isBranch: false }], isEntry: true }
  }
  const node = from.node.children.get(name)
  if (node === undefined) return undefined
  const step = { key: name, isBranch: node.part.kind === 'branch' }
  return { node, path, steps: [...from.steps, step], isEntry: false }
}

/** What was answered at a place; undefined when there is nothing. */
export function readAt(answers: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>((value, { key }) => {
    if (typeof key === 'number') return isList(value) ? readOwn(value, key) : undefined
    return isPlainObject(value) ? readOwn(value, key) : undefined
  }, answers)
}

/**
 * A copy with another answer at a place, made with everything on the way to it; `undefined` takes the answer away. Lists
 * grow by empty entries; one that is longer than any form permits stays as it is, for validation to refuse.
 */
export function writeAt(answers: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step.key === 'number') return writeEntry(answers, step.key, rest, value)
  const present = isPlainObject(answers) ? answers : {}
  const inner = writeAt(readOwn(present, step.key), rest, value)
  if (inner === undefined && !isPlainObject(answers)) return answers
  const isReplaced = step.isBranch && inner !== undefined
  const others = Object.keys(present).filter((key) => key !== step.key && !isReplaced)
  const kept = others.map((key) => [key, readOwn(present, key)] as const)
  return Object.fromEntries(inner === undefined ? kept : [...kept, [step.key, inner]])
}

function writeEntry(answers: unknown, position: number, rest: readonly Step[], value: unknown): unknown {
  const list = isList(answers) ? answers : []
  if (lengthOf(list) > maxRepeat) return answers
  if (value === undefined && position >= list.length) return answers
  const grown = Array.from({ length: Math.max(list.length, position + 1) }, (_, at) => readOwn(list, at) ?? {})
  return grown.map((entry, at) => (at === position ? writeAt(entry, rest, value) : entry))
}
