import { logicOf } from '../../src/conditions/form-logic.js'
import type { Form } from '../../src/model/form.js'
import type { IssueCode } from '../../src/model/issue.js'
import { nearMissOf } from '../../src/output/sample/near-miss.js'
import { seededRandom } from '../../src/output/sample/random.js'
import { sampleMembers } from '../../src/output/sample/sample-answer.js'
import { sample, SampleError } from '../../src/output/sample/sample.js'
import { mutated } from '../fixtures/mutated.js'
import { today } from '../support/metadata.js'
import { isRule, type BranchCounts } from './count-branches.js'
import { producibleCodes } from './producible-codes.js'

export interface GenerateOptions {
  /** So many valid samples, and as many near misses and wild mutations. */
  readonly count: number
  /** First seed. */
  readonly seed: number
  /** Near misses with this issue alone, and nothing else. Default: all. */
  readonly code?: IssueCode
}

/** Beyond all other seeds. */
const firstRareSeed = 1_000_000
/** Seeds that are tried for what chance has not met. */
const maxRareSeeds = 20_000

interface Counts {
  readonly codes: ReadonlyMap<IssueCode, number>
  readonly branches: BranchCounts
}

/** Data that is generated for a form, with what `validate` says about it. */
export interface Generated {
  readonly seed: number
  /** A guess answers every question, and may break the rules across them. */
  readonly kind: 'sample' | 'near-miss' | 'mutation' | 'guess'
  readonly data: unknown
}

/** Data of one form: valid, nearly valid, and wild, each from its seed. */
export function* generate(form: Form, { count, seed: first, code }: GenerateOptions): Generator<Generated> {
  for (let seed = first; seed < first + count; seed++) {
    const valid = sample(form, seed, { today })
    if (code === undefined) {
      yield { seed, kind: 'sample', data: valid }
      yield { seed, kind: 'mutation', data: mutated(valid, seededRandom(seed)) }
    }
    const missed = missedBy(form, valid, seed, code)
    if (missed !== undefined) yield { seed, kind: 'near-miss', data: missed }
  }
}

function missedBy<D>(form: Form<D>, valid: D, seed: number, code: IssueCode | undefined): unknown {
  try {
    return nearMissOf(form, valid, seed, { today, ...(code !== undefined && { code }) }).answers
  } catch (error) {
    // Not every sample has a place for every issue.
    if (error instanceof SampleError && error.code === 'near-miss-not-found') return undefined
    throw error
  }
}

/** What chance has met too rarely, looked for on purpose; the counts grow meanwhile. */
export function* rareData(form: Form, { codes, branches }: Counts, minHits: number): Generator<Generated> {
  for (const code of producibleCodes(form)) {
    for (let seed = firstRareSeed; seed < firstRareSeed + maxRareSeeds && (codes.get(code) ?? 0) < minHits; seed++)
      yield* generate(form, { count: 1, seed, code })
  }
  const isRare = () => [...branches].some(([way, times]) => isRule(way) && times < minHits)
  const { root } = logicOf(form)
  for (let seed = firstRareSeed; seed < firstRareSeed + maxRareSeeds && isRare(); seed++)
    yield { seed, kind: 'guess', data: sampleMembers(root, today, seededRandom(seed)) }
}
