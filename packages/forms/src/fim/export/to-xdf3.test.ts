import { describe, expect, it } from 'vitest'
import { metadata, title } from '../../../test/support/metadata.js'
import { hundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { staat } from '../../code-lists/lists.js'
import { and, equal, isEmpty, lessThan, not, or, today, xor } from '../../conditions/builders.js'
import { group, repeat, section, variant } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import type { FormDefinition } from '../../model/definition.js'
import {
  cents,
  choice,
  code,
  confirmation,
  date,
  email,
  integer,
  partialDate,
  text,
  yesNo,
} from '../../model/fields.js'
import type { Field } from '../../model/field.js'
import { lintFimSchema } from '../lint/lint-fim.js'
import { readFreeTextRule } from '../rules/free-text-rule.js'
import { placesOf, walkPlaces } from '../place.js'
import { formSourceOf } from '../source/form-source.js'
import { readXdf } from '../xdf/read-xdf.js'
import { toXdf3 } from './to-xdf3.js'

const options = { nummernkreis: '99', now: '2026-11-29T00:00:00Z' }
const formOf = (fields: Readonly<Record<string, Field>>, more: object = {}): FormDefinition =>
  defineForm({ ...metadata, ...more, sections: { a: section({ title }, fields) } })
const fieldsOf = (form: FormDefinition) =>
  [...walkPlaces(placesOf(toXdf3(form, options).document.root))].flatMap(({ element, structure }) =>
    element.kind === 'field' ? [{ ...element, anzahl: structure?.anzahl }] : [],
  )
const rulesOf = (form: FormDefinition) =>
  [...walkPlaces(placesOf(toXdf3(form, options).document.root))].flatMap(({ element }) =>
    element.regeln.map(({ freitextRegel }) => freitextRegel ?? ''),
  )
const gapsOf = (form: FormDefinition) =>
  toXdf3(form, options)
    .gaps.filter(({ code }) => !['english-left-out', 'metadata-left-out'].includes(code))
    .map(({ code, path }) => `${code} ${path}`)

describe('toXdf3', () => {
  it('writes a file that reads as the same document', () => {
    const { xml, document } = toXdf3(hundesteuerAnmeldung, options)
    const read = readXdf(xml, { strict: true })
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner)))
    expect(plain(read)).toEqual(plain(document))
    expect(lintFimSchema(read).filter(({ severity }) => severity === 'critical')).toEqual([])
  })

  it('keeps ids that the form names, and counts the others in the number range of the caller', () => {
    const form = formOf({
      x: text({ fim: 'F60000243', source: 'FIM F60000243 V1.2; § 5 PAuswG; Tabelle 1' }),
      y: text(),
    })
    expect(fieldsOf(form)).toMatchObject([
      { id: 'F60000000243', version: '1.2.0', bezug: [{ text: '§ 5 PAuswG' }, { text: 'Tabelle 1' }] },
      { id: 'F99000000001', version: '1.0.0', bezug: [] },
    ])
    const root = toXdf3(form, { ...options, nummernkreis: '14730' }).document.root
    expect(root.id).toBe('S14730000001')
  })

  it('gives a new question a new id and leaves the others alone', () => {
    const { ids } = toXdf3(formOf({ x: text(), y: text() }), options)
    const next = toXdf3(formOf({ neu: text(), y: text(), x: text() }), { ...options, ids })
    expect(next.ids).toMatchObject({ 'a.x': 'F99000000001', 'a.y': 'F99000000002', 'a.neu': 'F99000000003' })
  })

  it.each(['', '9', '999', '9900', '99-00', 'AB'])('refuses the number range %j', (nummernkreis) => {
    expect(() => toXdf3(formOf({ x: text() }), { ...options, nummernkreis })).toThrow(
      expect.objectContaining({ code: 'nummernkreis-invalid' }),
    )
  })

  it('writes limits, values and multiplicities', () => {
    const form = formOf({
      a: text({ maxLength: 5, characters: 'din-91379-c' }),
      b: integer({ min: 1, max: 3, optional: true }),
      c: cents({ max: 999 }),
      d: date({ min: '2026-01-01' }),
      e: choice({ code1: title, x: title }),
      f: repeat({ wert: text() }, { min: 2, max: 5 }),
      g: email(),
      h: text({ rule: 'postal-code' }),
    })
    expect(fieldsOf(form)).toMatchObject([
      { datentyp: 'text_latin', praezisierung: { minLength: '1', maxLength: '5' }, anzahl: '1:1' },
      { datentyp: 'num_int', praezisierung: { minValue: '1', maxValue: '3' }, anzahl: '0:1' },
      { datentyp: 'num_currency', praezisierung: { maxValue: '9.99' } },
      { datentyp: 'date', praezisierung: { minValue: '2026-01-01' } },
      { feldart: 'select', werte: [{ code: '1' }, { code: 'x' }] },
      { anzahl: '2:5' },
      { praezisierung: { pattern: expect.stringContaining('@') as string } },
      { praezisierung: { pattern: expect.stringContaining('[0-9]{3}') as string } },
    ])
    expect(gapsOf(form)).toEqual([])
  })

  it('writes a code as a selection from its list, which is read as the same question', () => {
    const form = formOf({ x: code(staat) })
    const versionUri = `${staat.urn}_${staat.version}`
    expect(fieldsOf(form)).toMatchObject([
      {
        feldart: 'select',
        codeliste: {
          canonicalIdentification: staat.urn,
          version: staat.version,
          canonicalVersionUri: versionUri,
        },
      },
    ])
    expect(gapsOf(form)).toEqual([])
    const again = formSourceOf(readXdf(toXdf3(form, options).xml, { strict: true }))
    expect(Object.values(again.definition.sections)).toMatchObject([
      { fields: { x: { kind: 'code', list: { urn: staat.urn, version: staat.version } } } },
    ])
  })

  it('writes variants as choice groups and dates in part as groups', () => {
    const form = formOf({
      v: variant({ p: { fields: { p: text() } }, q: { fields: { x: text(), y: text() } } }),
      d: partialDate(),
    })
    const groups = [...walkPlaces(placesOf(toXdf3(form, options).document.root))].filter(
      ({ element }) => element.kind === 'group',
    )
    expect(groups.map(({ element, children }) => [element.kind === 'group' && element.art, children.length])).toEqual([
      [undefined, 2],
      ['X', 2],
      [undefined, 2],
      [undefined, 3],
    ])
    expect(gapsOf(form)).toEqual(['kind-changed a.d'])
  })

  it('writes conditions in words that are understood again', () => {
    const form = formOf({
      f: yesNo({ label: { de: 'Frage "x"', en: 'Question' } }),
      c: choice({ '001': title, '002': title }),
      g: group({ x: text() }, { visibleWhen: equal('a.f', true) }),
      h: text({ optional: true, requiredWhen: or(equal('a.c', '001'), isEmpty('a.f')) }),
      i: text({ optional: true, visibleWhen: and(equal('a.c', '002'), equal('a.f', false)) }),
    })
    const sentences = rulesOf(form)
    expect(sentences).toHaveLength(3)
    for (const sentence of sentences) expect(readFreeTextRule(sentence)).toBeDefined()
    expect(sentences[0]).toBe(
      'WENN G99000000001.F99000000001 "Frage x" = JA, DANN aktiviere G99000000001.G99000000002 "g".\n\nWENN G99000000001.F99000000001 "Frage x" = NEIN, DANN deaktiviere G99000000001.G99000000002 "g".',
    )
    const again = formSourceOf(readXdf(toXdf3(form, options).xml)).definition
    expect(again.sections['titel']?.fields).toMatchObject({
      g: { visibleWhen: { op: 'equal', path: 'titel.frageX', value: true } },
      h: { requiredWhen: { op: 'or' } },
      i: { optional: true, visibleWhen: { op: 'and' } },
    })
  })

  it('writes rules across questions, and says which are only words', () => {
    const rules = [
      { valid: or(not(isEmpty('a.x')), not(isEmpty('a.y'))), message: title, at: 'a.x' },
      { valid: xor(not(isEmpty('a.x')), not(isEmpty('a.y'))), message: title, at: 'a.x' },
      { valid: lessThan('a.x', today()), message: title, at: 'a.x' },
    ]
    const form = formOf({ x: date(), y: date() }, { rules })
    const sentences = rulesOf(form)
    expect(sentences.map((sentence) => readFreeTextRule(sentence)?.length)).toEqual([1, 1, undefined])
    expect(sentences[2]).toBe(title.de)
    expect(gapsOf(form)).toEqual(['rule-in-words '])
  })

  it('lists what has no place', () => {
    const form = formOf({
      a: confirmation(),
      b: date({ max: { today: {} } }),
      c: text({ rule: 'iban', characters: 'din-91379-a' }),
      d: text({ optional: true, visibleWhen: lessThan('a.b', today()) }),
    })
    expect(gapsOf(form)).toEqual(
      ['kind-changed a.a', 'limit-left-out a.b', 'check-left-out a.c', 'check-left-out a.c', 'rule-in-words a.d'].sort(
        byForm,
      ),
    )
  })
})

function byForm(left: string, right: string): number {
  const isRule = (gap: string): number => (gap.startsWith('rule-') ? 0 : 1)
  return isRule(left) - isRule(right)
}
