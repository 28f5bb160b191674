import { describe, expect, it } from 'vitest'
import { musterweg, organisation } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { gaestetaxeBetriebAnmelden, type GaestetaxeBetriebAnmelden } from './gaestetaxe-betrieb-anmelden.js'

const today = '2026-11-29'

const hotel = {
  vorgang: { art: 'betrieb-anmelden', beginn: '2027-01-01' },
  betreiber: {
    wer: organisation.wer,
    anschrift: organisation.anschrift,
    vertretung: { vertretung: false },
    kontakt: organisation.kontakt,
  },
  standorte: { liste: [{ name: 'Hotel Muster', anschrift: musterweg, art: 'hotel', plaetze: 120 }] },
  abschluss: { lastschrift: { erteilt: false }, richtigkeit: true },
} satisfies GaestetaxeBetriebAnmelden

/** A private host gives up a holiday flat. */
const host = {
  vorgang: { art: 'standort-abmelden', kassenzeichen: '4711-0815', ende: '2026-12-31' },
  betreiber: {
    wer: { person: { vornamen: 'Erika', familienname: 'Muster-Beispiel' } },
    anschrift: { inland: musterweg },
    vertretung: { vertretung: false },
    kontakt: {},
  },
  standorte: { liste: [{ name: 'Ferienwohnung Muster', anschrift: musterweg, art: 'ferienwohnung', plaetze: 4 }] },
  abschluss: { richtigkeit: true },
} satisfies GaestetaxeBetriebAnmelden

function codesOf(input: unknown): string[] {
  return issuesOf(validate(gaestetaxeBetriebAnmelden, input, { today }))
}

describe('gaestetaxeBetriebAnmelden', () => {
  it.each([hotel, host])('accepts a complete notice as it stands', (answers) => {
    expect(validate(gaestetaxeBetriebAnmelden, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for start or end, and for the reference of those who are known', () => {
    expect(codesOf({ ...hotel, vorgang: { art: 'betrieb-anmelden' } })).toEqual(['vorgang.beginn required'])
    expect(codesOf({ ...hotel, vorgang: { art: 'standort-anmelden' } })).toEqual([
      'vorgang.kassenzeichen required',
      'vorgang.beginn required',
    ])
    expect(codesOf({ ...host, vorgang: { art: 'betrieb-abmelden' } })).toEqual([
      'vorgang.kassenzeichen required',
      'vorgang.ende required',
    ])
  })

  it('takes changes of what was told, without start, end and mandate', () => {
    const vorgang = { art: 'angaben-aendern', kassenzeichen: '4711-0815', geaendertAb: '2026-12-01' }
    const changed = { ...host, vorgang }
    expect(validate(gaestetaxeBetriebAnmelden, changed, { today })).toEqual({ ok: true, value: changed })
    expect(codesOf({ ...host, vorgang: { art: 'angaben-aendern' } })).toEqual([
      'vorgang.kassenzeichen required',
      'vorgang.geaendertAb required',
    ])
    expect(codesOf({ ...host, vorgang: { ...vorgang, geaendertAb: '2023-03-31' } })).toEqual([
      'vorgang.geaendertAb date-too-early',
    ])
  })

  it('offers a mandate only with a registration', () => {
    const abschluss = { lastschrift: { erteilt: false }, richtigkeit: true }
    expect(validate(gaestetaxeBetriebAnmelden, { ...host, abschluss }, { today })).toEqual({ ok: true, value: host })
    expect(codesOf({ ...hotel, abschluss: { richtigkeit: true } })).toEqual(['abschluss.lastschrift.erteilt required'])
  })

  it('knows that there was no tax before April 2023, and no site without a bed', () => {
    expect(codesOf({ ...hotel, vorgang: { art: 'betrieb-anmelden', beginn: '2023-03-31' } })).toEqual([
      'vorgang.beginn date-too-early',
    ])
    const liste = [{ ...hotel.standorte.liste[0], plaetze: 0 }]
    expect(codesOf({ ...hotel, standorte: { liste } })).toEqual(['standorte.liste.0.plaetze number-too-small'])
  })
})
