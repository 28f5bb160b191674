import type { FormId } from '../catalogue/entries.js'
import { isUnanswered } from '../model/normalise.js'
import { isList } from '../model/plain-object.js'
import type { TodayOptions } from '../model/today.js'
import type { VisiblePart } from '../visibility/visible-tree.js'
import { assemble, type Assembly } from './assemble.js'
import type { BundleAnswers } from './bundle.js'
import type { LoadedBundle } from './load-bundle.js'

/** What goes into which form. */
export interface BundleInputs {
  /** Answers of each member that is applied for, for `validate` of its form. Not checked. */
  readonly inputs: ReadonlyMap<FormId, unknown>
  /** Every shared answer, in question order. */
  readonly trace: readonly TracedAnswer[]
}

/** Where one shared answer goes. */
export interface TracedAnswer {
  /** Path of the shared question. */
  readonly from: string
  /** Questions that it answers; none when it only decides what is asked, and is sent to nobody. */
  readonly to: readonly { readonly form: FormId; readonly path: string }[]
}

/**
 * Puts the shared answers into the members, and says of each where it goes. A shared question that is asked counts also
 * when it is open: an older answer of the member to the same question is dropped, so that there is one truth. Never throws
 * for any answers.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function bundleInput(loaded: LoadedBundle, answers: BundleAnswers, options: TodayOptions = {}): BundleInputs {
  const assembly = assemble(loaded, answers, options)
  const asked = assembly.members.filter(({ part }) => part === 'asked')
  return {
    inputs: new Map(asked.map(({ member, input }) => [member.form, input])),
    trace: [...traced(assembly.shared.tree, targetsOf(assembly))],
  }
}

type Targets = ReadonlyMap<string, TracedAnswer['to']>

/** By path of the shared question, the questions of members that are asked and so are sent. */
function targetsOf({ members }: Assembly): Targets {
  const targets = new Map<string, TracedAnswer['to']>()
  for (const { member, active, paths } of members) {
    for (const { to, source } of active) {
      if (source.kind !== 'shared' || !paths.has(to.path)) continue
      const { path } = source.place
      targets.set(path, [...(targets.get(path) ?? []), { form: member.form, path: to.path }])
    }
  }
  return targets
}

function* traced(place: VisiblePart, targets: Targets): Generator<TracedAnswer> {
  const to = targets.get(place.path)
  const isQuestion = place.children.length === 0 && place.part.kind !== 'section'
  if (to === undefined && !isQuestion) {
    for (const child of place.children) yield* traced(child, targets)
  } else if (isAnswered(place.value)) yield { from: place.path, to: to ?? [] }
}

function isAnswered(value: unknown): boolean {
  return !isUnanswered(value) && !(isList(value) && value.length === 0)
}
