import type { FieldDefinition } from '../../model/definition.js'
import type { VisiblePart } from '../../visibility/visible-tree.js'
import type { Breaking, BreakingContext } from './breaking.js'
import { breakingsOf } from './broken-answer.js'
import type { Random } from './random.js'
import { sampleAnswer } from './sample-answer.js'

/** One change that should leave exactly one issue. */
export interface Candidate {
  /** The place whose answer, or in which a key, is changed. */
  readonly path: string
  readonly breaking: Breaking
}

/** Where the change is made, and where its issue should be reported. */
export function placeOf({ path, breaking: { key } }: Candidate): string {
  return key === undefined ? path : path === '' ? key : `${path}.${key}`
}

/** Every such change at and below a visible place, in question order. */
export function candidatesOf(place: VisiblePart, context: BreakingContext): readonly Candidate[] {
  const found: Candidate[] = []
  collect(place, context, found)
  return found
}

function collect(place: VisiblePart, context: BreakingContext, found: Candidate[]): void {
  const { path } = place
  for (const breakings of breakingsAt(place, context)) {
    for (const breaking of breakings) found.push({ path, breaking })
  }
  for (const child of place.children) collect(child, context, found)
}

function breakingsAt(place: VisiblePart, context: BreakingContext): readonly (readonly Breaking[])[] {
  const { part, value, position } = place
  const { definition } = part
  if (part.kind === 'form') return [otherKeys]
  if (!('kind' in definition) || position !== undefined) return [wholePart, otherKeys]
  const ways = breakingsOf(definition, value ?? anAnswer(definition, context), context)
  return [missing(place), ways, keysInside(place, context)]
}

const nothing: readonly Breaking[] = []
const wholePart: readonly Breaking[] = [{ code: 'wrong-type', make: () => 'x' }]

const otherKeys: readonly Breaking[] = [
  { code: 'unknown-field', key: 'unbekannt', make: () => 'x' },
  { code: 'forbidden-key', key: 'constructor', make: () => 'x' },
]

function keysInside({ part, value }: VisiblePart, { random }: BreakingContext): readonly Breaking[] {
  if (part.kind === 'variant') return [...otherKeys, ...otherBranches(part.definition, value, random)]
  const holdsKeys = part.kind === 'group' || part.kind === 'partialDate' || part.kind === 'file'
  return holdsKeys && value !== undefined ? otherKeys : nothing
}

function otherBranches(definition: object, value: unknown, random: Random): readonly Breaking[] {
  const branches: unknown = 'branches' in definition ? definition.branches : undefined
  const names = typeof branches === 'object' && branches !== null ? Object.keys(branches) : []
  const chosen: object = typeof value === 'object' && value !== null ? value : {}
  const others = names.filter((name) => !Object.hasOwn(chosen, name))
  const added = others[random.integer(0, others.length - 1)]
  return added === undefined ? nothing : [{ code: 'variant-not-single', make: () => ({ ...chosen, [added]: {} }) }]
}

const open: readonly Breaking[] = [{ code: 'required', make: () => undefined }]
const notConfirmed: readonly Breaking[] = [{ code: 'confirmation-required', make: () => undefined }]

/** Groups are never missing themselves: the questions inside are. */
function missing({ part, isRequired, value }: VisiblePart): readonly Breaking[] {
  if (!isRequired || part.kind === 'group' || value === undefined) return nothing
  return part.kind === 'confirmation' ? notConfirmed : open
}

function anAnswer(definition: FieldDefinition, { today, random }: BreakingContext): unknown {
  if (definition.kind === 'group' || definition.kind === 'repeat' || definition.kind === 'variant') return undefined
  return sampleAnswer(definition, today, random)
}
