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
  steuerpflichtig: 85,
  entgelt: 850_000,
  minderjaehrig: 10,
  schwerbehindert: 4,
  gemeldet: 1,
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
  abschluss: { betrag: 42_500, richtigkeit: true },
} satisfies GaestetaxeUebernachtungenMelden

/** A private host corrects a month in which nobody came. */
const correction = {
  meldung: {
    art: 'korrektur',
    korrekturGrund: 'Die Gäste haben abgesagt.',
    kassenzeichen: '4711-0816',
    monat: '2026-09',
    ansprechperson: { vornamen: 'Max', familienname: 'Beispiel' },
    kontakt: { email: 'max@example.org' },
  },
  uebernachtungen: { standorte: [{ standort: 'Gästezimmer Muster', gesamt: 0 }] },
  abschluss: { betrag: 0, richtigkeit: true },
} satisfies GaestetaxeUebernachtungenMelden

function codesOf(input: unknown): string[] {
  return issuesOf(validate(gaestetaxeUebernachtungenMelden, input, { today }))
}

function withSite(change: object): unknown {
  return { ...complete, uebernachtungen: { standorte: [{ ...site, ...change }] } }
}

describe('gaestetaxeUebernachtungenMelden', () => {
  it.each([complete, correction])('accepts a complete report as it stands, also without guests', (answers) => {
    expect(validate(gaestetaxeUebernachtungenMelden, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks how many guests paid once there were any', () => {
    const standorte = [{ standort: 'Hotel Muster', gesamt: 1 }]
    expect(codesOf({ ...complete, uebernachtungen: { standorte } })).toEqual(
      ['steuerpflichtig', 'entgelt', 'minderjaehrig', 'schwerbehindert', 'gemeldet'].map(
        (name) => `uebernachtungen.standorte.0.${name} required`,
      ),
    )
  })

  it('asks what was wrong only of corrections', () => {
    expect(codesOf({ ...complete, meldung: { ...complete.meldung, art: 'korrektur' } })).toEqual([
      'meldung.korrekturGrund required',
    ])
  })

  it.each(['steuerpflichtig', 'minderjaehrig', 'schwerbehindert', 'gemeldet'])(
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
    expect(codesOf(withSite({ gemeldet: -1 }))).toEqual(['uebernachtungen.standorte.0.gemeldet number-too-small'])
  })
})
