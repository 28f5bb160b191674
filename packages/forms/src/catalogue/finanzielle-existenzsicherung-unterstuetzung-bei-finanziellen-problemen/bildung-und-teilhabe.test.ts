import { describe, expect, it } from 'vitest'
import { erika, musterweg, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { bildungUndTeilhabe, type BildungUndTeilhabe } from './bildung-und-teilhabe.js'

const today = '2026-11-29'

const complete = {
  person: { person: erika, anschrift: musterweg, kontakt: {} },
  kind: {
    kind: { vornamen: 'Max', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 3, monat: 4, jahr: 2017 } },
    besucht: 'schule',
    einrichtung: 'Musterschule',
  },
  grundleistung: { art: 'wohngeld', bescheid: pdf },
  leistungen: {
    arten: ['mittagsverpflegung', 'soziale-und-kulturelle-teilhabe'],
    von: '2026-12-01',
    bis: '2027-07-31',
    angebot: 'Musterverein, Schwimmen',
    zahlweg: 'anbieter',
  },
  abschluss: { richtigkeit: true },
} satisfies BildungUndTeilhabe

function codesOf(input: unknown): string[] {
  return issuesOf(validate(bildungUndTeilhabe, input, { today }))
}

function withArten(...arten: string[]): unknown {
  return { ...complete, leistungen: { arten, von: '2026-12-01', zahlweg: 'anbieter' } }
}

describe('bildungUndTeilhabe', () => {
  it('accepts a complete application as it stands', () => {
    expect(validate(bildungUndTeilhabe, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it.each([
    ['mittagsverpflegung', []],
    ['ausfluege-und-fahrten', ['leistungen.ausflug required']],
    ['schuelerbefoerderung', ['leistungen.schulweg required']],
    ['lernfoerderung', ['leistungen.lernfach required', 'leistungen.lernfoerderungBestaetigung required']],
    ['soziale-und-kulturelle-teilhabe', ['leistungen.angebot required']],
  ])('asks of %s only what it needs', (art, expected) => {
    expect(codesOf(withArten(art))).toEqual(expected)
  })

  it('asks for an account where money goes to the family', () => {
    const account = [
      'abschluss.bankverbindung.kontoinhaber.vornamen required',
      'abschluss.bankverbindung.kontoinhaber.familienname required',
      'abschluss.bankverbindung.iban required',
    ]
    expect(codesOf(withArten('schulbedarf'))).toEqual(account)
    expect(codesOf({ ...complete, leistungen: { ...complete.leistungen, zahlweg: 'konto' } })).toEqual(account)
  })

  it('asks for the school of those who attend one, and for pay of trainees', () => {
    const { kind } = complete.kind
    expect(codesOf({ ...complete, kind: { kind, besucht: 'nichts' } })).toEqual([])
    expect(codesOf({ ...complete, kind: { kind, besucht: 'berufsschule' } })).toEqual([
      'kind.einrichtung required',
      'kind.ausbildungsverguetung required',
    ])
  })

  it('knows that the end is not before the start', () => {
    const leistungen = { ...complete.leistungen, bis: '2026-11-30' }
    expect(codesOf({ ...complete, leistungen })).toEqual(['leistungen.bis rule-violated'])
  })
})
