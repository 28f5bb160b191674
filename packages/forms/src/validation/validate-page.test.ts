import { describe, expect, expectTypeOf, it } from 'vitest'
import { issuesOf } from '../../test/support/issues.js'
import { metadata, title, today } from '../../test/support/metadata.js'
import { answerTo, equal, lessThan, not } from '../conditions/builders.js'
import { group, repeat, section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { choice, date, integer, partialDate, text } from '../model/fields.js'
import type { DataOf, Draft } from '../model/form.js'
import { validate } from './validate.js'
import { validatePage, type PageResult } from './validate-page.js'

const sections = {
  hund: section(
    {
      title,
      rules: [{ valid: not(lessThan('hund.seit', answerTo('hund.geboren'))), message: title, at: 'hund.seit' }],
    },
    {
      grund: choice({ neu: title, zuzug: title }),
      gemeinde: text({ maxLength: 10, visibleWhen: equal('hund.grund', 'zuzug') }),
      geboren: date(),
      seit: date(),
    },
  ),
  halter: section(
    { title },
    {
      name: group({ vorname: text(), nachname: text() }),
      geboren: partialDate(),
      kinder: repeat({ alter: integer({ max: 17 }) }, { min: 0, max: 3 }),
    },
  ),
}
const form = defineForm({ ...metadata, sections })
const paged = defineForm({
  ...metadata,
  sections,
  pages: [
    { title, ask: ['hund.grund', 'halter.name.vorname', 'halter.kinder'] },
    { title, ask: ['hund.gemeinde', 'hund.geboren', 'hund.seit'] },
    { title, ask: ['halter.name.nachname', 'halter.geboren'] },
  ],
})

describe('validatePage', () => {
  it('reports the issues of one page and of no other', () => {
    expect(issuesOf(validatePage(form, {}, 0, { today }))).toEqual([
      'hund.grund required',
      'hund.geboren required',
      'hund.seit required',
    ])
    expect(issuesOf(validatePage(paged, { halter: { kinder: [{ alter: 18 }] } }, 0, { today }))).toEqual([
      'hund.grund required',
      'halter.name.vorname required',
      'halter.kinder.0.alter number-too-large',
    ])
  })

  it('returns the answers of the page as they may be delivered', () => {
    const input = { hund: { grund: 'neu', gemeinde: 'alt' }, halter: { name: { vorname: ' Erika ', nachname: 7 } } }
    expect(validatePage(paged, input, 0, { today })).toEqual({
      ok: true,
      value: { hund: { grund: 'neu' }, halter: { name: { vorname: 'Erika' }, kinder: [] } },
    })
    expectTypeOf(validatePage(form, {}, 0)).toEqualTypeOf<PageResult<DataOf<typeof form>>>()
    type Valid = Extract<PageResult<DataOf<typeof form>>, { ok: true }>
    expectTypeOf<Valid['value']>().toEqualTypeOf<Draft<DataOf<typeof form>>>()
  })

  it('decides by answers of other pages what is asked', () => {
    const issues = (grund: string) =>
      issuesOf(validatePage(paged, { hund: { grund, geboren: '2026-01-01', seit: '2026-01-01' } }, 1, { today }))
    expect(issues('zuzug')).toEqual(['hund.gemeinde required'])
    expect(issues('neu')).toEqual([])
    expect(issues('unknown')).toEqual([])
  })

  it('reports a rule where its message belongs', () => {
    const input = { hund: { geboren: '2026-02-01', seit: '2026-01-01' } }
    expect(issuesOf(validatePage(paged, input, 1, { today }))).toEqual(['hund.seit rule-violated'])
    expect(issuesOf(validatePage(paged, input, 2, { today }))).not.toContain('hund.seit rule-violated')
  })

  it('agrees with validate: the pages together report what the form reports', () => {
    for (const input of [
      {},
      { hund: { grund: 'zuzug', gemeinde: 'x'.repeat(11), geboren: '2026-02-30' }, halter: { kinder: 7 } },
      { hund: { grund: 'neu', geboren: '2026-02-01', seit: '2026-01-01' }, halter: { name: 5, geboren: {} } },
    ]) {
      const whole = issuesOf(validate(form, input, { today }))
      const pages = [0, 1].flatMap((index) => issuesOf(validatePage(form, input, index, { today })))
      expect(pages.sort()).toEqual(whole.sort())
    }
  })

  it('leaves unknown keys elsewhere to the whole form', () => {
    const input = { fremd: 1, hund: { fremd: 1 }, halter: { kinder: [{ fremd: 1 }], name: { fremd: 1 } } }
    const issues = issuesOf(validatePage(paged, input, 0, { today }))
    expect(issues).toContain('halter.kinder.0.fremd unknown-field')
    expect(issues.filter((issue) => issue.includes('unknown-field'))).toHaveLength(1)
  })

  it('is not silenced by many issues elsewhere', () => {
    const foreign = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`fremd${i}`, 1]))
    const result = validatePage(form, { hund: foreign, halter: {} }, 1, { today, limits: { maxIssues: 2 } })
    expect(issuesOf(result)).toEqual([
      'halter.name.vorname required',
      'halter.name.nachname required',
      ' too-many-issues',
    ])
  })

  it.each([null, 7, 'x', [], Object.create({ hund: 1 })])('refuses %j where answers belong', (input) => {
    expect(issuesOf(validatePage(form, input, 1, { today }))).toEqual([' wrong-type'])
  })

  it('refuses what keeps the questions of the page from being read, and only there', () => {
    const issues = (index: number) => issuesOf(validatePage(paged, { halter: { name: 5 } }, index, { today }))
    expect(issues(0)).toContain('halter.name wrong-type')
    expect(issues(1)).not.toContain('halter.name wrong-type')
  })

  it.each([-1, 2, 0.5, Number.NaN])('refuses the page %d, which does not exist', (index) => {
    expect(() => validatePage(form, {}, index)).toThrow(expect.objectContaining({ code: 'page-unknown' }))
  })
})
