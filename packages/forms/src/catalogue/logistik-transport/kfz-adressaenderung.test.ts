import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { beispielGmbh, erika, musterweg, pdf } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { kfzAdressaenderung, type KfzAdressaenderung } from './kfz-adressaenderung.js'

const today = '2026-11-29'

const beispielweg = { strasse: 'Beispielweg', hausnummer: '2', plz: '04109', ort: 'Leipzig' }

/** Moved within the city; the papers are presented. */
const withinTheCity = {
  halter: { wer: { person: erika }, vertretung: { vertretung: false }, kontakt: {} },
  umzug: {
    neueAnschrift: musterweg,
    bisherigeAnschrift: beispielweg,
    umzugsdatum: '2026-11-20',
    andererZulassungsbezirk: false,
  },
  fahrzeug: {
    kennzeichen: 'L-XX 123',
    fin: 'WVWZZZ1JZXW000001',
    nachweis: 'original',
    naechsteHauptuntersuchung: '2027-11',
    anhaengerverzeichnis: false,
  },
  abschluss: { versand: { an: 'halter' }, richtigkeit: true },
} satisfies KfzAdressaenderung

/** A company moved its seat to the city and wants a number that it reserved; the dealer does it. */
const toTheCity = {
  halter: {
    wer: { organisation: beispielGmbh },
    vertretung: {
      vertretung: true,
      bevollmaechtigtePerson: { vornamen: 'Max', familienname: 'Beispiel' },
      nachweis: pdf,
    },
    kontakt: { email: 'fuhrpark@example.org' },
  },
  umzug: {
    neueAnschrift: musterweg,
    bisherigeAnschrift: { ...beispielweg, plz: '10115', ort: 'Berlin' },
    umzugsdatum: '2026-11-29',
    andererZulassungsbezirk: true,
  },
  fahrzeug: {
    kennzeichen: 'B-XX 123',
    fin: 'WVWZZZ1JZXW000001',
    nachweis: 'sicherheitscode',
    zb1Code: 'T000001',
    naechsteHauptuntersuchung: '2027-11',
    naechsteSicherheitspruefung: '2027-05',
    pruefbericht: { pruefziffer: '4711', datum: '2026-11-27', pruefstelle: 'Beispiel-Prüfstelle' },
    anhaengerverzeichnis: false,
  },
  kennzeichen: {
    behalten: false,
    wunsch: 'reserviert',
    reserviertesKennzeichen: 'L-XX 456',
    zb2Code: 'T00000000002',
    stempelCodeHinten: 'T01',
    stempelCodeVorn: 'T02',
  },
  abschluss: {
    versand: { an: 'andere', empfaenger: { organisation: { name: 'Autohaus Beispiel' } }, anschrift: beispielweg },
    richtigkeit: true,
  },
} satisfies KfzAdressaenderung

function codesOf(input: unknown): string[] {
  return issuesOf(validate(kfzAdressaenderung, input, { today }))
}

describe('kfzAdressaenderung', () => {
  it.each([withinTheCity, toTheCity])('accepts a complete notice as it stands', (answers) => {
    expect(validate(kfzAdressaenderung, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for the plate only of those who come from another district', () => {
    const umzug = { ...withinTheCity.umzug, andererZulassungsbezirk: true }
    expect(codesOf({ ...withinTheCity, umzug })).toEqual(['kennzeichen.behalten required'])
    expect(codesOf({ ...withinTheCity, umzug, kennzeichen: { behalten: true } })).toEqual([])
  })

  it('needs the code of part II and of the stamps only for a new plate', () => {
    expect(codesOf({ ...toTheCity, kennzeichen: { behalten: true } })).toEqual([])
    expect(codesOf({ ...toTheCity, kennzeichen: { behalten: false, wunsch: 'naechstes-freies' } })).toEqual([
      'kennzeichen.zb2Code required',
      'kennzeichen.stempelCodeHinten required',
    ])
  })

  it('asks for no codes where originals are presented', () => {
    const fahrzeug = { ...toTheCity.fahrzeug, nachweis: 'original' }
    expect(codesOf({ ...toTheCity, fahrzeug, kennzeichen: { behalten: false, wunsch: 'naechstes-freies' } })).toEqual(
      [],
    )
    const online = { ...withinTheCity.fahrzeug, nachweis: 'sicherheitscode' }
    expect(codesOf({ ...withinTheCity, fahrzeug: online })).toEqual(['fahrzeug.zb1Code required'])
  })

  it('asks to whom the papers go when not to the keeper', () => {
    const abschluss = { ...withinTheCity.abschluss, versand: { an: 'andere' } }
    expect(codesOf({ ...withinTheCity, abschluss })).toEqual([
      'abschluss.versand.empfaenger required',
      'abschluss.versand.anschrift.strasse required',
      'abschluss.versand.anschrift.plz required',
      'abschluss.versand.anschrift.ort required',
    ])
  })

  it('refuses moves that have not happened, and vehicle numbers that are one short', () => {
    const umzug = { ...withinTheCity.umzug, umzugsdatum: '2026-11-30' }
    expect(codesOf({ ...withinTheCity, umzug })).toEqual(['umzug.umzugsdatum date-too-late'])
    const fahrzeug = { ...withinTheCity.fahrzeug, fin: 'WVWZZZ1JZXW00000' }
    expect(codesOf({ ...withinTheCity, fahrzeug })).toEqual(['fahrzeug.fin fin-invalid'])
  })
})
