import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../test/support/issues.js'
import { metadata, title, today } from '../../test/support/metadata.js'
import { answerTo, equal, isEmpty, lessThan, not, or } from '../conditions/builders.js'
import { group, repeat, section, variant } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { choice, choices, date, integer, text, yesNo } from '../model/fields.js'
import { validate } from './validate.js'

const own = { de: 'Nennen Sie den Rufnamen.', en: 'Name the dog.' }
const form = defineForm({
  ...metadata,
  sections: {
    hund: section(
      { title },
      {
        rufname: text({ messages: { required: own } }),
        grund: choice({ neu: title, zuzug: title }),
        gemeinde: text({ visibleWhen: equal('hund.grund', 'zuzug') }),
        notiz: text({ requiredWhen: equal('hund.grund', 'neu') }),
      },
    ),
    halter: section(
      { title },
      {
        anschrift: group({ strasse: text(), nummer: text({ optional: true }) }),
        vertreter: group({ name: text(), anschrift: group({ ort: text() }) }, { optional: true }),
        kinder: repeat({ name: text(), alter: integer() }, { min: 0, max: 2 }),
        farben: choices({ rot: title }, { min: 0 }),
        weg: variant({ konto: { fields: { iban: text() } }, bar: { fields: { ok: yesNo() } } }, { optional: true }),
      },
    ),
  },
})

const valid = {
  hund: { rufname: 'Bello', grund: 'neu', notiz: 'x' },
  halter: { anschrift: { strasse: 'Musterweg' }, kinder: [{ name: 'A', alter: 3 }], farben: [] },
}

function issues(changes: { hund?: object; halter?: object }): string[] {
  return issuesOf(
    validate(form, { hund: { ...valid.hund, ...changes.hund }, halter: { ...valid.halter, ...changes.halter } }),
  )
}

describe('validate', () => {
  it('returns new answers that share nothing with the input', () => {
    const result = validate(form, valid)
    expect(result).toEqual({ ok: true, value: valid })
    if (!result.ok) return
    expect(result.value.halter.kinder).not.toBe(valid.halter.kinder)
    expect(result.value.halter.kinder[0]).not.toBe(valid.halter.kinder[0])
  })

  it('lists what is missing in question order, at the questions themselves', () => {
    expect(issuesOf(validate(form, {}))).toEqual([
      'hund.rufname required',
      'hund.grund required',
      'halter.anschrift.strasse required',
    ])
  })

  it('drops answers to hidden questions without looking at them', () => {
    const result = validate(form, { ...valid, hund: { ...valid.hund, gemeinde: { __proto__: null, x: 5 } } })
    expect(result).toEqual({ ok: true, value: valid })
  })

  it('asks for a visible question and for one that became required', () => {
    expect(issues({ hund: { grund: 'zuzug', notiz: undefined } })).toEqual(['hund.gemeinde required'])
    expect(issues({ hund: { notiz: '' } })).toEqual(['hund.notiz required'])
  })

  it('reports what the form does not ask, in every group', () => {
    expect(issues({ hund: { x: 1 }, halter: { kinder: [{ name: 'A', alter: 1, y: 1 }], z: null } })).toEqual([
      'hund.x unknown-field',
      'halter.kinder.0.y unknown-field',
      'halter.z unknown-field',
    ])
  })

  it('does not repeat an unknown name that is no identifier', () => {
    expect(issues({ hund: { 'Erika Muster-Beispiel': 1, '<script>': 1, ['x'.repeat(65)]: 1 } })).toEqual([
      'hund unknown-field',
      'hund unknown-field',
      'hund unknown-field',
    ])
  })

  it('takes an optional group for absent when everything inside is blank', () => {
    for (const vertreter of [undefined, null, '', {}, { name: '', anschrift: { ort: null } }]) {
      expect(issues({ halter: { vertreter } })).toEqual([])
    }
    expect(issues({ halter: { vertreter: { name: 'A' } } })).toEqual(['halter.vertreter.anschrift.ort required'])
    expect(issues({ halter: { vertreter: { anschrift: { x: '' } } } })).toContain(
      'halter.vertreter.anschrift.x unknown-field',
    )
    expect(issues({ halter: { vertreter: 5 } })).toEqual(['halter.vertreter wrong-type'])
  })

  it('counts entries before it looks inside', () => {
    const entry = { name: 'A', alter: 1 }
    expect(issues({ halter: { kinder: [entry, entry, 5] } })).toEqual(['halter.kinder too-many'])
    expect(issues({ halter: { kinder: [entry, 5] } })).toEqual(['halter.kinder.1 wrong-type'])
    expect(issues({ halter: { kinder: { 0: entry } } })).toEqual(['halter.kinder wrong-type'])
    expect(issues({ halter: { kinder: [entry, { name: 'B' }] } })).toEqual(['halter.kinder.1.alter required'])
  })

  it('takes a missing list for an empty one where none is needed', () => {
    const result = validate(form, { ...valid, halter: { anschrift: valid.halter.anschrift } })
    expect(result).toMatchObject({ ok: true, value: { halter: { kinder: [], farben: [] } } })
  })

  it('wants exactly one branch of a variant', () => {
    expect(issues({ halter: { weg: { konto: { iban: 'x' } } } })).toEqual([])
    expect(issues({ halter: { weg: { konto: { iban: 'x' }, bar: { ok: true } } } })).toEqual([
      'halter.weg variant-not-single',
    ])
    expect(issues({ halter: { weg: { konto: {} } } })).toEqual(['halter.weg.konto.iban required'])
    expect(issues({ halter: { weg: { scheck: {} } } })).toEqual([
      'halter.weg variant-not-single',
      'halter.weg.scheck unknown-field',
    ])
  })

  it('speaks German unless told otherwise, and always brings every language', () => {
    expect(validate(form, {})).toMatchObject({ issues: [{ message: own.de, texts: own }, {}, {}] })
    expect(validate(form, {}, { language: 'en' })).toMatchObject({ issues: [{ message: own.en, texts: own }, {}, {}] })
  })

  it('stops listing at the limit and says so', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`x${String(i)}`, 1]))
    const found = issues({ hund: many })
    expect(found).toHaveLength(101)
    expect(found.at(-1)).toBe(' too-many-issues')
    const two = validate(form, {}, { limits: { maxIssues: 2 } })
    expect(issuesOf(two)).toEqual(['hund.rufname required', 'hund.grund required', ' too-many-issues'])
  })

  it('is not content with wrong answers because no issue may be listed', () => {
    expect(issuesOf(validate(form, {}, { limits: { maxIssues: 0 } }))).toEqual([' too-many-issues'])
  })

  it('lists as many issues as the limit without a remark', () => {
    expect(issuesOf(validate(form, {}, { limits: { maxIssues: 3 } }))).toHaveLength(3)
  })

  it('throws for an option that is no day', () => {
    expect(() => validate(form, valid, { today: '2026-02-30' })).toThrow(
      expect.objectContaining({ code: 'today-invalid' }),
    )
  })
})

describe('rules', () => {
  const message = { de: 'Das Ende liegt vor dem Anfang.', en: 'The end is before the start.' }
  const span = group(
    { von: date(), bis: date({ optional: true }) },
    { rules: [{ valid: not(lessThan('self.bis', answerTo('self.von'))), message, at: 'self.bis' }] },
  )
  const withRules = defineForm({
    ...metadata,
    rules: [{ valid: or(not(isEmpty('a.tel')), not(isEmpty('a.mail'))), message, at: 'a.tel' }],
    sections: {
      a: section(
        { title },
        {
          zeit: span,
          zeiten: repeat({ zeit: span }, { max: 2 }),
          tel: text({ optional: true }),
          mail: text({ optional: true }),
          ende: text(),
        },
      ),
    },
  })
  const good = { von: '2026-01-01', bis: '2026-01-02' }
  const wrong = { von: '2026-01-02', bis: '2026-01-01' }

  it('are broken only when they are known to be false', () => {
    const a = { zeit: { von: '2026-01-01' }, zeiten: [{ zeit: good }], mail: 'x', ende: 'x' }
    expect(issuesOf(validate(withRules, { a }, { today }))).toEqual([])
  })

  it('are checked in each entry and reported in question order', () => {
    const a = { zeit: wrong, zeiten: [{ zeit: good }, { zeit: wrong }] }
    expect(issuesOf(validate(withRules, { a }, { today }))).toEqual([
      'a.zeit.bis rule-violated',
      'a.zeiten.1.zeit.bis rule-violated',
      'a.tel rule-violated',
      'a.ende required',
    ])
  })

  it('bring their own text', () => {
    const a = { zeit: wrong, zeiten: [{ zeit: good }], mail: 'x', ende: 'x' }
    expect(validate(withRules, { a })).toMatchObject({ issues: [{ message: message.de, texts: message }] })
  })
})

describe('validate, called without types', () => {
  it.each([
    ['nothing', undefined],
    ['the answers', { hund: {} }],
    ['the name of a form', 'hundesteuer-anmeldung'],
  ])('says that %s is no form', (_what, given) => {
    const check = validate as (form: unknown, input: unknown) => unknown
    expect(() => check(given, form)).toThrow(expect.objectContaining({ code: 'form-expected' }))
  })
})
