import { describe, expect, it } from 'vitest'
import { codesOf, fileNamed, musterweg, today } from '../../../test/support/trade-notices.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { vergnuegungsteuer, type Vergnuegungsteuer } from './vergnuegungsteuer.js'

const arcade = {
  art: 'spielhalle' as const,
  anschrift: musterweg,
  mitGewinn: 12,
  ohneGewinn: 0,
  spieleinsatz: 48_000_00,
  auslesestreifen: fileNamed('streifen.pdf'),
}
const pub = { art: 'gaststaette' as const, anschrift: musterweg, mitGewinn: 0, ohneGewinn: 1 }

const october = {
  aufsteller: {
    wer: { person: { vornamen: 'Erika', familienname: 'Muster-Beispiel' } },
    anschrift: { inland: musterweg },
    kontakt: {},
    kassenzeichen: '5.0815.000001.1',
  },
  zeitraum: { monat: '2026-10', berichtigung: false },
  geraete: { orte: [arcade, pub] },
  steuer: { betrag: 2_435_00, richtigkeit: true },
} satisfies Vergnuegungsteuer

function withOrt(ort: object): unknown {
  return { ...october, geraete: { orte: [ort] } }
}

describe('vergnuegungsteuer', () => {
  it('takes a declaration for an arcade and a pub', () => {
    expect(validate(vergnuegungsteuer, october, { today })).toEqual({ ok: true, value: october })
  })

  it('asks for stakes and strips only where machines pay out', () => {
    expect(codesOf(vergnuegungsteuer, withOrt({ ...pub, mitGewinn: 1 }))).toEqual([
      'geraete.orte.0.spieleinsatz required',
      'geraete.orte.0.auslesestreifen required',
    ])
    expect(codesOf(vergnuegungsteuer, withOrt(pub))).toEqual([])
  })

  it('wants at least one machine in each place, and at least one place', () => {
    expect(codesOf(vergnuegungsteuer, withOrt({ ...pub, ohneGewinn: 0 }))).toEqual([
      'geraete.orte.0.mitGewinn rule-violated',
    ])
    expect(codesOf(vergnuegungsteuer, { ...october, geraete: { orte: [] } })).toHaveLength(1)
  })

  it('asks for the reason of a correction', () => {
    const zeitraum = { ...october.zeitraum, berichtigung: true }
    expect(visibleFields(vergnuegungsteuer, { ...october, zeitraum }, { today })).toContain('zeitraum.grund')
    expect(visibleFields(vergnuegungsteuer, october, { today })).not.toContain('zeitraum.grund')
  })

  it('refuses months that do not exist and negative stakes', () => {
    const zeitraum = { monat: '2026-13', berichtigung: false }
    expect(codesOf(vergnuegungsteuer, { ...october, zeitraum })).toHaveLength(1)
    expect(codesOf(vergnuegungsteuer, withOrt({ ...arcade, spieleinsatz: -1 }))).toEqual([
      'geraete.orte.0.spieleinsatz number-too-small',
    ])
  })
})
