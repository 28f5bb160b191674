import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { erika, musterweg, pdf, without } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { kfzZulassung, type KfzZulassung } from './kfz-zulassung.js'

const today = '2026-11-29'

/** Somebody registers a new electric car in her own name. */
const newCar = {
  vorgang: { art: 'neuzulassung', tageszulassung: false },
  halter: {
    wer: { person: { ...erika, geburtsort: 'Leipzig', geschlecht: 'w', selbststaendig: false } },
    anschrift: musterweg,
    vertretung: { vertretung: false },
    kontakt: {},
  },
  kennzeichen: {
    wahl: 'naechstes-freies',
    zusatz: 'e-kennzeichen',
    nachweisElektro: pdf,
    saisonkennzeichen: false,
  },
  fahrzeug: {
    fin: 'WVWZZZ1JZXW000001',
    nummerZb2: 'AB123456',
    zb2Code: 'T00000000002',
    verwendung: 'keine',
    unveraendert: true,
  },
  versicherung: {
    evbNummer: 'T000001',
    steuer: 'lastschrift',
    kontoinhaber: { person: { vornamen: 'Erika', familienname: 'Muster-Beispiel' } },
    iban: 'DE02120300000000202051',
    ermaechtigung: true,
  },
  abschluss: { versandZb1: { an: 'halter' }, versandZb2: { an: 'halter' }, richtigkeit: true },
} satisfies KfzZulassung

/** A company puts a vintage car back on the road for the summer, with its old number and a bank that holds part II. */
const again = {
  vorgang: { art: 'wiederzulassung', gleicherHalter: true, nichtVerwertet: true },
  halter: {
    wer: {
      organisation: {
        name: 'Beispiel GmbH',
        vertretungsberechtigtePerson: { vornamen: 'Max', familienname: 'Beispiel' },
      },
    },
    anschrift: musterweg,
    vertretung: { vertretung: false },
    kontakt: { telefon: '+49 341 0000' },
  },
  kennzeichen: {
    wahl: 'vorhandenes-behalten',
    bisherigesKennzeichen: 'L-XX 12H',
    zusatz: 'h-kennzeichen',
    saisonkennzeichen: true,
    saison: { von: 11, bis: 3 },
  },
  fahrzeug: {
    fin: 'WVWZZZ1JZXW000001',
    zb1Code: 'T000001',
    verwendung: 'sonstige',
    sonstigeVerwendung: 'Stadtrundfahrten',
    unveraendert: true,
  },
  untersuchung: { naechsteHauptuntersuchung: '2027-11' },
  versicherung: { evbNummer: 'T000001', steuer: 'ausnahme', ausnahmeNachweis: pdf },
  abschluss: {
    versandZb1: { an: 'halter' },
    versandZb2: { an: 'andere', empfaenger: { organisation: { name: 'Musterbank' } }, anschrift: musterweg },
    richtigkeit: true,
  },
} satisfies KfzZulassung

function codesOf(input: unknown): string[] {
  return issuesOf(validate(kfzZulassung, input, { today }))
}

describe('kfzZulassung', () => {
  it.each([newCar, again])('accepts a complete application as it stands', (answers) => {
    expect(validate(kfzZulassung, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks new vehicles for the number of part II, and others for their papers and inspection', () => {
    expect(codesOf({ ...newCar, vorgang: { art: 'umschreibung-mit-halterwechsel' } })).toEqual([
      'kennzeichen.bisherigesKennzeichen required',
      'fahrzeug.zb1Code required',
      'untersuchung.naechsteHauptuntersuchung required',
    ])
  })

  it('knows that a new vehicle has no number that it could keep', () => {
    const kennzeichen = { ...newCar.kennzeichen, wahl: 'vorhandenes-behalten' }
    expect(codesOf({ ...newCar, kennzeichen })).toEqual(['kennzeichen.wahl rule-violated'])
  })

  it('needs part II as soon as keeper or number change', () => {
    expect(codesOf({ ...again, vorgang: { ...again.vorgang, gleicherHalter: false } })).toEqual([
      'fahrzeug.zb2Code required',
    ])
    const kennzeichen = { ...again.kennzeichen, wahl: 'naechstes-freies' }
    expect(codesOf({ ...again, kennzeichen })).toEqual(['fahrzeug.zb2Code required'])
    expect(codesOf({ ...again, vorgang: { art: 'umschreibung-mit-halterwechsel' } })).toEqual([
      'fahrzeug.zb2Code required',
    ])
    expect(codesOf({ ...again, vorgang: { art: 'umschreibung-ohne-halterwechsel' } })).toEqual([])
  })

  it('asks for insurance and tax unless the keeper only moved', () => {
    const moved = without(again, 'versicherung')
    expect(codesOf({ ...moved, vorgang: { art: 'umschreibung-ohne-halterwechsel' } })).toEqual([])
    expect(codesOf(moved)).toEqual(['versicherung.evbNummer required', 'versicherung.steuer required'])
  })

  it('asks for the state where the place of birth is not known, and for the trade of the self-employed', () => {
    const person = { ...erika, geschlecht: 'w', selbststaendig: true }
    expect(codesOf({ ...newCar, halter: { ...newCar.halter, wer: { person } } })).toEqual([
      'halter.wer.person.geburtsstaat required',
      'halter.wer.person.beruf required',
    ])
  })

  it('asks associations for a representative with the data of a person', () => {
    const vertretung = { ...erika, geburtsort: 'Leipzig', geschlecht: 'w', anschrift: musterweg }
    const wer = { vereinigung: { name: 'Fahrgemeinschaft Musterweg', vertretung } }
    expect(codesOf({ ...newCar, halter: { ...newCar.halter, wer } })).toEqual([])
    const incomplete = { vereinigung: { name: 'Fahrgemeinschaft Musterweg', vertretung: erika } }
    expect(codesOf({ ...newCar, halter: { ...newCar.halter, wer: incomplete } })).toEqual([
      'halter.wer.vereinigung.vertretung.geburtsort required',
      'halter.wer.vereinigung.vertretung.geschlecht required',
      'halter.wer.vereinigung.vertretung.anschrift.strasse required',
      'halter.wer.vereinigung.vertretung.anschrift.plz required',
      'halter.wer.vereinigung.vertretung.anschrift.ort required',
    ])
  })

  it.each([
    [4, 4, ['kennzeichen.saison.bis rule-violated']],
    [4, 5, []],
    [4, 2, []],
    [4, 3, ['kennzeichen.saison.bis rule-violated']],
    [1, 12, ['kennzeichen.saison.bis rule-violated']],
    [1, 13, ['kennzeichen.saison.bis number-too-large']],
  ])('lets a season from month %i to %i take two to eleven months', (von, bis, codes) => {
    expect(codesOf({ ...again, kennzeichen: { ...again.kennzeichen, saison: { von, bis } } })).toEqual(codes)
  })
})
