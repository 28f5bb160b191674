import { describe, expect, it } from 'vitest'
import { erika, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { konto, pensioner, wohnung } from '../../../test/support/wohngeld-answers.js'
import { validate } from '../../validation/validate.js'
import { wohngeldMietzuschuss, type WohngeldMietzuschuss } from './wohngeld-mietzuschuss.js'

const today = '2026-11-29'

/** A widow with a pension applies for the first time. */
const alone = {
  ...pensioner,
  wohnung: { ...wohnung, art: 'hauptmiete', vermieter: 'Muster-Wohnen GmbH', verwandt: false, miete: 52_000 },
  zahlung: { empfaenger: 'ich', bankverbindung: konto },
} satisfies WohngeldMietzuschuss

const wer = 'Max Muster-Beispiel'

/** A foreign family whose rent and household grew; a part of the flat is let, and the landlord is to be paid. */
const family = {
  ...pensioner,
  antrag: {
    art: 'erhoehung',
    wohngeldnummer: 'WG 4711',
    erhoehungsgrund: ['mehr-personen', 'hoehere-wohnkosten'],
    vertretung: { vertretung: false },
  },
  person: {
    ...pensioner.person,
    staatsangehoerigkeit: '151',
    aufenthalt: 'freizuegigkeit',
    taetigkeit: 'beschaeftigt',
    kontakt: { email: 'erika@example.org' },
    betreuung: true,
    betreuerausweis: pdf,
  },
  haushalt: {
    allein: false,
    mitglieder: [{ ...erika, vornamen: 'Max', verhaeltnis: 'kind', taetigkeit: 'schule-oder-kind' }],
    kinderImWechsel: [{ wer, anteil: 'haelfte' }],
    mitbewohner: 1,
    weitereWohnung: true,
    weitereWohnungWer: 'Max beim Vater, Musterweg 2',
    aenderung: true,
    aenderungAb: '2027-01-15',
    aenderungWas: 'Geburt eines Kindes',
    todesfall: true,
    todestag: '2026-09-01',
    nachTodBezogen: false,
  },
  leistungen: {
    bezug: true,
    liste: [{ wer, art: 'lebensunterhalt', stand: 'abgelehnt', behoerde: 'Stadt Leipzig, Sozialamt', bescheid: pdf }],
    alleInAusbildung: true,
    ablehnungsbescheid: pdf,
  },
  wohnung: {
    ...wohnung,
    art: 'untermiete',
    vermieter: 'Martha Muster',
    verwandt: true,
    wohnflaeche: 80,
    miete: 90_000,
    heizkosten: 9_000,
    gewerblich: true,
    gewerblicheFlaeche: 10,
    ueberlassen: true,
    ueberlasseneFlaeche: 14,
    einnahmeImMonat: 25_000,
    dritteZahlen: true,
    dritte: 'andere',
    dritteBetrag: 5_000,
  },
  einkommen: {
    vorhanden: true,
    einkuenfte: [
      { wer: 'Erika Muster-Beispiel', art: 'arbeit', betrag: 160_000, rhythmus: 'monatlich', nachweis: pdf },
    ],
    abgaben: [{ wer: 'Erika Muster-Beispiel', abgaben: ['einkommensteuer', 'krankenversicherung'] }],
    kinderbetreuung: 120_000,
    aenderung: true,
    aenderungAb: '2027-02-01',
    aenderungWas: 'Elterngeld statt Gehalt',
    vermoegenErheblich: true,
    vermoegen: 9_500_000,
  },
  freibetraege: {
    schwerbehinderung: true,
    schwerbehinderte: [{ wer, grad: 80, pflege: true }],
    verfolgung: false,
    alleinMitKindern: true,
    kindMitErwerb: false,
    grundrente: true,
    zahltUnterhalt: true,
    unterhalt: [{ wer: 'Erika Muster-Beispiel', fuer: 'kind-in-ausbildung', betragImMonat: 20_000 }],
  },
  zahlung: {
    empfaenger: 'vermieter',
    einverstanden: true,
    vermieterKonto: { inhaber: 'Muster-Wohnen GmbH', iban: konto.iban },
  },
} satisfies WohngeldMietzuschuss

function codesOf(input: unknown): string[] {
  return issuesOf(validate(wohngeldMietzuschuss, input, { today }))
}

describe('wohngeldMietzuschuss', () => {
  it.each([alone, family])('accepts a complete application as it stands', (answers) => {
    expect(validate(wohngeldMietzuschuss, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks foreigners for their right of residence', () => {
    const person = { ...alone.person, staatsangehoerigkeit: '151' }
    expect(codesOf({ ...alone, person })).toEqual(['person.aufenthalt required'])
  })

  it('asks what has changed only of those who want more', () => {
    const antrag = { ...alone.antrag, art: 'erhoehung' }
    expect(codesOf({ ...alone, antrag })).toEqual(['antrag.erhoehungsgrund required'])
  })

  it('asks for the members of a household of several, for changes and for a death', () => {
    const haushalt = { ...alone.haushalt, allein: false, weitereWohnung: true, aenderung: true, todesfall: true }
    expect(codesOf({ ...alone, haushalt })).toEqual([
      'haushalt.mitglieder required',
      'haushalt.weitereWohnungWer required',
      'haushalt.aenderungAb required',
      'haushalt.aenderungWas required',
      'haushalt.todestag required',
      'haushalt.nachTodBezogen required',
    ])
  })

  it('asks which benefits exclude from housing benefit', () => {
    expect(codesOf({ ...alone, leistungen: { ...alone.leistungen, bezug: true } })).toEqual([
      'leistungen.liste required',
    ])
  })

  it('asks those without income what they live on', () => {
    const einkommen = { ...alone.einkommen, vorhanden: false, aenderung: true, vermoegenErheblich: true }
    expect(codesOf({ ...alone, einkommen })).toEqual([
      'einkommen.lebensunterhalt required',
      'einkommen.aenderungAb required',
      'einkommen.aenderungWas required',
      'einkommen.vermoegen required',
    ])
  })

  it('asks for the details of allowances that are claimed', () => {
    const freibetraege = { ...alone.freibetraege, schwerbehinderung: true, zahltUnterhalt: true }
    expect(codesOf({ ...alone, freibetraege })).toEqual([
      'freibetraege.schwerbehinderte required',
      'freibetraege.unterhalt required',
    ])
    const schwerbehinderte = [{ wer, grad: 101, pflege: false }]
    expect(
      codesOf({ ...alone, freibetraege: { ...alone.freibetraege, schwerbehinderung: true, schwerbehinderte } }),
    ).toEqual(['freibetraege.schwerbehinderte.0.grad number-too-large'])
  })

  it('asks for no rent in a home, and for none in a house of one’s own', () => {
    const { einzug, anschrift, gewerblich, ueberlassen, dritteZahlen } = alone.wohnung
    const bare = { anschrift, einzug, gewerblich, ueberlassen, dritteZahlen }
    expect(codesOf({ ...alone, wohnung: { ...bare, art: 'heim' } })).toEqual(['wohnung.heim required'])
    expect(codesOf({ ...alone, wohnung: { ...bare, art: 'eigenes-mehrfamilienhaus' } })).toEqual([
      'wohnung.wohnflaeche required',
    ])
  })

  it('asks for space and money of parts that do not serve the household', () => {
    const parts = { ...alone.wohnung, gewerblich: true, ueberlassen: true, dritteZahlen: true }
    expect(codesOf({ ...alone, wohnung: parts })).toEqual([
      'wohnung.gewerblicheFlaeche required',
      'wohnung.ueberlasseneFlaeche required',
      'wohnung.einnahmeImMonat required',
      'wohnung.dritte required',
      'wohnung.dritteBetrag required',
    ])
  })

  it('knows that heating is a part of the whole rent', () => {
    expect(codesOf({ ...alone, wohnung: { ...alone.wohnung, heizkosten: 52_001 } })).toEqual([
      'wohnung.heizkosten rule-violated',
    ])
    expect(codesOf({ ...alone, wohnung: { ...alone.wohnung, heizkosten: 52_000 } })).toEqual([])
  })

  it('wants consent before somebody else is paid, and the account of a landlord, who may be a company', () => {
    const { bankverbindung } = alone.zahlung
    expect(codesOf({ ...alone, zahlung: { empfaenger: 'haushaltsmitglied', bankverbindung } })).toEqual([
      'zahlung.einverstanden confirmation-required',
    ])
    expect(codesOf({ ...alone, zahlung: { empfaenger: 'vermieter', bankverbindung } })).toEqual([
      'zahlung.einverstanden confirmation-required',
      'zahlung.vermieterKonto.inhaber required',
      'zahlung.vermieterKonto.iban required',
    ])
  })
})
