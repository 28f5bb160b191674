import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { without } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { kfzAusserbetriebsetzung, type KfzAusserbetriebsetzung } from './kfz-ausserbetriebsetzung.js'

const today = '2026-11-29'

/** A car that will stand in a garage over the winter. */
const overTheWinter = {
  fahrzeug: { kennzeichen: 'L-XX 123', schilder: 'vorn-und-hinten', wechselkennzeichen: false },
  codes: { zb1Code: 'T000001', stempelCodeHinten: 'T01', stempelCodeVorn: 'T02' },
  verbleib: { art: 'kein-abfall', reservieren: true },
  abschluss: { kontakt: {}, nichtMehrGueltig: true, richtigkeit: true },
} satisfies KfzAusserbetriebsetzung

/** A motorcycle with an interchangeable plate that was recycled. */
const recycled = {
  fahrzeug: {
    kennzeichen: 'L-XX 124',
    schilder: 'nur-ein-schild',
    wechselkennzeichen: true,
    anderesFahrzeugBleibt: false,
  },
  codes: { zb1Code: 'T000002', stempelCodeHinten: 'T03', stempelCodeGemeinsam: 'T04' },
  verbleib: {
    art: 'verwertet-inland',
    nachweisDatum: '2026-11-27',
    betriebsnummer: '000000000',
    zb2Code: 'T00000000002',
  },
  abschluss: { kontakt: { email: 'erika@example.org' }, nichtMehrGueltig: true, richtigkeit: true },
} satisfies KfzAusserbetriebsetzung

function codesOf(input: unknown): string[] {
  return issuesOf(validate(kfzAusserbetriebsetzung, input, { today }))
}

describe('kfzAusserbetriebsetzung', () => {
  it.each([overTheWinter, recycled])('accepts a complete deregistration as it stands', (answers) => {
    expect(validate(kfzAusserbetriebsetzung, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for the front plate only where there is one', () => {
    const fahrzeug = { ...overTheWinter.fahrzeug, schilder: 'nur-ein-schild' }
    const codes = without(overTheWinter.codes, 'stempelCodeVorn')
    expect(codesOf({ ...overTheWinter, fahrzeug, codes })).toEqual([])
    expect(codesOf({ ...overTheWinter, codes })).toEqual(['codes.stempelCodeVorn required'])
  })

  it('asks for the common part of an interchangeable plate once no vehicle is left', () => {
    const codes = without(recycled.codes, 'stempelCodeGemeinsam')
    expect(codesOf({ ...recycled, codes })).toEqual(['codes.stempelCodeGemeinsam required'])
    const fahrzeug = { ...recycled.fahrzeug, anderesFahrzeugBleibt: true }
    expect(codesOf({ ...recycled, fahrzeug, codes })).toEqual([])
  })

  it.each([
    ['kein-abfall', ['verbleib.reservieren required']],
    [
      'verwertet-inland',
      ['verbleib.nachweisDatum required', 'verbleib.betriebsnummer required', 'verbleib.zb2Code required'],
    ],
    ['verwertet-ausland', ['verbleib.nachweisDatum required', 'verbleib.staat required', 'verbleib.zb2Code required']],
    ['entsorgung-drittstaat', ['verbleib.staat required']],
    ['abfall-ohne-nachweis', []],
  ])('asks what § 17 FZV wants to know of vehicles with the answer %s', (art, codes) => {
    expect(codesOf({ ...overTheWinter, verbleib: { art } })).toEqual(codes)
  })

  it('refuses security codes that are one short', () => {
    const codes = { ...overTheWinter.codes, zb1Code: 'T00001' }
    expect(codesOf({ ...overTheWinter, codes })).toEqual(['codes.zb1Code zb1-code-invalid'])
  })
})
