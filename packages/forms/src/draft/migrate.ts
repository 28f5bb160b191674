import { randomIds, type IdGenerator } from '@amt24/core'
import type { Form } from '../model/form.js'
import { isList } from '../model/plain-object.js'
import { changeAnswers, ChangeProblem } from './change-answers.js'
import { changeItems } from './change-items.js'
import { DraftError } from './draft-error.js'
import { asDraftOf, type FormDraft } from './form-draft.js'
import { completeItemIds } from './item-ids.js'
import type { MigrationChange, MigrationStep } from './migration-step.js'
import { readStored, type StoredDraft } from './read-draft.js'
import { stepProblem } from './step-problem.js'
import { requireStructure } from './structure.js'

/**
 * Brings a stored draft of an earlier version to the version of the form, step by step. A draft of this version is only
 * read. Answers may be left that the new version refuses; `validate` says so to the citizen.
 *
 * @param steps - in any order; each version is left by at most one of them
 * @throws {DraftError} `draft-invalid`, `draft-of-other-form`, `migration-missing`, `migration-invalid`,
 *   `migration-incomplete`
 */
export function migrate<D>(
  form: Form<D>,
  stored: unknown,
  steps: readonly MigrationStep[],
  { ids = randomIds }: { readonly ids?: IdGenerator } = {},
): FormDraft<D> {
  requireSteps(steps)
  let draft = readStored(form, stored)
  for (const step of route(form, draft.form.version, steps)) draft = apply(draft, step)
  const items = completeItemIds(form, draft.answers, draft.items, ids)
  requireStructure(form, draft.answers, items, 'migration-incomplete')
  return asDraftOf(form, { ...draft, items })
}

/** For steps that were read from a file. */
function requireSteps(steps: unknown): void {
  const problem = isList(steps) ? steps.map(stepProblem).find((one) => one !== undefined) : 'they are no list'
  if (problem === undefined) return
  throw new DraftError('migration-invalid', {
    message: `The steps cannot be taken: ${problem}. Write each as { from: '1.0.0', to: '1.1.0', changes: […] }.`,
  })
}

/** The steps from a version to that of the form, in order. */
function route(form: Form, start: string, steps: readonly MigrationStep[]): MigrationStep[] {
  const found: MigrationStep[] = []
  for (let version = start; version !== form.version;) {
    const [step, ...others] = steps.filter(({ from }) => from === version)
    if (step === undefined) throw missing(form, version)
    if (others.length > 0) throw invalid(step, `two steps leave version ${version}`)
    if (found.includes(step)) throw invalid(step, 'the steps lead in a circle')
    found.push(step)
    version = step.to
  }
  return found
}

function apply(draft: StoredDraft, step: MigrationStep): StoredDraft {
  let { answers, items } = draft
  for (const change of step.changes) {
    requirePaths(step, change)
    answers = changed(step, answers, change)
    items = changeItems(items, change)
  }
  return { ...draft, answers, items }
}

function changed(step: MigrationStep, answers: object, change: MigrationChange): object {
  try {
    const result = changeAnswers(answers, change)
    return typeof result === 'object' && result !== null ? result : {}
  } catch (problem) {
    throw problem instanceof ChangeProblem ? invalid(step, problem.message) : problem
  }
}

const path =
  /^(?!.*(?:^|\.)(?:constructor|prototype|self)(?:\.|$))[A-Za-z][A-Za-z0-9_]{0,63}(?:\.[A-Za-z][A-Za-z0-9_]{0,63}){0,63}$/u

function requirePaths(step: MigrationStep, change: MigrationChange): void {
  const paths =
    change.op === 'move' ? [change.from, change.to] : [change.path, ...(change.op === 'rename' ? [change.name] : [])]
  const wrong = paths.find((candidate) => !path.test(candidate))
  if (wrong !== undefined) throw invalid(step, `'${wrong}' is no path`)
  if (change.op === 'rename' && change.name.includes('.')) throw invalid(step, `'${change.name}' is no name`)
  if (change.op === 'move' && isInside(change.to, change.from))
    throw invalid(step, `'${change.from}' cannot move into itself`)
}

function isInside(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`)
}

function missing(form: Form, version: string): DraftError {
  return new DraftError('migration-missing', {
    message: `No step leads from version ${version} of '${form.id}' to ${form.version}. Add { from: '${version}', to: …, changes: […] }, with no changes when none are needed.`,
    facts: { formId: form.id, found: version, expected: form.version },
  })
}

function invalid(step: MigrationStep, what: string): DraftError {
  return new DraftError('migration-invalid', {
    message: `The step from ${step.from} to ${step.to} cannot be taken: ${what}. Correct its changes.`,
    facts: { from: step.from, to: step.to },
  })
}
