import { operandPaths } from '../../conditions/operand-paths.js'
import { resolvePath, type Target } from '../../conditions/resolve-path.js'
import type { ConditionData, Scalar } from '../../model/condition.js'
import { innerDepth, walk, type OutlineNode } from '../../model/outline.js'
import { isOptional } from '../is-optional.js'
import { isChoice } from '../key-style/choice-codes.js'
import type { FormKeys } from '../key-style/key-names.js'
import { conditionSchema, type FindOperand, type Operand } from './condition-schema.js'
import { below, type JsonSchema } from './schema.js'

/** Schemas to add to `allOf` of the form or of the entries of a list, by that form or list. */
export type ConditionalSchemas = ReadonlyMap<OutlineNode, readonly JsonSchema[]>

/**
 * What the conditions and rules of a form demand beyond the shape of its parts. A condition that JSON Schema cannot say,
 * or whose operands lie in several lists, is left out: the schema is then weaker than `validate`, never stricter.
 */
export function conditionalSchemas(root: OutlineNode, keys: FormKeys): ConditionalSchemas {
  const found = new Map<OutlineNode, JsonSchema[]>()
  const add = (place: Place | undefined, schema: JsonSchema | undefined) => {
    if (place === undefined || schema === undefined) return
    found.set(place.scope, [...(found.get(place.scope) ?? []), schema])
  }
  for (const node of walk(root)) {
    addVisibility(node, keys, add)
    addRequirement(node, keys, add)
    for (const rule of node.rules) {
      const place = placeOf([rule.valid], node, keys)
      const broken = place && conditionSchema(rule.valid, false, place.operand)
      add(place, broken && { not: broken })
    }
  }
  return found
}

/** Whether the schema says when a conditional place must be there. */
export function canSayPresence(node: OutlineNode, keys: FormKeys): boolean {
  const found: (JsonSchema | undefined)[] = []
  const add: Add = (_place, schema) => found.push(schema)
  addVisibility(node, keys, add)
  addRequirement(node, keys, add)
  const conditions = [node.visibleWhen, node.requiredWhen].filter((condition) => condition !== undefined)
  return found.length === conditions.length
}

type Add = (place: Place | undefined, schema: JsonSchema | undefined) => void

function addVisibility(node: OutlineNode, keys: FormKeys, add: Add): void {
  if (node.visibleWhen === undefined || node.parent === undefined) return
  const place = placeOf([node.visibleWhen], node.parent, keys)
  if (place === undefined) return
  const isVisible = conditionSchema(node.visibleWhen, true, place.operand)
  if (isVisible === undefined) return
  const parentPath = pathFrom(place.scope, node, keys).slice(0, -1)
  const key = keys.keyOf(node)
  const asked = { type: 'object', properties: { [key]: true }, required: [key] }
  const notAsked = { type: 'object', properties: { [key]: false } }
  add(place, {
    if: isVisible,
    ...(!isOptional(node) && { then: below(parentPath, asked) }),
    else: below(parentPath, notAsked),
  })
}

function addRequirement(node: OutlineNode, keys: FormKeys, add: Add): void {
  if (node.requiredWhen === undefined || node.parent === undefined) return
  const conditions = node.visibleWhen === undefined ? [node.requiredWhen] : [node.visibleWhen, node.requiredWhen]
  const place = placeOf(conditions, node.parent, keys)
  if (place === undefined) return
  const isRequired = conditionSchema({ op: 'and', conditions }, true, place.operand)
  if (isRequired === undefined) return
  const key = keys.keyOf(node)
  const asked = { type: 'object', properties: { [key]: true }, required: [key] }
  add(place, { if: isRequired, then: below(pathFrom(place.scope, node, keys).slice(0, -1), asked) })
}

interface Place {
  /** The form, or the list whose entries hold all operands. */
  readonly scope: OutlineNode
  readonly operand: FindOperand
}

function placeOf(conditions: readonly ConditionData[], container: OutlineNode, keys: FormKeys): Place | undefined {
  const targets = new Map(
    conditions.flatMap(operandPaths).map((path): [string, Target] => [path, resolvePath(path, container)]),
  )
  const [level, ...others] = new Set([...targets.values()].map(({ up }) => up))
  if (level === undefined || others.length > 0) return undefined
  return {
    scope: scopeAbove(container, level),
    operand: (path) => operandOf(targets.get(path) ?? resolvePath(path, container), keys),
  }
}

function operandOf({ node, part }: Target, formKeys: FormKeys): Operand {
  const keys = formKeys.keysTo(node)
  const written = (value: Scalar) =>
    typeof value === 'string' && isChoice(node.part) ? formKeys.choices.codeOf(value) : value
  if (part !== undefined)
    return { keys: [...keys, formKeys.within(node).keys.get(part) ?? part], answered: true, written }
  const isList = node.part.kind === 'repeat' || node.part.kind === 'choices'
  if (isList) return { keys, answered: { type: 'array', minItems: 1 }, written }
  return { keys, answered: node.children.size === 0 ? true : undefined, written }
}

/** The form or list that is so many lists further out than the inside of this container. */
function scopeAbove(container: OutlineNode, up: number): OutlineNode {
  const depth = innerDepth(container) - up
  let node = container
  while (node.parent !== undefined && !(node.part.kind === 'repeat' && innerDepth(node) === depth)) node = node.parent
  return node
}

/** Keys from the inside of a scope down to a place; `*` stands for the entries of a list on the way. */
function pathFrom(scope: OutlineNode, node: OutlineNode, keys: FormKeys): readonly string[] {
  const own = scope.part.kind === 'repeat' ? scope.segments.length + 1 : scope.segments.length
  return keys.segmentsTo(node).slice(own)
}
