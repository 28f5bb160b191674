import { describe, expect, it } from 'vitest'
import { abfrage, gapsOf, made, short } from '../../test/support/made-form.js'
import { xdfField, xdfGroup, xdfRule } from '../../test/support/xdf.js'
import { formOf } from '../model/define-form.js'
import { validate } from '../validation/validate.js'
import type { FormSource } from './source/form-source.js'

describe('the group of a date that may be known in part', () => {
  const part = (id: string, name: string, anzahl: string, limits: string): string =>
    xdfField(id, { name, typ: 'num_int', anzahl, limits, version: '1.1.0' })
  const tag = part('F60000000231', 'Tag', '0:1', 'minValue="1" maxValue="31"')
  const monat = part('F60000000232', 'Monat', '0:1', 'minValue="1" maxValue="12"')
  const jahr = part('F60000000233', 'Jahr', '1:1', 'minValue="1850" maxValue="2080"')
  const own = xdfRule('R60000000024', 'Das Datum muss es geben.')
  const geboren = (parts: readonly string[], more = own, anzahl = '1:1'): string =>
    xdfGroup('G60000000083', parts, { name: 'Geboren', more, anzahl })
  const question = (form: FormSource) => form.definition.sections['angaben']?.fields['geboren']

  it('is one question, which keeps the rules of the group by itself', () => {
    const form = made([geboren([tag, monat, jahr])])
    expect(question(form)).toMatchObject({ kind: 'partialDate', fim: 'G60000000083' })
    expect(gapsOf(form)).toEqual([])
    const built = formOf(form.definition)
    const day = (geboren: unknown) => validate(built, { angaben: { geboren } }, { today: '2026-11-29' }).ok
    expect(day({ jahr: 1980 })).toBe(true)
    expect(day({ tag: 30, monat: 2, jahr: 1980 })).toBe(false)
    expect(day({ tag: 3, jahr: 1980 })).toBe(false)
  })

  it('has parts that other rules can look at', () => {
    const rule = xdfRule('R99000000001', 'Wenn F60000000231 leer, dann muss F99000000002 befüllt sein.')
    const form = made([geboren([tag, monat, jahr]), short('F99000000002', 'Ort', '0:1')], {}, rule)
    expect(form.definition.sections['angaben']?.fields['ort']).toMatchObject({
      requiredWhen: { op: 'is_empty', path: 'angaben.geboren.tag' },
    })
    expect(gapsOf(form)).toEqual([])
  })

  it.each([
    ['another rule', [tag, monat, jahr], own + xdfRule('R99000000001', 'Ganz anders.')],
    ['another limit', [tag, monat, jahr.replace('1850', '1900')], own],
    ['a mandatory day', [tag.replace('0:1', '1:1'), monat, jahr], own],
    ['a fourth field', [tag, monat, jahr, short('F99000000002', 'Ort')], own],
    ['another order', [jahr, monat, tag], own],
  ])('stays a group with %s', (_what, parts, more) => {
    const form = made([xdfGroup('G99000000001', [geboren(parts, more)], { name: 'Person' })])
    expect(form.definition.sections['person']?.fields['geboren']).toMatchObject({ kind: 'group' })
  })

  it('says so when a rule asks for a part alone', () => {
    const rule = xdfRule('R99000000001', 'Wenn F99000000001 = ja dann muss F60000000231 befüllt sein.')
    const form = made([abfrage, geboren([tag, monat, jahr])], {}, rule)
    expect(gapsOf(form)).toEqual(['rule-not-expressible '])
  })

  it('stays a list of groups where it may stand several times', () => {
    expect(question(made([geboren([tag, monat, jahr], own, '0:3')]))).toMatchObject({ kind: 'repeat' })
  })
})
