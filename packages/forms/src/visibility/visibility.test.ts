import { describe, expect, expectTypeOf, it } from 'vitest'
import { metadata, title, today } from '../../test/support/metadata.js'
import { equal, lessThan, today as todayAt } from '../conditions/builders.js'
import { group, repeat, section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { choice, date, integer, partialDate, text } from '../model/fields.js'
import type { DataOf, Draft } from '../model/form.js'
import { nextPage } from './next-page.js'
import { prune } from './prune.js'
import { visibleFields } from './visible-fields.js'
import { visibleTree } from './visible-tree.js'

const sections = {
  hund: section(
    { title },
    {
      grund: choice({ neu: title, zuzug: title }),
      gemeinde: text({ visibleWhen: equal('hund.grund', 'zuzug') }),
      abmeldung: group({ tag: date(), amt: text({ optional: true }) }, { visibleWhen: equal('hund.grund', 'zuzug') }),
    },
  ),
  frueher: section({ title, visibleWhen: equal('hund.grund', 'zuzug') }, { wo: text() }),
  halter: section(
    { title },
    {
      geboren: partialDate(),
      kinder: repeat({ alter: integer(), schule: text({ visibleWhen: lessThan('self.alter', 18) }) }, { max: 2 }),
    },
  ),
}
const form = defineForm({ ...metadata, sections })

describe('prune', () => {
  it('drops answers to hidden questions, groups, sections and in entries', () => {
    const draft = {
      hund: { grund: 'neu', gemeinde: 'Halle', abmeldung: { tag: '2026-01-01' } },
      frueher: { wo: 'Halle' },
      halter: {
        kinder: [
          { alter: 30, schule: 'x' },
          { alter: 3, schule: 'y' },
        ],
      },
    } as const
    expect(prune(form, draft, { today })).toEqual({
      hund: { grund: 'neu' },
      halter: { kinder: [{ alter: 30 }, { alter: 3, schule: 'y' }] },
    })
  })

  it('drops what the form does not ask', () => {
    const draft = { hund: { grund: 'neu' as const, unbekannt: 1 }, fremd: {} }
    expect(prune(form, draft, { today })).toEqual({ hund: { grund: 'neu' } })
  })

  it('keeps what has the wrong shape, for validation to report', () => {
    const wrong = { hund: 5, halter: { kinder: [{ alter: 1 }, { alter: 2 }, { alter: 3 }], geboren: 'x' } }
    expect(prune<unknown>(form, wrong, { today })).toEqual(wrong)
    expect(prune<unknown>(form, null, { today })).toBeNull()
  })

  it('does not touch the draft', () => {
    const draft = { hund: { grund: 'neu' as const, gemeinde: 'Halle' } }
    const copy = structuredClone(draft)
    expect(prune(form, draft)).not.toBe(draft)
    expect(draft).toEqual(copy)
  })

  it('keeps the type of complete answers', () => {
    type Data = DataOf<typeof form>
    expectTypeOf<ReturnType<typeof prune<Data>>>().toEqualTypeOf<Draft<Data>>()
    const complete = (data: Data) => prune(form, data)
    expectTypeOf(complete).returns.toEqualTypeOf<Data>()
  })
})

describe('nextPage', () => {
  it('takes sections for pages, skipping those where nothing is asked', () => {
    const data = { hund: { grund: 'neu' } }
    expect(nextPage(form, data)).toMatchObject({ index: 0, fields: ['hund.grund'] })
    expect(nextPage(form, data, 0)).toMatchObject({ index: 2, fields: ['halter.geboren', 'halter.kinder'] })
    expect(nextPage(form, { hund: { grund: 'zuzug' } }, 0)).toMatchObject({ index: 1, fields: ['frueher.wo'] })
    expect(nextPage(form, data, 2)).toBeUndefined()
  })

  it('follows the pages of the form, across sections', () => {
    const paged = defineForm({
      ...metadata,
      sections,
      pages: [
        { title, ask: ['hund.gemeinde'] },
        { title, ask: ['halter.geboren', 'hund.grund'] },
        { title, ask: ['hund.abmeldung', 'frueher', 'halter.kinder'] },
      ],
    })
    expect(nextPage(paged, {})).toMatchObject({ index: 1, fields: ['hund.grund', 'halter.geboren'] })
    expect(nextPage(paged, { hund: { grund: 'zuzug' } })).toMatchObject({ index: 0, fields: ['hund.gemeinde'] })
    expect(nextPage(paged, { hund: { grund: 'zuzug' }, halter: { kinder: [{}] } }, 1)).toMatchObject({
      index: 2,
      fields: ['hund.abmeldung.tag', 'hund.abmeldung.amt', 'frueher.wo', 'halter.kinder', 'halter.kinder.0.alter'],
    })
  })
})

describe('visibleTree', () => {
  it('shows values, necessity and entries in question order', () => {
    const tree = visibleTree(form, { halter: { kinder: [{ alter: 3 }] } }, { today })
    const kinder = tree.children.find(({ name }) => name === 'halter')?.children[1]
    expect(kinder).toMatchObject({ path: 'halter.kinder', isRequired: true, position: undefined })
    expect(kinder?.children).toHaveLength(1)
    expect(kinder?.children[0]).toMatchObject({ path: 'halter.kinder.0', position: 0, value: { alter: 3 } })
    expect(kinder?.children[0]?.children.map(({ path, value }) => [path, value])).toEqual([
      ['halter.kinder.0.alter', 3],
      ['halter.kinder.0.schule', undefined],
    ])
  })
})

describe('today', () => {
  const adult = defineForm({
    ...metadata,
    sections: {
      a: section(
        { title },
        { geboren: date(), einwilligung: text({ visibleWhen: lessThan('a.geboren', todayAt({ years: -18 })) }) },
      ),
    },
  })

  it('is injected, as a day or a clock read in Germany', () => {
    const data = { a: { geboren: '2008-11-21' } }
    expect(visibleFields(adult, data, { today: '2026-11-22' })).toContain('a.einwilligung')
    expect(visibleFields(adult, data, { today: '2026-11-21' })).not.toContain('a.einwilligung')
    const lateEvening = { now: () => Date.parse('2026-11-21T23:30:00Z') }
    expect(visibleFields(adult, data, { today: lateEvening })).toContain('a.einwilligung')
    const earlier = { now: () => Date.parse('2026-11-21T22:30:00Z') }
    expect(visibleFields(adult, data, { today: earlier })).not.toContain('a.einwilligung')
  })

  it.each(['2026-02-30', 'heute', ''])('is not %j', (wrong) => {
    const use = () => visibleFields(adult, {}, { today: wrong })
    expect(use).toThrow(expect.objectContaining({ code: 'today-invalid' }))
  })
})
