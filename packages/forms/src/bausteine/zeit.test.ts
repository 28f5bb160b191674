import { describe, expect, it } from 'vitest'
import { metadata, title } from '../../test/support/metadata.js'
import { ukrainian } from '../languages/uk.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { text } from '../model/fields.js'
import { toJsonSchema } from '../output/json-schema/to-json-schema.js'
import { nearMiss } from '../output/sample/near-miss.js'
import { sample } from '../output/sample/sample.js'
import { schemaGaps } from '../output/schema-gaps.js'
import { validate } from '../validation/validate.js'
import { viewOf } from '../view/view-of.js'
import { monat } from './zeit.js'

const day = '2026-11-22'
const form = defineForm({
  ...metadata,
  sections: { a: section({ title }, { monat: monat({ min: { today: { months: -2 } }, max: '2027-01-15' }) }) },
})

const check = (monat: string, options = {}) => validate(form, { a: { monat } }, { today: day, ...options })
const issue = (monat: string, options = {}) => {
  const result = check(monat, options)
  return result.ok ? undefined : result.issues[0]
}

describe('monat with limits', () => {
  it.each(['2026-09', '2026-11', '11/2026', '2027-01'])('takes %s, of which a day lies within', (month) => {
    expect(check(month).ok).toBe(true)
  })

  it.each([
    ['2026-08', 'date-too-early', 'Geben Sie bei „Monat“ einen Monat ab 09.2026 an.'],
    ['2027-02', 'date-too-late', 'Geben Sie bei „Monat“ einen Monat bis 01.2027 an.'],
    ['2026-13', 'month-invalid', undefined],
    ['0000-01', 'month-invalid', undefined],
  ])('refuses %s with %s', (month, code, message) => {
    expect(issue(month)).toMatchObject({ path: 'a.monat', code, ...(message && { message }) })
  })

  it('says the limit in every language', () => {
    expect(issue('2026-08', { language: 'en' })?.message).toContain('month not before September 2026')
    expect(issue('2026-08', { language: ukrainian })?.message).toContain('вересень 2026')
  })

  it('tells renderers its days, and samples keep to them', () => {
    const [part] = viewOf(form, {}, { today: day }).pages[0]?.parts ?? []
    expect(part).toMatchObject({ limits: { minDay: '2026-09-22', maxDay: '2027-01-15' } })
    for (let seed = 0; seed < 100; seed++) {
      const answers = sample(form, seed, { today: day })
      expect(validate(form, answers, { today: day })).toEqual({ ok: true, value: answers })
    }
  })

  it.each(['date-too-early', 'date-too-late'] as const)('has near misses with %s', (code) => {
    for (let seed = 0; seed < 20; seed++) {
      const { answers } = nearMiss(form, seed, { today: day, code })
      const result = validate(form, answers, { today: day })
      expect(result.ok ? [] : result.issues.map((found) => found.code)).toEqual([code])
    }
  })

  it('is no stricter in the schema, and named as a gap of it', () => {
    expect(JSON.stringify(toJsonSchema(form))).not.toContain('2027')
    expect(schemaGaps(form, 'json-schema')).toEqual([
      { path: 'a.monat', codes: ['date-too-early', 'date-too-late'], why: 'date-limit' },
    ])
  })

  it.each([
    ['of a text that is no month', text({ max: { today: {} } })],
    ['that is no day', monat({ min: '2026-11' })],
  ])('refuses a limit %s when the form is defined', (_what, field) => {
    expect(() => defineForm({ ...metadata, sections: { a: section({ title }, { field }) } })).toThrow(
      expect.objectContaining({ code: 'limit-invalid' }),
    )
  })
})
