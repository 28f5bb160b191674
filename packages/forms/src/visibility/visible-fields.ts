import type { FormDefinition } from '../model/definition.js'
import type { TodayOptions } from '../model/today.js'
import { visibleTree, type VisiblePart } from './visible-tree.js'

/**
 * Paths of the questions that are asked, given the answers so far, in question order. Lists and variants are questions
 * themselves (how many, which one); sections and groups are not.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function visibleFields(form: FormDefinition, data: unknown, options: TodayOptions = {}): readonly string[] {
  return [...questionPaths(visibleTree(form, data, options))]
}

const containers: ReadonlySet<string> = new Set(['form', 'section', 'group', 'branch'])

/** Paths of the questions at and below a visible place. */
function* questionPaths(place: VisiblePart): Generator<string> {
  if (!containers.has(place.part.kind) && place.position === undefined) yield place.path
  for (const child of place.children) yield* questionPaths(child)
}
