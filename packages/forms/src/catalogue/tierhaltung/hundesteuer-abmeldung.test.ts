import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { hundesteuerAbmeldung, type HundesteuerAbmeldung } from './hundesteuer-abmeldung.js'

const today = '2026-11-29'

const complete = {
  halter: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  hund: { rufname: 'Bello', steuermarke: '12345' },
  abmeldung: { grund: 'verstorben', haltungBis: '2026-11-20' },
  erstattung: {},
  erklaerung: { richtigkeit: true },
} satisfies HundesteuerAbmeldung

function codesOf(abmeldung: object): string[] {
  return issuesOf(
    validate(hundesteuerAbmeldung, { ...complete, abmeldung: { ...complete.abmeldung, ...abmeldung } }, { today }),
  )
}

describe('hundesteuerAbmeldung', () => {
  it('is complete without file number, chip, proof and contact data', () => {
    expect(validate(hundesteuerAbmeldung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for the new keeper only when the dog was given away', () => {
    expect(codesOf({ grund: 'abgegeben' })).toEqual([
      'abmeldung.neueHalterperson.vornamen required',
      'abmeldung.neueHalterperson.familienname required',
      'abmeldung.anschriftDerNeuenHalterperson required',
    ])
  })

  it('asks for the new address only of those who move away', () => {
    expect(codesOf({ grund: 'wegzug' })).toEqual(['abmeldung.neueAnschrift required'])
  })

  it('takes a move that is planned, but not for next year', () => {
    expect(codesOf({ haltungBis: '2027-01-31' })).toEqual([])
    expect(codesOf({ haltungBis: '2027-12-31' })).toEqual(['abmeldung.haltungBis date-too-late'])
  })
})
