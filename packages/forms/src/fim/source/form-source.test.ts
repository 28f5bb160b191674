import { describe, expect, it } from 'vitest'
import { abfrage, gapsOf, made, short } from '../../../test/support/made-form.js'
import { isForm, runSource } from '../../../test/support/run-source.js'
import { xdfField, xdfGroup, xdfRule, xdfValues } from '../../../test/support/xdf.js'
import { formOf } from '../../model/define-form.js'
import { fromPayload } from '../../output/key-style/from-payload.js'
import { toPayload } from '../../output/key-style/to-payload.js'
import { validate } from '../../validation/validate.js'
import type { CodeList } from '../genericode/code-list.js'
import { readTranslatedRules } from '../rules/translated-rule.js'
import type { FormSourceOptions } from './form-source.js'

const angaben = xdfGroup('G99000000002', [short('F99000000002', 'Ort')], { name: 'Angaben', anzahl: '0:1' })

describe('formSourceOf', () => {
  it('makes sections of groups, questions of fields, and keeps their ids', () => {
    const form = made([
      xdfGroup('G99000000001', [short('F99000000001', 'Straße'), short('F99000000002', 'Zusatz', '0:1')], {
        name: 'Anschrift',
      }),
      short('F99000000003', 'Bemerkung'),
    ])
    expect(form.definition).toMatchObject({
      id: 'beispiel-beantragen',
      version: '1.0.0',
      title: { de: 'Beispiel beantragen', en: 'Beispiel beantragen' },
      leistung: { leikaKey: null },
      sections: {
        anschrift: {
          fim: 'G99000000001',
          fimVersion: '1.0.0',
          sources: ['FIM G99000000001 V1.0.0'],
          fields: {
            strasse: {
              kind: 'text',
              maxLength: 20,
              fim: 'F99000000001',
              fimVersion: '1.0.0',
              source: 'FIM F99000000001 V1.0.0',
            },
            zusatz: { optional: true },
          },
        },
        angaben: { title: { de: 'Beispiel beantragen' }, fields: { bemerkung: { kind: 'text' } } },
      },
    })
    expect(form.provenance).toEqual({
      schema: { id: 'S99000000001', version: '1.0.0', name: 'Antrag Beispiel' },
    })
    expect(gapsOf(form)).toEqual([])
  })

  it('makes forms whose data has the identifiers and codes of the schema', () => {
    const art = xdfField('F99000000002', { name: 'Art', art: 'select', more: xdfValues(['1', 'Eins'], ['2', 'Zwei']) })
    const { definition } = made([xdfGroup('G99000000001', [short('F99000000001', 'Ort'), art], { name: 'Teil' })])
    const form = formOf(definition)
    const answers: unknown = { teil: { ort: 'Leipzig', art: 'code2' } }
    const payload = { 'G99000000001V1.0.0': { 'F99000000001V1.0.0': 'Leipzig', 'F99000000002V1.0.0': '2' } }
    expect(toPayload(form, answers, { keyStyle: 'id-version' })).toEqual(payload)
    expect(validate(form, fromPayload(form, payload, { keyStyle: 'id-version' }))).toEqual({ ok: true, value: answers })
  })

  it('takes a version that FIM would not write for none', () => {
    const { definition } = made([
      xdfGroup('G99000000001', [short('F99000000001', 'Ort')], { name: 'T', version: 'neu' }),
    ])
    expect(definition.sections['t']).toMatchObject({ fim: 'G99000000001', sources: ['FIM G99000000001 Vneu'] })
    expect(definition.sections['t']).not.toHaveProperty('fimVersion')
    expect(isForm(formOf(definition))).toBe(true)
  })

  it('writes source that means the same form', () => {
    const form = made([xdfGroup('G99000000001', [abfrage, angaben], { more: xdfRule('R99000000001', 'Frei.') })])
    const exported = runSource(form.source)
    expect(isForm(exported[form.exportName])).toBe(true)
    expect(JSON.parse(JSON.stringify(exported[form.exportName]))).toEqual(JSON.parse(JSON.stringify(form.definition)))
    expect(exported[`${form.exportName}Fim`]).toEqual(form.provenance)
    expect(form.source).toContain('// TODO rule-not-understood, line 7: R99000000001')
    expect(form.testSource).toContain('it.todo(')
  })

  it('cannot be made to write anything but texts', () => {
    const hostile = `'); process.exit() //\n*/ \${x} " \\ \u2028 </script>`
    const name = hostile.replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    const form = made([
      xdfGroup('G99000000001', [xdfField('F99000000001', { name })], { more: xdfRule('R99000000001', name) }),
    ])
    const exported = runSource(form.source)
    expect(JSON.parse(JSON.stringify(exported[form.exportName]))).toEqual(JSON.parse(JSON.stringify(form.definition)))
  })

  it('gives colliding, empty and reserved labels names of their own', () => {
    const names = ['Ort', 'ort', '1. Rufname', '???', 'self', 'constructor']
    const fields = names.map((name, n) => short(`F9900000000${n}`, name))
    const form = made([xdfGroup('G99000000001', fields, { name: 'Namen' })])
    expect(Object.keys(form.definition.sections['namen']?.fields ?? {})).toEqual([
      'ort',
      'ort2',
      'feld1Rufname',
      'feld',
      'feldSelf',
      'feldConstructor',
    ])
  })

  it('carries over limits, and says which it cannot', () => {
    const form = made([
      xdfField('F99000000001', { name: 'A', typ: 'num_int', limits: 'minValue="1" maxValue="31"' }),
      xdfField('F99000000002', { name: 'B', typ: 'num_currency', limits: 'maxValue="9,99"' }),
      xdfField('F99000000003', { name: 'C', typ: 'date', limits: 'minValue="2026-02-30"' }),
      xdfField('F99000000004', { name: 'D', limits: 'maxLength="9" pattern="[A-Z]+"' }),
      xdfField('F99000000005', { name: 'E', limits: 'minLength="9" maxLength="2"' }),
      xdfField('F99000000006', { name: 'F' }),
      xdfField('F99000000007', { name: 'G', typ: 'datetime' }),
      xdfField('F99000000008', {
        name: 'H',
        typ: 'file',
        more: '<x:maxSize>1000</x:maxSize><x:mediaType>image/png</x:mediaType>',
      }),
    ])
    expect(form.definition.sections['angaben']?.fields).toMatchObject({
      a: { kind: 'integer', min: 1, max: 31 },
      b: { kind: 'cents', max: 999 },
      h: { kind: 'file', maxSize: 1000, mediaTypes: ['image/png'] },
    })
    expect(gapsOf(form).sort()).toEqual([
      'length-missing angaben.f',
      'limit-unreadable angaben.c',
      'limit-unreadable angaben.e',
      'pattern-not-expressible angaben.d',
      'type-not-expressible angaben.g',
    ])
  })

  it('makes choices of values, renames what JavaScript would reorder, and lists of several', () => {
    const values = xdfValues(['10', 'Zehn'], ['2', 'Zwei'], ['002', 'Andere'], ['10', 'Nochmal'])
    const field = { name: 'Wahl', art: 'select', more: values }
    const form = made([
      xdfField('F99000000001', field),
      xdfField('F99000000002', { ...field, name: 'Mehrere', anzahl: '0:2' }),
    ])
    const { fields } = form.definition.sections['angaben'] ?? {}
    expect(fields).toMatchObject({ wahl: { kind: 'choice' }, mehrere: { kind: 'choices', max: 2, optional: true } })
    expect(Object.keys(fields?.['wahl']?.kind === 'choice' ? fields['wahl'].choices : {})).toEqual([
      'code10',
      'code2',
      '002',
    ])
    expect(gapsOf(form)).toContain('choice-code-duplicate angaben.wahl')
    expect(gapsOf(form)).toContain('choice-code-renamed angaben.wahl')
  })

  it('makes a choice of a code list that is given and short enough, else a text', () => {
    const list: CodeList = {
      canonicalUri: 'urn:example:obst',
      canonicalVersionUri: 'urn:example:obst_2',
      version: '2',
      columns: [],
      codeColumn: 'code',
      nameColumn: 'name',
      entries: [
        { code: 'a', name: 'Apfel', selectable: true, values: {} },
        { code: 'k', name: 'Kernobst', selectable: false, values: {} },
      ],
    }
    const reference =
      '<x:codelisteReferenz><x:canonicalIdentification>urn:example:obst</x:canonicalIdentification></x:codelisteReferenz>'
    const children = [xdfField('F99000000001', { name: 'Obst', art: 'select', more: reference })]
    const kindOf = (options: FormSourceOptions) =>
      made(children, options).definition.sections['angaben']?.fields['obst']
    expect(kindOf({ codeLists: [list] })).toMatchObject({ kind: 'choice', choices: { a: { de: 'Apfel' } } })
    expect(kindOf({})).toMatchObject({ kind: 'text' })
    const many = {
      ...list,
      entries: Array.from({ length: 60 }, (_, n) => ({ code: `${n}x`, name: `${n}`, selectable: true, values: {} })),
    }
    expect(kindOf({ codeLists: [many] })).toMatchObject({ kind: 'text', maxLength: 3 })
    expect(gapsOf(made(children, { codeLists: [many] }))).toEqual(['code-list-too-long angaben.obst'])
  })

  it('makes lists of what may stand several times, with an upper limit', () => {
    const form = made([
      xdfGroup('G99000000001', [short('F99000000001', 'Name')], { name: 'Kind', anzahl: '0:*' }),
      short('F99000000002', 'Zeile', '2:5'),
    ])
    expect(form.definition.sections['angaben']?.fields).toMatchObject({
      kind: { kind: 'repeat', max: 20, optional: true, fim: 'G99000000001', fields: { name: { kind: 'text' } } },
      zeile: { kind: 'repeat', min: 2, max: 5, fields: { wert: { fim: 'F99000000002' } } },
    })
    expect(gapsOf(form)).toEqual(['repeat-capped angaben.kind'])
  })

  it('makes a variant of a choice group', () => {
    const art = '<x:art><code>X</code></x:art>'
    const children = [short('F99000000001', 'Mail', '0:1'), angaben]
    const form = made([xdfGroup('G99000000001', children, { name: 'Weg', more: art })])
    expect(form.definition.sections['angaben']?.fields['weg']).toMatchObject({
      kind: 'variant',
      branches: { mail: { fields: { mail: { kind: 'text' } } }, angaben: { fields: { angaben: { kind: 'group' } } } },
    })
  })

  it('leaves out labels, hidden fields and what may stand zero times, and lists them', () => {
    const form = made([
      xdfField('F99000000001', { art: 'label' }),
      xdfField('F99000000002', { art: 'hidden' }),
      short('F99000000003', 'Nie', '0:0'),
      xdfGroup('G99000000001', [xdfField('F99000000004', { art: 'locked' })]),
      short('F99000000005', 'Frage', '1-1'),
    ])
    expect(Object.keys(form.definition.sections['angaben']?.fields ?? {})).toEqual(['frage'])
    expect(
      gapsOf(form)
        .map((gap) => gap.split(' ')[0])
        .sort(),
    ).toEqual([
      'cardinality-unreadable',
      'field-not-asked',
      'field-not-asked',
      'field-not-asked',
      'group-empty',
      'label-left-out',
    ])
  })
})

describe('rules', () => {
  const ifYes = 'WENN F99000000001 "Abfrage" = JA, DANN aktiviere G99000000002 "Angaben".'
  const ifNo = 'WENN F99000000001 "Abfrage" = NEIN, DANN deaktiviere G99000000002 "Angaben".'

  it('ask what is required exactly when it is not forbidden', () => {
    const form = made([abfrage, angaben], {}, xdfRule('R99000000001', `${ifYes} ${ifNo}`))
    expect(form.definition.sections['angaben2']).toMatchObject({
      visibleWhen: { op: 'equal', path: 'angaben.abfrage', value: true },
    })
    expect(gapsOf(form)).toEqual([])
    const run = runSource(form.source)[form.exportName]
    if (!isForm(run)) throw new TypeError('No form.')
    expect(validate(run, { angaben: { abfrage: false } })).toMatchObject({ ok: true })
    expect(validate(run, { angaben: { abfrage: true } })).toMatchObject({ ok: false })
  })

  it('only require when nothing is forbidden', () => {
    const form = made([abfrage, angaben], {}, xdfRule('R99000000001', ifYes))
    expect(form.definition.sections['angaben']?.fields['angaben']).toMatchObject({
      requiredWhen: { op: 'equal', path: 'angaben.abfrage', value: true },
    })
  })

  it.each([
    ['rule-not-understood', 'Bitte beachten.'],
    ['rule-reference-unclear', 'WENN F99000000009 = JA, DANN aktiviere G99000000002.'],
    ['rule-value-unknown', 'WENN F99000000001 = 001, DANN aktiviere G99000000002.'],
    ['rule-cycle', 'WENN F99000000002 = 001, DANN deaktiviere G99000000002.'],
  ])('become the gap %s', (code, text) => {
    const form = made([abfrage, angaben], {}, xdfRule('R99000000001', text))
    expect(form.gaps.filter((gap) => gap.code === code && gap.message.includes('R99000000001'))).toHaveLength(1)
    expect(JSON.stringify(form.definition)).not.toContain('visibleWhen')
  })

  it('have no effect at all when one part is unclear', () => {
    const text = `${ifYes} WENN F99000000009 = JA, DANN deaktiviere G99000000002.`
    const form = made([abfrage, angaben], {}, xdfRule('R99000000001', text))
    expect(JSON.stringify(form.definition)).not.toMatch(/visibleWhen|requiredWhen/)
  })

  it('never look into a list from outside', () => {
    const list = xdfGroup('G99000000001', [abfrage], { name: 'Liste', anzahl: '1:*' })
    const form = made([list, angaben], {}, xdfRule('R99000000001', ifYes))
    expect(gapsOf(form)).toContain('rule-not-expressible ')
  })

  it('take the translation of the portal before the sentence', () => {
    const rules = [
      {
        effect: 'require',
        target: 'G99000000002',
        condition: { identifier: 'self.F99000000001' },
        message: 'Pflicht.',
      },
      { effect: 'valid', condition: { not: { is_empty: { identifier: 'F99000000002' } } }, message: 'Ort fehlt.' },
      { effect: 'forbid', target: 'F99000000003', condition: true, message: 'Nie.' },
    ]
    const form = made(
      [abfrage, angaben, short('F99000000003', 'Verboten')],
      { translatedRules: readTranslatedRules(rules, 'S99000000001') },
      xdfRule('R99000000001', 'Irgendein Satz.'),
    )
    expect(form.definition).toMatchObject({
      sections: { angaben: { fields: { angaben: { requiredWhen: { op: 'equal', value: true } } } } },
      rules: [{ at: 'angaben.angaben.ort', message: { de: 'Ort fehlt.' } }],
    })
    expect(gapsOf(form)).toEqual(['field-not-asked F99000000003'])
  })
})

describe('the gap report', () => {
  it('names the editorial properties that a form has no place for', () => {
    const more = '<x:definition>Genau.</x:definition><x:hilfetextAusgabe>Aus.</x:hilfetextAusgabe>'
    const [gap] = made([xdfField('F99000000001', { typ: 'bool', more })]).gaps.filter(
      ({ code }) => code === 'editorial-left-out',
    )
    expect(gap?.message).toContain('definition 1')
    expect(gap?.message).toContain('hilfetextAusgabe 1')
  })
})

describe('options', () => {
  it.each([{ maxRepeat: 0 }, { maxRepeat: 1_001 }, { maxChoices: 1.5 }])('refuses %j', (options) => {
    expect(() => made([abfrage], options)).toThrow(expect.objectContaining({ code: 'option-invalid' }))
  })
})
