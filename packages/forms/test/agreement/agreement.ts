import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import * as ajvFormats from 'ajv-formats'
import type { Form } from '../../src/model/form.js'
import type { Issue, IssueCode } from '../../src/model/issue.js'
import { checkers, type Checker } from '../../src/output/checkers.js'
import { toJsonSchema } from '../../src/output/json-schema/to-json-schema.js'
import { nearMiss } from '../../src/output/sample/near-miss.js'
import { seededRandom } from '../../src/output/sample/random.js'
import { sample, SampleError } from '../../src/output/sample/sample.js'
import { schemaGaps } from '../../src/output/schema-gaps.js'
import { validate } from '../../src/validation/validate.js'
import { prune } from '../../src/visibility/prune.js'
import { mutated } from '../fixtures/mutated.js'
import { countBranches, noBranches, type BranchCounts } from './count-branches.js'

/** A day on which all agreements are looked for. */
const today = '2026-11-22'

export interface AgreementOptions {
  /** So many valid samples, and as many near misses and wild mutations. */
  readonly count: number
  /** First seed. */
  readonly seed: number
  /** Near misses with this issue alone, and nothing else. Default: all. */
  readonly code?: IssueCode
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
  /** Refusals for issues that the schema does not promise to find, by code. */
  readonly surplus: Map<IssueCode, number>
}

/** Data that is generated for a form, with what `validate` says about it. */
export interface Generated {
  readonly seed: number
  readonly kind: 'sample' | 'near-miss' | 'mutation'
  readonly data: unknown
}

/** Data of one form: valid, nearly valid, and wild, each from its seed. */
function* generate(form: Form, { count, seed: first, code }: AgreementOptions): Generator<Generated> {
  for (let seed = first; seed < first + count; seed++) {
    if (code === undefined) {
      const valid = sample(form, seed, { today })
      yield { seed, kind: 'sample', data: valid }
      yield { seed, kind: 'mutation', data: mutated(valid, seededRandom(seed)) }
    }
    const missed = nearMissOf(form, seed, code)
    if (missed !== undefined) yield { seed, kind: 'near-miss', data: missed }
  }
}

function nearMissOf(form: Form, seed: number, code: IssueCode | undefined): unknown {
  try {
    return nearMiss(form, seed, { today, ...(code !== undefined && { code }) }).answers
  } catch (error) {
    // Not every sample has a place for every issue.
    if (error instanceof SampleError && error.code === 'near-miss-not-found') return undefined
    throw error
  }
}

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
  const report: AgreementReport = { disagreements, codes: new Map(), branches: noBranches(form), surplus: new Map() }
  for (const generated of generate(form, options)) {
    options.observe?.(generated)
    const { seed, kind, data } = generated
    const note = (why: string, detail: unknown) => disagreements.push({ formId: form.id, seed, why, data, detail })
    const checked = validate(form, data, { today })
    if (checked.ok) {
      if (kind === 'near-miss') note('a near miss is valid', undefined)
      if (!accepts(checked.value)) note('the schema refuses what validate returns', accepts.errors)
      if (kind === 'sample') countBranches(report.branches, form, data, today)
      continue
    }
    if (kind === 'sample') note('a sample is not valid', checked.issues)
    for (const { code } of checked.issues) increase(report.codes, code)
    const isAccepted = accepts(prunedUnlessUnknown(form, data, checked.issues))
    const missed = promised(checked.issues)
    if (isAccepted && missed.length > 0) note('the schema is too weak', missed)
    if (!isAccepted && missed.length === 0) for (const { code } of checked.issues) increase(report.surplus, code)
  }
  return report
}

/** Without answers to hidden questions, which `validate` drops; pruning would take away unknown fields, too. */
function prunedUnlessUnknown(form: Form, data: unknown, issues: readonly Issue[]): unknown {
  const isUnknown = issues.some(({ code }) => code === 'unknown-field' || code === 'forbidden-key')
  return isUnknown ? data : prune<unknown>(form, data, { today })
}

const compiledSchemas = new WeakMap<Form, ValidateFunction>()

/** Compiled once for each form: it takes longer than a thousand checks. */
function compiled(form: Form): ValidateFunction {
  const known = compiledSchemas.get(form)
  if (known !== undefined) return known
  const ajv = new Ajv2020({ strict: true })
  ajvFormats.default.default(ajv, ['date', 'uuid'])
  const accepts = ajv.compile(toJsonSchema(form))
  compiledSchemas.set(form, accepts)
  return accepts
}

export function increase<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
