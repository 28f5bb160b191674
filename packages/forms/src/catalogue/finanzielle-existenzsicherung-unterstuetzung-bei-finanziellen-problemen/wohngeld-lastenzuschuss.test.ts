import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { konto, pensioner, wohnung } from '../../../test/support/wohngeld-answers.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { wohngeldLastenzuschuss, type WohngeldLastenzuschuss } from './wohngeld-lastenzuschuss.js'

const today = '2026-11-29'

/** A pensioner still pays for the house that she bought. */
const complete = {
  ...pensioner,
  wohnung: { ...wohnung, art: 'eigenheim', miteigentum: false, garagen: 1, stellplaetze: 0, eigentumsnachweis: pdf },
  belastung: {
    hatKredite: true,
    kredite: [
      {
        glaeubiger: 'Musterbank',
        zweck: 'kauf-oder-bau',
        nennbetrag: 12_000_000,
        jahresleistung: 600_000,
        davonZinsen: 150_000,
        tilgungsersatz: false,
        nachweis: pdf,
      },
    ],
    grundsteuer: 32_000,
  },
  zahlung: { empfaenger: 'ich', bankverbindung: konto },
} satisfies WohngeldLastenzuschuss

/** A flat by heritable building right: a replaced loan that an insurance will pay off, ground rent, and no account. */
const heritable = {
  ...pensioner,
  antrag: {
    art: 'erhoehung',
    erhoehungsgrund: ['hoehere-wohnkosten'],
    erhoehungAb: '2026-11-01',
    erhoehungErfahrenAm: '2026-11-05',
    vertretung: { vertretung: false },
  },
  wohnung: {
    ...wohnung,
    art: 'erbbaurecht',
    miteigentum: true,
    gewerblich: true,
    gewerblicheFlaeche: 12,
    garagen: 0,
    stellplaetze: 2,
    stellplatzEinnahme: 4_000,
    aenderung: true,
    aenderungAb: '2027-01-01',
    kuenftigerBetrag: 61_000,
  },
  belastung: {
    hatKredite: true,
    kredite: [
      {
        glaeubiger: 'Beispielbank',
        zweck: 'umschuldung',
        nennbetrag: 8_000_000,
        restBeiAbloesung: 7_500_000,
        jahresleistung: 320_000,
        davonZinsen: 320_000,
        tatsaechlich: 300_000,
        tilgungsersatz: true,
      },
      { glaeubiger: 'Stadt Leipzig', zweck: 'erbbauzins-oder-rente', jahresleistung: 90_000 },
    ],
    nutzungsentgelt: 12_000,
    waermelieferung: 80_000,
    grundsteuer: 0,
    verwaltung: 36_000,
    grundsteuerbescheid: pdf,
  },
  zahlung: { empfaenger: 'ohne-konto' },
} satisfies WohngeldLastenzuschuss

function codesOf(input: unknown): string[] {
  return issuesOf(validate(wohngeldLastenzuschuss, input, { today }))
}

describe('wohngeldLastenzuschuss', () => {
  it.each([complete, heritable])('accepts a complete application as it stands', (answers) => {
    expect(validate(wohngeldLastenzuschuss, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for the face value of loans, for what a new one replaced, and for neither of ground rent', () => {
    const listOf = (zweck: string) => {
      const kredite = [{ glaeubiger: 'Musterbank', zweck, jahresleistung: 600_000 }]
      return codesOf({ ...complete, belastung: { ...complete.belastung, kredite } })
    }
    expect(listOf('erschliessung')).toEqual([
      'belastung.kredite.0.nennbetrag required',
      'belastung.kredite.0.tilgungsersatz required',
    ])
    expect(listOf('umschuldung')).toContain('belastung.kredite.0.restBeiAbloesung required')
    expect(listOf('erbbauzins-oder-rente')).toEqual([])
  })

  it('asks for the income from garages and parking spaces only where there are any', () => {
    const path = 'wohnung.stellplatzEinnahme'
    expect(visibleFields(wohngeldLastenzuschuss, complete, { today })).toContain(path)
    const bare = { ...complete, wohnung: { ...complete.wohnung, garagen: 0 } }
    expect(visibleFields(wohngeldLastenzuschuss, bare, { today })).not.toContain(path)
  })

  it('takes no more than what is agreed, and wants consent before another member is paid', () => {
    const kredite = [{ ...complete.belastung.kredite[0], tatsaechlich: 600_001 }]
    expect(codesOf({ ...complete, belastung: { ...complete.belastung, kredite } })).toEqual([
      'belastung.kredite.0.tatsaechlich rule-violated',
    ])
    expect(codesOf({ ...complete, zahlung: { empfaenger: 'haushaltsmitglied', bankverbindung: konto } })).toEqual([
      'zahlung.einverstanden confirmation-required',
    ])
    expect(codesOf({ ...complete, zahlung: { empfaenger: 'vermieter', bankverbindung: konto } })).toEqual([
      'zahlung.empfaenger choice-unknown',
    ])
  })

  it('asks for loans only of those who pay any', () => {
    const { kredite, ...belastung } = complete.belastung
    expect(codesOf({ ...complete, belastung })).toEqual(['belastung.kredite required'])
    expect(codesOf({ ...complete, belastung: { ...belastung, hatKredite: false } })).toEqual([])
    expect(kredite).toHaveLength(1)
  })

  it('knows that interest is a part of what is paid', () => {
    const kredite = [{ ...complete.belastung.kredite[0], davonZinsen: 600_001 }]
    expect(codesOf({ ...complete, belastung: { ...complete.belastung, kredite } })).toEqual([
      'belastung.kredite.0.davonZinsen rule-violated',
    ])
  })

  it('asks for parts of the home that do not serve the household', () => {
    expect(codesOf({ ...complete, wohnung: { ...complete.wohnung, ueberlassen: true } })).toEqual([
      'wohnung.ueberlasseneFlaeche required',
      'wohnung.einnahmeImMonat required',
    ])
  })

  it('refuses a home without space', () => {
    expect(codesOf({ ...complete, wohnung: { ...complete.wohnung, wohnflaeche: 0 } })).toEqual([
      'wohnung.wohnflaeche number-too-small',
    ])
  })
})
