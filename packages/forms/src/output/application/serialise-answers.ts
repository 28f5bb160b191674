import type { FileAnswer } from '../../model/definition.js'
import { isPlainObject, keysOf, readOwn } from '../../model/plain-object.js'
import type { VisiblePart } from '../../visibility/visible-tree.js'

type NewAnswers = ReadonlyMap<string, FileAnswer>

/** JSON in UTF-8. Apply it to {@link orderedAnswers}, and the same answers always give the same bytes. */
export function serialise(answers: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(answers))
}

/**
 * The visible answers as a new object, keys in question order.
 *
 * @param newAnswers - answers to add, by path of the question
 */
export function orderedAnswers(visible: VisiblePart, newAnswers: NewAnswers = new Map()): unknown {
  return ordered(visible, newAnswers) ?? {}
}

function ordered(place: VisiblePart, newAnswers: NewAnswers): unknown {
  if (place.part.kind === 'repeat' && place.position === undefined) {
    return Array.isArray(place.value) ? place.children.map((entry) => ordered(entry, newAnswers) ?? {}) : undefined
  }
  if (!isContainer(place)) return orderedAnswer(place.part.kind, newAnswers.get(place.path) ?? place.value)
  const members = place.children
    .map((child) => [child.name, ordered(child, newAnswers)] as const)
    .filter(([, answer]) => answer !== undefined)
  return members.length > 0 || isPlainObject(place.value) ? Object.fromEntries(members) : undefined
}

const containers: ReadonlySet<string> = new Set(['form', 'section', 'group', 'branch', 'variant', 'repeat'])

function isContainer({ part }: VisiblePart): boolean {
  return containers.has(part.kind)
}

/** Parts of composed answers, in the order in which their types name them. */
const parts: Readonly<Record<string, readonly string[]>> = {
  partialDate: ['tag', 'monat', 'jahr'],
  file: ['attachmentId', 'filename', 'mediaType', 'size'],
}

function orderedAnswer(kind: string, value: unknown): unknown {
  const names = parts[kind]
  if (names === undefined || !isPlainObject(value)) return value
  const known = names.filter((name) => keysOf(value).includes(name))
  return Object.fromEntries(known.map((name) => [name, readOwn(value, name)]))
}
