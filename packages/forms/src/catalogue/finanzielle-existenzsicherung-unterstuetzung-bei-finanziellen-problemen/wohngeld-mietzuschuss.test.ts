import { describe, expect, it } from 'vitest'
import { erika, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { konto, pensioner, wohnung } from '../../../test/support/wohngeld-answers.js'
import { without } from '../../../test/support/without.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { wohngeldMietzuschuss, type WohngeldMietzuschuss } from './wohngeld-mietzuschuss.js'

const today = '2026-11-29'

/** A widow with a pension applies for the first time. */
const alone = {
  ...pensioner,
  wohnung: { ...wohnung, art: 'hauptmiete', vermieter: 'Muster-Wohnen GmbH', verwandt: false, miete: 52_000 },
  zahlung: { empfaenger: 'ich', bankverbindung: konto },
} satisfies WohngeldMietzuschuss

const wer = 'Max Muster-Beispiel'

const child = {
  ...erika,
  vornamen: 'Max',
  geschlecht: 'm',
  staatsangehoerigkeit: '151',
  aufenthalt: 'freizuegigkeit',
  verhaeltnis: 'kind',
  taetigkeit: 'schule-oder-kind',
} as const

/** A foreign family whose rent and household grew; a part of the flat is let, and the landlord is to be paid. */
const family = {
  ...pensioner,
  antrag: {
    art: 'erhoehung',
    wohngeldnummer: 'WG 4711',
    erhoehungsgrund: ['mehr-personen', 'hoehere-wohnkosten'],
    erhoehungAb: '2026-09-01',
    erhoehungErfahrenAm: '2026-10-20',
    bisherBerechtigt: { vornamen: 'Martha', familienname: 'Muster-Beispiel' },
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
    mitglieder: [child],
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
    liste: [
      {
        wer,
        art: 'lebensunterhalt',
        stand: 'abgelehnt',
        abgelehntAb: '2026-09-01',
        erfahrenAm: '2026-10-20',
        behoerde: 'Stadt Leipzig, Sozialamt',
        bescheid: pdf,
      },
    ],
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
    enthalten: ['heizung', 'garage'],
    heizkosten: 9_000,
    verrechnet: 5_000,
    gewerblich: true,
    gewerblicheFlaeche: 10,
    ueberlassen: true,
    ueberlasseneFlaeche: 14,
    einnahmeImMonat: 25_000,
    dritteZahlen: true,
    dritte: 'andere',
    dritteBetrag: 5_000,
    aenderung: true,
    aenderungAb: '2027-01-01',
    kuenftigerBetrag: 95_000,
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
    verfolgung: true,
    verfolgte: [{ wer }],
    alleinMitKindern: true,
    kindMitErwerb: false,
    grundrente: true,
    grundrenten: [{ wer: 'Erika Muster-Beispiel', nachweis: pdf }],
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
    expect(codesOf({ ...alone, antrag: { ...antrag, erhoehungsgrund: ['weniger-einkommen'] } })).toEqual([])
    expect(codesOf({ ...alone, antrag: { ...antrag, erhoehungsgrund: ['hoehere-wohnkosten'] } })).toEqual([
      'antrag.erhoehungAb required',
      'antrag.erhoehungErfahrenAm required',
    ])
  })

  it('asks everybody for the sex, and foreign members for their right of residence, as the statute does', () => {
    expect(codesOf({ ...alone, person: without(alone.person, 'geschlecht') })).toEqual(['person.geschlecht required'])
    const mitglieder = [without(without(child, 'geschlecht'), 'aufenthalt')]
    expect(codesOf({ ...family, haushalt: { ...family.haushalt, mitglieder } })).toEqual([
      'haushalt.mitglieder.0.geschlecht required',
      'haushalt.mitglieder.0.aufenthalt required',
    ])
    const german = [{ ...without(child, 'aufenthalt'), staatsangehoerigkeit: '000' }]
    expect(codesOf({ ...family, haushalt: { ...family.haushalt, mitglieder: german } })).toEqual([])
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

  it('asks since when a benefit is refused, and when that was known, because the period hangs on both', () => {
    const benefit = { wer, art: 'buergergeld', behoerde: 'Jobcenter Leipzig' }
    const listOf = (stand: string) =>
      codesOf({ ...alone, leistungen: { ...alone.leistungen, bezug: true, liste: [{ ...benefit, stand }] } })
    expect(listOf('laufend')).toEqual([])
    expect(listOf('darlehen')).toEqual([])
    expect(listOf('verzicht')).toEqual(['leistungen.liste.0.abgelehntAb required'])
    expect(listOf('abgelehnt')).toEqual([
      'leistungen.liste.0.abgelehntAb required',
      'leistungen.liste.0.erfahrenAm required',
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
    const freibetraege = {
      ...alone.freibetraege,
      schwerbehinderung: true,
      verfolgung: true,
      grundrente: true,
      zahltUnterhalt: true,
    }
    expect(codesOf({ ...alone, freibetraege })).toEqual([
      'freibetraege.schwerbehinderte required',
      'freibetraege.verfolgte required',
      'freibetraege.grundrenten required',
      'freibetraege.unterhalt required',
    ])
    const schwerbehinderte = [{ wer, grad: 101, pflege: false }]
    expect(
      codesOf({ ...alone, freibetraege: { ...alone.freibetraege, schwerbehinderung: true, schwerbehinderte } }),
    ).toEqual(['freibetraege.schwerbehinderte.0.grad number-too-large'])
  })

  it('asks for no rent in a home, and for none in a house of one’s own', () => {
    const { einzug, anschrift, gewerblich, ueberlassen, dritteZahlen, aenderung } = alone.wohnung
    const bare = { anschrift, einzug, gewerblich, ueberlassen, dritteZahlen, aenderung }
    expect(codesOf({ ...alone, wohnung: { ...bare, art: 'heim' } })).toEqual(['wohnung.heim required'])
    expect(codesOf({ ...alone, wohnung: { ...bare, art: 'eigenes-mehrfamilienhaus' } })).toEqual([
      'wohnung.wohnflaeche required',
    ])
  })

  it('asks for space and money of parts that do not serve the household', () => {
    const parts = { ...alone.wohnung, gewerblich: true, ueberlassen: true, dritteZahlen: true, aenderung: true }
    expect(codesOf({ ...alone, wohnung: parts })).toEqual([
      'wohnung.gewerblicheFlaeche required',
      'wohnung.ueberlasseneFlaeche required',
      'wohnung.einnahmeImMonat required',
      'wohnung.dritte required',
      'wohnung.dritteBetrag required',
      'wohnung.aenderungAb required',
      'wohnung.kuenftigerBetrag required',
    ])
  })

  it('knows that heating is a part of the whole rent', () => {
    const heated = { ...alone.wohnung, enthalten: ['heizung'] }
    expect(codesOf({ ...alone, wohnung: { ...heated, heizkosten: 52_001 } })).toEqual([
      'wohnung.heizkosten rule-violated',
    ])
    expect(codesOf({ ...alone, wohnung: { ...heated, heizkosten: 52_000 } })).toEqual([])
  })

  it('takes what the rent includes without an amount, for which flat amounts stand in', () => {
    const enthalten = ['heizung', 'warmwasser', 'strom', 'garage', 'stellplatz', 'dienste']
    expect(codesOf({ ...alone, wohnung: { ...alone.wohnung, enthalten } })).toEqual([])
    const amounts = ['wohnung.heizkosten', 'wohnung.strom', 'wohnung.stellplatz', 'wohnung.dienste']
    expect(visibleFields(wohngeldMietzuschuss, alone, { today })).not.toEqual(expect.arrayContaining([amounts[0]]))
    expect(
      visibleFields(wohngeldMietzuschuss, { ...alone, wohnung: { ...alone.wohnung, enthalten } }, { today }),
    ).toEqual(expect.arrayContaining(amounts))
  })

  it('pays without an account, and a social benefits body in homes only', () => {
    expect(codesOf({ ...alone, zahlung: { empfaenger: 'ohne-konto' } })).toEqual([])
    const vermieterKonto = { inhaber: 'Stadt Leipzig, Sozialamt', iban: konto.iban }
    const zahlung = { empfaenger: 'leistungstraeger', einverstanden: true, vermieterKonto }
    expect(codesOf({ ...alone, zahlung })).toEqual(['zahlung.empfaenger rule-violated'])
    const { einzug, anschrift, gewerblich, ueberlassen, dritteZahlen, aenderung } = alone.wohnung
    const heim = {
      anschrift,
      einzug,
      art: 'heim',
      heim: 'Haus Muster',
      gewerblich,
      ueberlassen,
      dritteZahlen,
      aenderung,
    }
    expect(codesOf({ ...alone, wohnung: heim, zahlung })).toEqual([])
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
