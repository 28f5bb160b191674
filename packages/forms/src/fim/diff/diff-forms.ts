import type { FieldDefinition, FormDefinition } from '../../model/definition.js'
import { defaultMaxFileSize, defaultMaxLength, defaultMediaTypes } from '../../model/definition.js'
import { outlineOf, pathOf, walk, type OutlineNode } from '../../model/outline.js'
import { Changes, type Change } from './change.js'

/**
 * What changed between two versions of a form, seen from answers to the first: `breaking` when one of them may now be refused
 * or mean something else. Texts, order and pages never break anything.
 *
 * Limits that are dates relative to today are compared as they are written; any change of one is breaking.
 */
export function diffForms(before: FormDefinition, after: FormDefinition): readonly Change[] {
  const [old, next] = [nodesOf(before), nodesOf(after)]
  const changes = new Changes()
  if (before.id !== after.id)
    changes.add('breaking', 'identifier-changed', '', `The form was ${before.id} and is ${after.id}.`)
  changes.text('', 'The title', before.title, after.title)
  for (const [path, node] of old) {
    const other = next.get(path)
    if (other !== undefined) compare(node, other, path, changes)
    else if (!isInside(path, old, next))
      changes.add('breaking', 'removed', path, 'it is no longer asked, and its answer is refused.')
  }
  for (const [path, node] of next) {
    if (old.has(path) || isInside(path, next, old)) continue
    const isOpen = isOptional(node) || node.visibleWhen !== undefined || node.part.kind === 'branch'
    if (isOpen) changes.add('compatible', 'added', path, 'it is asked in addition, and may be absent.')
    else changes.add('breaking', 'added', path, 'it is asked in addition, and must be answered.')
  }
  return changes.list
}

function nodesOf(form: FormDefinition): ReadonlyMap<string, OutlineNode> {
  return new Map(walk(outlineOf(form)).map((node) => [pathOf(node), node]))
}

/** Whether the place lies in one that is new or gone as a whole, which is told once. */
function isInside(
  path: string,
  own: ReadonlyMap<string, OutlineNode>,
  other: ReadonlyMap<string, OutlineNode>,
): boolean {
  const parent = own.get(path)?.parent
  return parent !== undefined && !other.has(pathOf(parent))
}

function isOptional({ part: { definition } }: OutlineNode): boolean {
  return 'optional' in definition && definition.optional
}

function compare(before: OutlineNode, after: OutlineNode, path: string, changes: Changes): void {
  compareTexts(before, after, path, changes)
  if (before.part.kind !== after.part.kind) {
    changes.add('breaking', 'kind-changed', path, `it was ${before.part.kind} and is ${after.part.kind}.`)
    return
  }
  const [wasOpen, isOpen] = [isOptional(before), isOptional(after)]
  if (wasOpen && !isOpen) changes.add('breaking', 'became-mandatory', path, 'it must now be answered.')
  if (!wasOpen && isOpen) changes.add('compatible', 'became-optional', path, 'it may now be left open.')
  compareConditions(before, after, path, changes)
  const [old, next] = [before.part.definition, after.part.definition]
  if ('kind' in old && 'kind' in next) {
    if (old.fim !== next.fim)
      changes.add('compatible', 'identifier-changed', path, 'its FIM id changed; keys by id change with it.')
    compareLimits(old, next, path, changes)
  }
}

function compareTexts({ part: old }: OutlineNode, { part: next }: OutlineNode, path: string, changes: Changes): void {
  for (const name of ['label', 'title', 'hint'] as const) {
    if (path === '' && name === 'title') continue
    changes.text(path, `its ${name}`, textOf(old.definition, name), textOf(next.definition, name))
  }
}

function textOf(definition: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(definition, name)?.value
}

function compareConditions(before: OutlineNode, after: OutlineNode, path: string, changes: Changes): void {
  const rulesOf = ({ rules }: OutlineNode) => rules.map(({ valid }) => JSON.stringify(valid))
  changes.rules(path, rulesOf(before), rulesOf(after))
  for (const name of ['visibleWhen', 'requiredWhen'] as const) {
    const [old, next] = [JSON.stringify(before[name]), JSON.stringify(after[name])]
    if (old === next) continue
    const isRelaxed = name === 'requiredWhen' && after[name] === undefined && isOptional(after)
    changes.add(isRelaxed ? 'compatible' : 'breaking', 'condition-changed', path, `${name} changed.`)
  }
}

function compareLimits(before: FieldDefinition, after: FieldDefinition, path: string, changes: Changes): void {
  if (before.kind === 'text' && after.kind === 'text') {
    changes.limit(path, 'the minimum length', 'min', before.minLength ?? 1, after.minLength ?? 1)
    changes.limit(
      path,
      'the maximum length',
      'max',
      before.maxLength ?? defaultMaxLength,
      after.maxLength ?? defaultMaxLength,
    )
    changes.check(path, 'the set of characters', before.characters, after.characters)
    changes.check(path, 'the rule', before.rule, after.rule)
    if (before.multiline === true && after.multiline !== true)
      changes.add('breaking', 'check-added', path, 'line breaks are no longer permitted.')
  } else if (before.kind === 'file' && after.kind === 'file') {
    changes.limit(path, 'the size', 'max', before.maxSize ?? defaultMaxFileSize, after.maxSize ?? defaultMaxFileSize)
    const types = [before.mediaTypes ?? defaultMediaTypes, after.mediaTypes ?? defaultMediaTypes] as const
    changes.values(path, 'the media types', ...types)
  } else if ('choices' in before && 'choices' in after) {
    changes.values(path, 'the choices', Object.keys(before.choices), Object.keys(after.choices))
    for (const [key, text] of Object.entries(after.choices)) {
      if (Object.hasOwn(before.choices, key)) changes.text(path, `the choice '${key}'`, before.choices[key], text)
    }
  }
  compareRange(before, after, path, changes)
}

function compareRange(before: FieldDefinition, after: FieldDefinition, path: string, changes: Changes): void {
  for (const direction of ['min', 'max'] as const) {
    const [old, next] = [rangeOf(before, direction), rangeOf(after, direction)]
    if (typeof old !== 'object' && typeof next !== 'object') changes.limit(path, direction, direction, old, next)
    else if (JSON.stringify(old) !== JSON.stringify(next))
      changes.add('breaking', 'limit-narrowed', path, `${direction} changed.`)
  }
}

/** The limit, with what the model assumes where none is written. */
function rangeOf(field: FieldDefinition, direction: 'min' | 'max'): number | string | object | undefined {
  switch (field.kind) {
    case 'repeat':
    case 'choices':
      return direction === 'min' ? (field.min ?? 1) : field.max
    case 'cents':
      return direction === 'min' ? (field.min ?? 0) : field.max
    case 'text':
    case 'integer':
    case 'date':
    case 'partialDate':
      return field[direction]
    default:
      return undefined
  }
}
