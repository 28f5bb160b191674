import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import * as ajvFormats from 'ajv-formats'
import type { Form } from '../../src/model/form.js'
import type { Issue, IssueCode } from '../../src/model/issue.js'
import { checkers, type Checker } from '../../src/output/checkers.js'
import { toJsonSchema } from '../../src/output/json-schema/to-json-schema.js'
import { schemaGaps } from '../../src/output/schema-gaps.js'
import { validate } from '../../src/validation/validate.js'
import { prune } from '../../src/visibility/prune.js'
import { today } from '../support/metadata.js'
import { countBranches, countBrokenRules, noBranches, type BranchCounts } from './count-branches.js'
import { generate, rareData, type Generated, type GenerateOptions } from './generate.js'

export interface AgreementOptions extends GenerateOptions {
  /** Further data are generated until each code that the form can have, and each of its rules, was met so often. */
  readonly minHits?: number
  /** Sees everything that is generated, for another comparison of the same data. */
  readonly observe?: (generated: Generated) => void
}

export interface Disagreement {
  readonly formId: string
  readonly seed: number
  readonly why: string
  readonly data: unknown
  readonly detail: unknown
}

/** What was compared and how often. */
export interface AgreementReport {
  readonly disagreements: readonly Disagreement[]
  /** Issues found by `validate`, by code. */
  readonly codes: Map<IssueCode, number>
  readonly branches: BranchCounts
  /** What ajv said about data with issues of one code only. */
  readonly verdicts: Verdicts
  /** How many data were generated. */
  readonly generated: number
}

/** How many data with issues of one code, and no other, a schema accepted and refused. */
export type Verdicts = Map<IssueCode, { accepted: number; refused: number }>

/** The issues of which the schema has promised that it finds them. */
export function promisedIssues(
  form: Form,
  checker: Exclude<Checker, 'closures'>,
): (issues: readonly Issue[]) => readonly Issue[] {
  const gaps = schemaGaps(form, checker)
  const isGap = ({ path, code }: Issue): boolean => {
    const place = path.replace(/\.\d+(?=\.|$)/gu, '')
    return gaps.some((gap) => gap.codes.includes(code) && (place === gap.path || place.startsWith(`${gap.path}.`)))
  }
  return (issues) => issues.filter((issue) => checkers[issue.code].includes(checker) && !isGap(issue))
}

/** Asks `validate` and ajv about the same data, and collects where they do not agree. */
export function agreement(form: Form, options: AgreementOptions): AgreementReport {
  const accepts = compiled(form)
  const promised = promisedIssues(form, 'json-schema')
  const disagreements: Disagreement[] = []
  const codes = new Map<IssueCode, number>()
  const verdicts: Verdicts = new Map()
  const branches = noBranches(form)
  let generated = 0
  const compare = (next: Generated): void => {
    generated++
    options.observe?.(next)
    const { seed, kind, data } = next
    const note = (why: string, detail: unknown) => disagreements.push({ formId: form.id, seed, why, data, detail })
    const checked = validate(form, data, { today })
    if (checked.ok) {
      if (kind === 'near-miss') note('a near miss is valid', undefined)
      if (!accepts(checked.value)) note('the schema refuses what validate returns', accepts.errors)
      if (kind === 'sample') countBranches(branches, form, data, today)
      return
    }
    if (kind === 'sample') note('a sample is not valid', checked.issues)
    for (const { code } of checked.issues) increase(codes, code)
    countBrokenRules(branches, form, checked.issues)
    const isAccepted = accepts(prunedUnlessUnknown(form, data, checked.issues))
    const missed = promised(checked.issues)
    if (isAccepted && missed.length > 0) note('the schema is too weak', missed)
    countVerdict(verdicts, checked.issues, isAccepted)
  }
  for (const next of generate(form, options)) compare(next)
  for (const next of rareData(form, { codes, branches }, options.minHits ?? 0)) compare(next)
  return { disagreements, codes, branches, verdicts, generated }
}

/** Adds the verdict of a schema about data with these issues, when all have the same code. */
export function countVerdict(verdicts: Verdicts, issues: readonly Issue[], isAccepted: boolean): void {
  const [code, ...others] = new Set(issues.map((issue) => issue.code))
  if (code === undefined || others.length > 0) return
  const { accepted, refused } = verdicts.get(code) ?? { accepted: 0, refused: 0 }
  verdicts.set(code, isAccepted ? { accepted: accepted + 1, refused } : { accepted, refused: refused + 1 })
}

/** Without answers to hidden questions, which `validate` drops; pruning would take away unknown fields, too. */
function prunedUnlessUnknown(form: Form, data: unknown, issues: readonly Issue[]): unknown {
  const isUnknown = issues.some(({ code }) => code === 'unknown-field' || code === 'forbidden-key')
  return isUnknown ? data : prune<unknown>(form, data, { today })
}

const compiledSchemas = new WeakMap<Form, ValidateFunction>()

/** Compiled once for each form, and not optimised: both take longer than a thousand checks. */
function compiled(form: Form): ValidateFunction {
  const known = compiledSchemas.get(form)
  if (known !== undefined) return known
  const ajv = new Ajv2020({ strict: true, code: { optimize: false } })
  ajvFormats.default.default(ajv, ['date', 'uuid'])
  const accepts = ajv.compile(toJsonSchema(form))
  compiledSchemas.set(form, accepts)
  return accepts
}

export function increase<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
