import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import * as ajvFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { hundesteuerAnmeldung } from '../../src/catalogue/tierhaltung/hundesteuer-anmeldung.js'
import type { Form } from '../../src/model/form.js'
import type { IssueCode } from '../../src/model/issue.js'
import { fromPayload } from '../../src/output/key-style/from-payload.js'
import { toPayload } from '../../src/output/key-style/to-payload.js'
import { toJsonSchema } from '../../src/output/json-schema/to-json-schema.js'
import { seededRandom } from '../../src/output/sample/random.js'
import { sample } from '../../src/output/sample/sample.js'
import { validate } from '../../src/validation/validate.js'
import { everyKind } from '../fixtures/every-kind.js'
import { mutated } from '../fixtures/mutated.js'
import { withIds } from '../fixtures/with-ids.js'

const today = '2026-11-22'

/** What JSON Schema has no words for: the schema may accept what `validate` refuses for these reasons alone. */
const inexpressible: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'date-not-existing', // of a partial date
  'date-too-early', // limits of dates
  'date-too-late',
  'iban-invalid', // check digits
  'rule-violated', // comparisons between answers
])

function compiled(form: Form): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  ajvFormats.default.default(ajv, ['date', 'uuid'])
  return ajv.compile(toJsonSchema(form))
}

interface Disagreement {
  readonly why: string
  readonly data: unknown
  readonly detail: unknown
}

function compare<D>(form: Form<D>, accepts: ValidateFunction, data: unknown): Disagreement | undefined {
  const checked = validate(form, data, { today })
  const verdict = accepts(data)
  const errors = accepts.errors
  if (!checked.ok) {
    const isSilent = checked.issues.every(({ code }) => inexpressible.has(code))
    return verdict && !isSilent ? { why: 'schema too weak', data, detail: checked.issues } : undefined
  }
  if (!accepts(checked.value)) return { why: 'schema refuses what validate returns', data, detail: accepts.errors }
  // Where both differ, `validate` normalised the data or dropped answers to hidden questions.
  const isCanonical = JSON.stringify(sorted(checked.value)) === JSON.stringify(sorted(data))
  return isCanonical && !verdict ? { why: 'schema too strict', data, detail: errors } : undefined
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

describe.each([
  ['hundesteuer-anmeldung', hundesteuerAnmeldung as Form],
  ['every-kind', everyKind as Form],
])('JSON Schema of %s', (_name, form) => {
  it('compiles in the strict mode of ajv', () => {
    expect(() => compiled(form)).not.toThrow()
  })

  it('gives the verdict of validate for 200 samples and 800 mutations of them', () => {
    const accepts = compiled(form)
    const verdicts = { valid: 0, invalid: 0 }
    const disagreements: Disagreement[] = []
    for (let seed = 0; seed < 200; seed++) {
      const valid = sample(form, seed, { today })
      const random = seededRandom(seed)
      for (const data of [valid, ...Array.from({ length: 4 }, () => mutated(valid, random))]) {
        const found = compare(form, accepts, data)
        if (found !== undefined) disagreements.push(found)
        verdicts[validate(form, data, { today }).ok ? 'valid' : 'invalid']++
      }
    }
    expect(disagreements.slice(0, 3)).toEqual([])
    expect(verdicts.valid).toBeGreaterThan(200)
    expect(verdicts.invalid).toBeGreaterThan(400)
  })
})

describe.each(['id', 'id-version'] as const)('JSON Schema with keys of style %s', (keyStyle) => {
  const options = { keyStyle, withoutId: 'name', today } as const

  it.each([
    ['with-ids', withIds as Form],
    ['hundesteuer-anmeldung', hundesteuerAnmeldung as Form],
    ['every-kind', everyKind as Form],
  ])('gives the verdict of validate about payloads of %s', (_name, form) => {
    const ajv = new Ajv2020({ strict: true, allErrors: true })
    ajvFormats.default.default(ajv, ['date', 'uuid'])
    const accepts = ajv.compile(toJsonSchema(form, options))
    for (let seed = 0; seed < 200; seed++) {
      const payload = toPayload(form, sample(form, seed, { today }), options)
      expect(accepts(payload), JSON.stringify(accepts.errors)).toBe(true)
      const changed = mutated(payload, seededRandom(seed))
      const checked = validate(form, fromPayload(form, changed, options), { today })
      if (accepts(changed) && !checked.ok) {
        expect(checked.issues.filter(({ code }) => !inexpressible.has(code))).toEqual([])
      }
    }
  })
})
