import { logicOf } from '../conditions/form-logic.js'
import { rootScope } from '../conditions/scope.js'
import type { FormDefinition } from '../model/definition.js'
import type { Form } from '../model/form.js'
import type { Issue, MessageOptions } from '../model/issue.js'
import type { OutlineNode } from '../model/outline.js'
import { todayFrom, type TodayOptions } from '../model/today.js'
import type { Check } from './check.js'
import { compileCheck } from './compile-check.js'
import { copyInput } from './copy-input.js'
import { compileQuickForm } from './quick/compile-quick.js'
import { isPrototypeClean } from './quick/usual-object.js'
import { IssueList, type IssueFilter } from './issue-list.js'

export interface ValidateOptions extends TodayOptions, MessageOptions {
  readonly limits?: {
    /** Issues that are listed before `too-many-issues` ends the list. Default: 100. */
    readonly maxIssues?: number
  }
}

/** Either the answers as they may be delivered, or what is wrong with them, in question order. */
export type ValidationResult<D> =
  { readonly ok: true; readonly value: D } | { readonly ok: false; readonly issues: readonly Issue[] }

const defaultMaxIssues = 100

/**
 * Checks an input of any kind against a form. Wrong input is a value, never an exception.
 *
 * The value is newly made and shares nothing with the input: texts trimmed and NFC-normalised, answers to hidden
 * questions dropped. Blank text, null, and empty lists and groups count as unanswered. Issues contain nothing that was
 * typed. The checks are compiled on the first call for a form and kept as long as the form.
 *
 * @throws {FormUsageError} `today-invalid` when the option `today` is not a day
 */
export function validate<D>(form: Form<D>, input: unknown, options: ValidateOptions = {}): ValidationResult<D> {
  const { value, issues } = checkAnswers(form, input, options)
  return issues === undefined ? { ok: true, value: asAnswersOf(form, value) } : { ok: false, issues }
}

interface Checked {
  readonly value: unknown
  /** What is wrong; undefined when nothing is. */
  readonly issues: readonly Issue[] | undefined
}

/**
 * The work of {@link validate}, for definitions that carry no type of their answers.
 *
 * @param isWanted - which issues are listed. Default: all are.
 */
export function checkAnswers(
  form: FormDefinition,
  input: unknown,
  options: ValidateOptions,
  isWanted?: IssueFilter,
): Checked {
  if (isWanted === undefined) {
    const value = quickValue(form, input, options)
    if (value !== undefined) return { value, issues: undefined }
  }
  return checkFully(form, input, options, isWanted)
}

/** The same without the quick check, for whoever has tried it before. */
export function checkFully(
  form: FormDefinition,
  input: unknown,
  options: ValidateOptions,
  isWanted?: IssueFilter,
): Checked {
  const { root, full } = checksOf(form)
  const limit = options.limits?.maxIssues ?? defaultMaxIssues
  const issues = new IssueList({
    limit,
    language: options.language ?? 'de',
    ...(isWanted && { isWanted }),
  })
  const copy = copyInput(root, input, limit)
  const value = full(copy, rootScope(copy, todayFrom(options)), issues)
  return { value, issues: issues.isEmpty ? undefined : issues.toArray() }
}

/** The answers when they are simply right; undefined says nothing. */
function quickValue(form: FormDefinition, input: unknown, options: ValidateOptions): unknown {
  const { quick, bin } = checksOf(form)
  if (quick === undefined || !isPrototypeClean()) return undefined
  try {
    return quick(input, rootScope(input, todayFrom(options)), bin)
  } catch {
    // Accessors and traps throw what they like. The clock may throw as well, and does so again when asked again.
    return undefined
  }
}

interface Checks {
  readonly root: OutlineNode
  readonly quick: Check | undefined
  readonly full: Check
  /** For issues that nobody wants to see. */
  readonly bin: IssueList
}

const checks = new WeakMap<FormDefinition, Checks>()

function checksOf(form: FormDefinition): Checks {
  const known = checks.get(form)
  if (known !== undefined) return known
  const logic = logicOf(form)
  const compiled = {
    root: logic.root,
    quick: compileQuickForm(logic),
    full: compileCheck(logic.root, logic),
    bin: new IssueList({ limit: 0, language: 'de' }),
  }
  checks.set(form, compiled)
  return compiled
}

/**
 * The one place where checked answers get their type: the checks and the type were both made from this definition, which
 * the compiler cannot know. Call it only with what a check without issues returned.
 */
function asAnswersOf<D>(_form: Form<D>, checked: unknown): D {
  return checked as D
}
