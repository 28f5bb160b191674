import { logicOf } from '../../conditions/form-logic.js'
import type { Form } from '../../model/form.js'
import type { IssueCode } from '../../model/issue.js'
import { todayFrom, type TodayOptions } from '../../model/today.js'
import { validate } from '../../validation/validate.js'
import { visibleTree } from '../../visibility/visible-tree.js'
import { candidatesOf, placeOf, type Candidate } from './near-miss-candidates.js'
import { seededRandom, type Random } from './random.js'
import { sample, SampleError } from './sample.js'
import { sampleMembers } from './sample-answer.js'
import { withAnswer } from './set-answer.js'

/** Answers that are valid but for one thing. */
export interface NearMiss {
  /** Anything a program or a citizen may send; not of the type of the form. */
  readonly answers: unknown
  /** Where `validate` reports the one issue. */
  readonly path: string
  readonly code: IssueCode
}

export interface NearMissOptions extends TodayOptions {
  /** The issue that is wanted. Default: by the seed, each that the form can have in turn. */
  readonly code?: IssueCode
}

/** Chance meets rules across questions; a rule that this many tries do not break alone needs a near miss by hand. */
const maxRuleAttempts = 100

/**
 * Answers of an obviously artificial person with exactly one issue, for tests of whoever receives them. The same form, seed
 * and day give the same; other seeds reach every place and, in turn, every code that the form can have.
 *
 * @param seed - any whole number
 * @throws {SampleError} `sample-not-found`, `near-miss-not-found`
 * @throws {FormUsageError} `today-invalid`
 */
export function nearMiss<D>(form: Form<D>, seed: number, options: NearMissOptions = {}): NearMiss {
  const today = todayFrom(options)()
  return nearMissOf(form, sample(form, seed, { today }), seed, { ...options, today })
}

/**
 * {@link nearMiss} for who has the sample of this form, seed and day already.
 *
 * @throws {SampleError} `near-miss-not-found`
 * @throws {FormUsageError} `today-invalid`
 */
export function nearMissOf<D>(form: Form<D>, answers: D, seed: number, options: NearMissOptions = {}): NearMiss {
  const today = todayFrom(options)()
  const random = seededRandom(seed)
  const candidates = candidatesOf(visibleTree(form, answers, { today }), { today, random })
  const codes = [...new Set<IssueCode>([...candidates.map(({ breaking }) => breaking.code), 'rule-violated'])].sort()
  const start = Math.abs(seed) % codes.length
  const wanted = options.code === undefined ? [...codes.slice(start), ...codes.slice(0, start)] : [options.code]
  for (const code of wanted) {
    const found =
      code === 'rule-violated'
        ? brokenRule(form, today, random)
        : firstBroken(
            form,
            answers,
            today,
            shuffled(
              candidates.filter(({ breaking }) => breaking.code === code),
              random,
            ),
          )
    if (found !== undefined) return found
  }
  throw new SampleError('near-miss-not-found', {
    message: `No answers of '${form.id}' with exactly one issue were found. Try another seed or code, or write them by hand.`,
    facts: { formId: form.id, seed, code: options.code },
  })
}

function firstBroken(
  form: Form,
  answers: unknown,
  today: string,
  candidates: readonly Candidate[],
): NearMiss | undefined {
  for (const candidate of candidates) {
    const path = placeOf(candidate)
    const { code, make } = candidate.breaking
    const broken = withAnswer(answers, path, make())
    if (hasOneIssue(form, broken, today, path, code)) return { answers: broken, path, code }
  }
  return undefined
}

function hasOneIssue(form: Form, answers: unknown, today: string, path: string, code: IssueCode): boolean {
  const checked = validate(form, answers, { today, limits: { maxIssues: 2 } })
  return (
    !checked.ok && checked.issues.length === 1 && checked.issues[0]?.path === path && checked.issues[0].code === code
  )
}

function brokenRule(form: Form, today: string, random: Random): NearMiss | undefined {
  const { root } = logicOf(form)
  if (!hasRules(form)) return undefined
  for (let attempt = 0; attempt < maxRuleAttempts; attempt++) {
    const answers = sampleMembers(root, today, random)
    const checked = validate(form, answers, { today, limits: { maxIssues: 2 } })
    const [issue, other] = checked.ok ? [] : checked.issues
    if (issue?.code === 'rule-violated' && other === undefined) return { answers, path: issue.path, code: issue.code }
  }
  return undefined
}

function hasRules(form: Form): boolean {
  const has = (rules: readonly unknown[] | undefined): boolean => rules !== undefined && rules.length > 0
  const inside = ({ children, rules }: ReturnType<typeof logicOf>['root']): boolean =>
    has(rules) || [...children.values()].some(inside)
  return inside(logicOf(form).root)
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(random.integer(0, left.length - 1), 1))
}
