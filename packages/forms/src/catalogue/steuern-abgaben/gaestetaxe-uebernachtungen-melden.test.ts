import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import {
  gaestetaxeUebernachtungenMelden,
  type GaestetaxeUebernachtungenMelden,
} from './gaestetaxe-uebernachtungen-melden.js'

const today = '2026-11-29'

const site = {
  standort: 'Hotel Muster',
  gesamt: 100,
  vollerSatz: 80,
  ermaessigt: 5,
  minderjaehrig: 10,
  inAusbildung: 2,
  schwerbehindert: 2,
  sonstige: 1,
}

const complete = {
  meldung: {
    art: 'erstmeldung',
    kassenzeichen: '4711-0815',
    monat: '2026-10',
    ansprechperson: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
    kontakt: {},
  },
  uebernachtungen: { standorte: [site, { standort: 'Ferienwohnung Muster', gesamt: 0 }] },
  abschluss: { betrag: 24_500, richtigkeit: true },
} satisfies GaestetaxeUebernachtungenMelden

function codesOf(input: unknown): string[] {
  return issuesOf(validate(gaestetaxeUebernachtungenMelden, input, { today }))
}

function withSite(change: object): unknown {
  return { ...complete, uebernachtungen: { standorte: [{ ...site, ...change }] } }
}

describe('gaestetaxeUebernachtungenMelden', () => {
  it('accepts a complete report as it stands, also of a site without guests', () => {
    expect(validate(gaestetaxeUebernachtungenMelden, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks how many guests paid once there were any', () => {
    const standorte = [{ standort: 'Hotel Muster', gesamt: 1 }]
    expect(codesOf({ ...complete, uebernachtungen: { standorte } })).toContain(
      'uebernachtungen.standorte.0.vollerSatz required',
    )
  })

  it('asks what was wrong only of corrections', () => {
    expect(codesOf({ ...complete, meldung: { ...complete.meldung, art: 'korrektur' } })).toEqual([
      'meldung.korrekturGrund required',
    ])
  })

  it.each(['vollerSatz', 'ermaessigt', 'minderjaehrig', 'inAusbildung', 'schwerbehindert', 'sonstige'])(
    'knows that %s is a part of all stays',
    (name) => {
      expect(codesOf(withSite({ [name]: 101 }))).toEqual([`uebernachtungen.standorte.0.${name} rule-violated`])
      expect(codesOf(withSite({ [name]: 100 }))).toEqual([])
    },
  )

  it('refuses months that do not exist and numbers below zero', () => {
    expect(codesOf({ ...complete, meldung: { ...complete.meldung, monat: '2026-13' } })).toEqual([
      'meldung.monat month-invalid',
    ])
    expect(codesOf(withSite({ ermaessigt: -1 }))).toEqual(['uebernachtungen.standorte.0.ermaessigt number-too-small'])
  })
})
