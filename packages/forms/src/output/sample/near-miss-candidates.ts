import type { FieldDefinition } from '../../model/definition.js'
import type { VisiblePart } from '../../visibility/visible-tree.js'
import { breakingsOf, type Breaking, type BreakingContext } from './broken-answer.js'
import type { Random } from './random.js'
import { sampleAnswer } from './sample-answer.js'

/** One change that should leave exactly one issue. */
export interface Candidate extends Breaking {
  /** Place of the answer that is changed. */
  readonly path: string
  /** Where the issue should be reported. */
  readonly issuePath: string
}

/** Every such change at and below a visible place, in question order. */
export function candidatesOf(place: VisiblePart, context: BreakingContext): readonly Candidate[] {
  return [...breakingsAt(place, context), ...place.children.flatMap((child) => candidatesOf(child, context))]
}

function breakingsAt(place: VisiblePart, context: BreakingContext): readonly Candidate[] {
  const { path, part, value, position } = place
  const at = (breaking: Breaking): Candidate => ({
    ...breaking,
    path,
    issuePath: breaking.key === undefined ? path : [path, breaking.key].filter(Boolean).join('.'),
  })
  const { definition } = part
  if (!('kind' in definition) || position !== undefined)
    return part.kind === 'form' ? otherKeys.map(at) : [wholePart, ...otherKeys].map(at)
  return [
    ...missing(place),
    ...breakingsOf(definition, value ?? anAnswer(definition, context), context),
    ...keysInside(place, context),
  ].map(at)
}

const wholePart: Breaking = { code: 'wrong-type', make: () => 'x' }

const otherKeys: readonly Breaking[] = [
  { code: 'unknown-field', key: 'unbekannt', make: () => 'x' },
  { code: 'forbidden-key', key: 'constructor', make: () => 'x' },
]

function keysInside({ part, value }: VisiblePart, { random }: BreakingContext): readonly Breaking[] {
  if (part.kind === 'variant') return [...otherKeys, ...otherBranches(part.definition, value, random)]
  const holdsKeys = part.kind === 'group' || part.kind === 'partialDate' || part.kind === 'file'
  return holdsKeys && value !== undefined ? otherKeys : []
}

function otherBranches(definition: object, value: unknown, random: Random): readonly Breaking[] {
  const names =
    'branches' in definition && typeof definition.branches === 'object' ? Object.keys(definition.branches ?? {}) : []
  const chosen: object = typeof value === 'object' && value !== null ? value : {}
  const other = names.filter((name) => !Object.hasOwn(chosen, name))
  const added = other[random.integer(0, other.length - 1)]
  return added === undefined ? [] : [{ code: 'variant-not-single', make: () => ({ ...chosen, [added]: {} }) }]
}

/** Groups are never missing themselves: the questions inside are. */
function missing({ part, isRequired, value }: VisiblePart): readonly Breaking[] {
  if (!isRequired || part.kind === 'group' || value === undefined) return []
  return [{ code: part.kind === 'confirmation' ? 'confirmation-required' : 'required', make: () => undefined }]
}

function anAnswer(definition: FieldDefinition, { today, random }: BreakingContext): unknown {
  if (definition.kind === 'group' || definition.kind === 'repeat' || definition.kind === 'variant') return undefined
  return sampleAnswer(definition, today, random)
}
