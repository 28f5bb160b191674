import { describe, expect, it } from 'vitest'
import { metadata, title } from '../../../test/support/metadata.js'
import { xdfField, xdfGroup, xdfRule, xdfSchema, xdfValues } from '../../../test/support/xdf.js'
import { equal, isEmpty } from '../../conditions/builders.js'
import { group, repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import type { FormDefinition } from '../../model/definition.js'
import type { Field } from '../../model/field.js'
import { choice, date, file, integer, text, yesNo } from '../../model/fields.js'
import { readXdf } from '../xdf/read-xdf.js'
import { diffFimSchemas } from './diff-fim.js'
import { diffForms } from './diff-forms.js'

type FieldsOfTest = Readonly<Record<string, Field>>
const formOf = (fields: FieldsOfTest, more: object = {}): FormDefinition =>
  defineForm({ ...metadata, ...more, sections: { a: section({ title }, { fest: text(), ...fields }) } })
const said = (changes: readonly { kind: string; code: string; path: string }[]): string[] =>
  changes.map(({ kind, code, path }) => `${kind} ${code} ${path}`)
const between = (before: FieldsOfTest, after: FieldsOfTest): string[] => said(diffForms(formOf(before), formOf(after)))

const other = { de: 'Anders', en: 'Other' }

describe('diffForms', () => {
  it('finds nothing between a form and itself', () => {
    expect(between({ x: text() }, { x: text() })).toEqual([])
  })

  it.each<[string, FieldsOfTest, FieldsOfTest]>([
    ['breaking removed a.x', { x: text() }, {}],
    ['breaking removed a.g', { g: group({ x: text() }) }, {}],
    ['breaking added a.x', {}, { x: text() }],
    ['compatible added a.x', {}, { x: text({ optional: true }) }],
    ['compatible added a.x', {}, { x: text({ visibleWhen: isEmpty('a.fest') }) }],
    ['breaking kind-changed a.x', { x: text() }, { x: yesNo() }],
    ['breaking became-mandatory a.x', { x: text({ optional: true }) }, { x: text() }],
    ['compatible became-optional a.x', { x: text() }, { x: text({ optional: true }) }],
    ['breaking limit-narrowed a.x', { x: text() }, { x: text({ maxLength: 10 }) }],
    ['compatible limit-widened a.x', { x: text({ maxLength: 5 }) }, { x: text({ maxLength: 10 }) }],
    ['breaking limit-narrowed a.x', { x: text({ minLength: 2 }) }, { x: text({ minLength: 3 }) }],
    ['compatible limit-widened a.x', { x: integer({ min: 2 }) }, { x: integer() }],
    ['breaking limit-narrowed a.x', { x: date({ max: '2026-01-02' }) }, { x: date({ max: '2026-01-01' }) }],
    ['breaking limit-narrowed a.x', { x: date({ max: { today: {} } }) }, { x: date({ max: { today: { days: 1 } } }) }],
    ['breaking check-added a.x', { x: text() }, { x: text({ rule: 'iban' }) }],
    ['compatible check-removed a.x', { x: text({ characters: 'din-91379-a' }) }, { x: text() }],
    ['breaking value-removed a.x', { x: choice({ p: title, q: title }) }, { x: choice({ p: title }) }],
    ['compatible value-added a.x', { x: choice({ p: title }) }, { x: choice({ p: title, q: title }) }],
    ['compatible text-changed a.x', { x: choice({ p: title }) }, { x: choice({ p: other }) }],
    ['breaking value-removed a.x', { x: file() }, { x: file({ mediaTypes: ['application/pdf', 'image/png'] }) }],
    ['compatible text-changed a.x', { x: text({ label: title }) }, { x: text({ label: other }) }],
    ['breaking condition-changed a.x', { x: text() }, { x: text({ visibleWhen: equal('a.fest', 'x') }) }],
    ['breaking limit-narrowed a.l', { l: repeat({ x: text() }, { max: 5 }) }, { l: repeat({ x: text() }, { max: 4 }) }],
    ['compatible identifier-changed a.x', { x: text() }, { x: text({ fim: 'F60000000243' }) }],
  ])('says %s', (change, before, after) => {
    expect(between(before, after)).toEqual([change])
  })

  it('compares rules and ids of forms', () => {
    const rules = [{ valid: isEmpty('a.fest'), message: title, at: 'a.fest' }]
    expect(said(diffForms(formOf({}), formOf({}, { rules })))).toEqual(['breaking rule-added '])
    expect(said(diffForms(formOf({}, { rules }), formOf({})))).toEqual(['compatible rule-removed '])
    expect(said(diffForms(formOf({}), formOf({}, { id: 'other' })))).toEqual(['breaking identifier-changed '])
  })

  it('does not care about order', () => {
    expect(between({ x: text(), y: yesNo() }, { y: yesNo(), x: text() })).toEqual([])
  })
})

describe('diffFimSchemas', () => {
  const F = 'F99000000001'
  const of = (parts: Parameters<typeof xdfField>[1]) => [xdfField(F, { name: 'x', ...parts })]
  const changes = (before: readonly string[], after: readonly string[], more: readonly [string, string] = ['', '']) =>
    said(diffFimSchemas(readXdf(xdfSchema(before, more[0])), readXdf(xdfSchema(after, more[1]))))
  const list = (version: string) =>
    `<x:codelisteReferenz><x:canonicalIdentification>urn:example:a</x:canonicalIdentification><x:version>${version}</x:version></x:codelisteReferenz>`

  it.each([
    ['breaking became-list', {}, { anzahl: '1:*' }],
    ['breaking became-single', { anzahl: '1:*' }, {}],
    ['breaking limit-narrowed', { anzahl: '0:1' }, {}],
    ['compatible limit-widened', {}, { anzahl: '0:1' }],
    ['breaking limit-narrowed', { anzahl: '0:*' }, { anzahl: '0:5' }],
    ['breaking kind-changed', {}, { typ: 'bool' }],
    ['breaking limit-narrowed', { limits: 'maxLength="100"' }, { limits: 'maxLength="20"' }],
    ['compatible limit-widened', { limits: 'maxLength="9"' }, { limits: 'maxLength="10"' }],
    ['breaking check-added', {}, { limits: 'pattern="a"' }],
    ['compatible version-changed', {}, { version: '1.1.0' }],
    [
      'compatible value-added',
      { art: 'select', more: xdfValues(['1', 'a']) },
      { art: 'select', more: xdfValues(['1', 'a'], ['2', 'b']) },
    ],
    ['breaking list-changed', { art: 'select', more: list('1') }, { art: 'select', more: list('2') }],
  ])('says %s', (change, before, after) => {
    expect(changes(of(before), of(after))).toEqual([`${change} ${F}`])
  })

  it('tells a group that came or went once', () => {
    const inner = xdfGroup('G99000000001', of({}), { anzahl: '0:1' })
    expect(changes([inner], [])).toEqual(['breaking removed G99000000001'])
    expect(changes([], [inner])).toEqual(['compatible added G99000000001'])
  })

  it('compares rules by their text', () => {
    const [old, next] = [xdfRule('R1', 'Alt.'), xdfRule('R1', 'Neu.')]
    expect(changes(of({}), of({}), [old, next])).toEqual(['breaking rule-added ', 'compatible rule-removed '])
  })
})
