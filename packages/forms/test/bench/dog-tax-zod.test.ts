import { describe, expect, it } from 'vitest'
import { loadForm } from '../../src/catalogue/load-form.js'
import { toJsonSchema } from '../../src/output/json-schema/to-json-schema.js'
import { sample } from '../../src/output/sample/sample.js'
import { validate } from '../../src/validation/validate.js'
import { today } from '../support/metadata.js'

interface Bench {
  readonly dogTaxSchema: (options: {
    readonly patterns: Readonly<Record<string, string>>
    readonly jitless: boolean
  }) => {
    readonly safeParse: (answers: unknown) => { readonly success: boolean }
  }
}

const form = await loadForm('hundesteuer-anmeldung')
const bench = (await import(new URL('../../bench/dog-tax.zod.mjs', import.meta.url).href)) as Bench
const definitions = Object.entries(toJsonSchema(form)['$defs'] ?? {})
const patterns = Object.fromEntries(definitions.map(([name, { pattern }]) => [name, String(pattern)]))
const schema = bench.dogTaxSchema({ patterns, jitless: true })

/** The verdicts of both; they should be the same. */
function verdicts(answers: unknown): readonly [form: boolean, zod: boolean] {
  return [validate(form, answers, { today }).ok, schema.safeParse(answers).success]
}

/**
 * Left out, they are judged differently: without a chip number the form drops the consent to read the chip, which zod refuses;
 * zod does not miss the month between day and year.
 */
const differing: ReadonlySet<string | undefined> = new Set(['transpondernummer', 'monat'])

const samples = Array.from({ length: 20 }, (_, seed) => sample(form, seed, { today }))

describe('the zod schema that validation is measured against', () => {
  it('takes the answers that the form takes', () => {
    for (const answers of samples) expect(verdicts(answers)).toEqual([true, true])
  })

  it('misses the answers that the form misses', () => {
    for (const answers of samples) {
      for (const path of leavesOf(answers)) {
        if (differing.has(path.at(-1))) continue
        const [ours, theirs] = verdicts(changed(answers, path, undefined))
        expect(theirs, path.join('.')).toBe(ours)
      }
    }
  })

  it('refuses another type of answer wherever the form does', () => {
    for (const answers of samples) {
      for (const path of leavesOf(answers))
        expect(verdicts(changed(answers, path, [0])), path.join('.')).toEqual([false, false])
    }
  })

  it('refuses what the form does not ask for', () => {
    for (const answers of samples) expect(verdicts({ ...answers, weiteres: 'x' })).toEqual([false, false])
  })
})

/** The paths of everything in an object that is no object. */
function leavesOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner).map((path) => [key, ...path]))
}

/** A copy with another answer at a path; undefined leaves the answer out. */
function changed(value: unknown, [key, ...rest]: readonly string[], answer: unknown): unknown {
  if (key === undefined) return answer
  const { [key]: before, ...others } = value as Readonly<Record<string, unknown>>
  const after = changed(before, rest, answer)
  return after === undefined ? others : { ...others, [key]: after }
}
