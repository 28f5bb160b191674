import { logicOf, type FormLogic } from '../conditions/form-logic.js'
import { entryScope, rootScope, type Scope } from '../conditions/scope.js'
import { pathWithin } from '../conditions/scope-path.js'
import type { FormDefinition } from '../model/definition.js'
import { maxRepeat } from '../model/definition.js'
import type { OutlineNode, OutlinePart } from '../model/outline.js'
import { isList, isPlainObject, lengthOf, readOwn } from '../model/plain-object.js'
import { todayFrom, type TodayOptions } from '../model/today.js'

/** One place of a form that is asked, with what was answered there. */
export interface VisiblePart {
  readonly part: OutlinePart
  readonly name: string
  /** With positions in lists: `hunde.0.rufname`; for an entry of a list `hunde.0`. */
  readonly path: string
  /** What the data holds here; not checked. Undefined when there is nothing. */
  readonly value: unknown
  /** Whether an answer is mandatory, given the other answers. */
  readonly isRequired: boolean
  /** Position of the entry when this is one entry of a list; its `part` is the list. */
  readonly position: number | undefined
  /** Visible places inside, in question order. A list contains its entries. */
  readonly children: readonly VisiblePart[]
}

/**
 * The visible part of a form as a tree, from the form down. Hidden questions and branches that were not chosen are
 * absent. Never throws for any data.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function visibleTree(form: FormDefinition, data: unknown, options: TodayOptions = {}): VisiblePart {
  const logic = logicOf(form)
  return partOf(logic, logic.root, data, rootScope(data, todayFrom(options)))
}

function partOf(logic: FormLogic, node: OutlineNode, value: unknown, scope: Scope): VisiblePart {
  return {
    part: node.part,
    name: node.name,
    path: pathWithin(node, scope),
    value,
    isRequired: logic.requirement(node)(scope),
    position: undefined,
    children: node.part.kind === 'repeat' ? entriesOf(logic, node, value, scope) : membersOf(logic, node, value, scope),
  }
}

function membersOf(logic: FormLogic, node: OutlineNode, value: unknown, scope: Scope): VisiblePart[] {
  const visible = [...node.children.values()].filter((child) => logic.visibility(child)(scope))
  return visible.map((child) =>
    partOf(logic, child, isPlainObject(value) ? readOwn(value, child.name) : undefined, scope),
  )
}

function entriesOf(logic: FormLogic, node: OutlineNode, value: unknown, scope: Scope): VisiblePart[] {
  if (!isList(value)) return []
  const count = Math.min(lengthOf(value), 'max' in node.part.definition ? Number(node.part.definition.max) : maxRepeat)
  return Array.from({ length: count }, (_, position) => entryOf(logic, node, readOwn(value, position), scope, position))
}

function entryOf(logic: FormLogic, list: OutlineNode, entry: unknown, scope: Scope, position: number): VisiblePart {
  const inside = entryScope(scope, entry, position)
  return {
    part: list.part,
    name: list.name,
    path: pathWithin(list, inside),
    value: entry,
    isRequired: true,
    position,
    children: membersOf(logic, list, entry, inside),
  }
}
