import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { hundesteuerAbmeldung, type HundesteuerAbmeldung } from './hundesteuer-abmeldung.js'

const today = '2026-11-29'

/** A keeper whose dog has died, with the old tag. */
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

/** A keeper who sold her dog abroad answers everything. */
const sold = {
  halter: {
    person: complete.halter.person,
    anschrift: complete.halter.anschrift,
    kontakt: { email: 'erika@example.org', telefon: '0341 000000' },
    kassenzeichen: '4711-0815',
  },
  hund: { rufname: 'Bello', rasse: 'Labrador', transpondernummer: '276000000000001' },
  abmeldung: {
    grund: 'abgegeben',
    haltungBis: '2026-11-15',
    neueHalterperson: { vornamen: 'Max', familienname: 'Beispiel' },
    anschriftDerNeuenHalterperson: { ausland: { zeile1: 'Beispielgasse 1', zeile2: '1010 Wien', staat: '151' } },
    nachweis: pdf,
  },
  erstattung: { iban: 'DE02120300000000202051' },
  erklaerung: { richtigkeit: true },
} satisfies HundesteuerAbmeldung

function codesOf(abmeldung: object): string[] {
  return issuesOf(
    validate(hundesteuerAbmeldung, { ...complete, abmeldung: { ...complete.abmeldung, ...abmeldung } }, { today }),
  )
}

describe('hundesteuerAbmeldung', () => {
  it.each([complete, sold])('accepts a complete notice as it stands, also without file number and proof', (answers) => {
    expect(validate(hundesteuerAbmeldung, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for the name of an animal shelter, and not for that of a new keeper', () => {
    expect(codesOf({ grund: 'tierheim' })).toEqual(['abmeldung.tierheim required'])
    expect(codesOf({ grund: 'tierheim', tierheim: 'Tierheim Leipzig' })).toEqual([])
  })

  it('asks for nobody when the dog ran away', () => {
    expect(codesOf({ grund: 'entlaufen' })).toEqual([])
    expect(codesOf({ grund: 'gestohlen' })).toEqual(['abmeldung.grund choice-unknown'])
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
