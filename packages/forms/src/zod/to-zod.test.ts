import { Ajv2020 } from 'ajv/dist/2020.js'
import * as ajvFormats from 'ajv-formats'
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import { everyKind } from '../../test/fixtures/every-kind.js'
import { mutated } from '../../test/fixtures/mutated.js'
import { withIds } from '../../test/fixtures/with-ids.js'
import { metadata, title, today } from '../../test/support/metadata.js'
import { hundesteuerAnmeldung, type HundesteuerAnmeldung } from '../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { text } from '../model/fields.js'
import type { Form } from '../model/form.js'
import { seededRandom } from '../output/sample/random.js'
import { sample } from '../output/sample/sample.js'
import { validate } from '../validation/validate.js'
import { toZod } from './to-zod.js'

const forms: [string, Form][] = [
  ['every-kind', everyKind],
  ['with-ids', withIds],
  ['hundesteuer-anmeldung', hundesteuerAnmeldung],
]

describe('toZod', () => {
  it('has the answers of the form as its output type, and takes anything', () => {
    const schema = toZod(hundesteuerAnmeldung)
    expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<HundesteuerAnmeldung>()
    expectTypeOf<z.input<typeof schema>>().toEqualTypeOf<unknown>()
    expect(schema.safeParse(null).success).toBe(false)
  })

  it.each(forms)('gives verdict, value and messages of validate for samples and mutations of %s', (_, form) => {
    const schema = toZod(form, { today })
    const verdicts = { valid: 0, invalid: 0 }
    for (let seed = 0; seed < 200; seed++) {
      const valid = sample(form, seed, { today })
      const random = seededRandom(seed)
      for (const data of [valid, ...Array.from({ length: 4 }, () => mutated(valid, random))]) {
        const expected = validate(form, data, { today })
        const parsed = schema.safeParse(data)
        verdicts[expected.ok ? 'valid' : 'invalid']++
        if (expected.ok) expect(parsed).toEqual({ success: true, data: expected.value })
        else {
          expect(parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual(
            expected.issues.map(({ path, message }) => `${path} ${message}`),
          )
        }
      }
    }
    expect(verdicts.valid).toBeGreaterThan(200)
    expect(verdicts.invalid).toBeGreaterThan(400)
  })

  it('tells our code beside the message, with positions in lists as numbers', () => {
    const schema = toZod(everyKind, { today, language: 'en' })
    const issues = schema.safeParse({ listen: { hunde: [{}] } }).error?.issues
    expect(issues).toContainEqual({
      code: 'custom',
      path: ['listen', 'hunde', 0, 'gefaehrlich'],
      message: expect.any(String) as string,
      params: { code: 'required' },
    })
  })

  it('counts code points and not UTF-16 units', () => {
    const form = defineForm({ ...metadata, sections: { a: section({ title }, { x: text({ maxLength: 3 }) }) } })
    expect(toZod(form).parse({ a: { x: '\u{1F600}\u{1F600}\u{1F600}' } })).toEqual({
      a: { x: '\u{1F600}\u{1F600}\u{1F600}' },
    })
  })

  it.each(forms)('describes its output of %s as JSON Schema', (_, form) => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false })
    ajvFormats.default.default(ajv, ['date', 'uuid'])
    const accepts = ajv.compile(z.toJSONSchema(toZod(form), { io: 'output' }))
    for (let seed = 0; seed < 100; seed++) expect(accepts(sample(form, seed, { today }))).toBe(true)
    expect(accepts({})).toBe(false)
  })
})
