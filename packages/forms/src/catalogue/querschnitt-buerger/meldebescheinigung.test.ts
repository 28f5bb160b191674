import { describe, expect, it } from 'vitest'
import { erika, musterweg, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { meldebescheinigung, type Meldebescheinigung } from './meldebescheinigung.js'

const today = '2026-11-29'

/** The simple electronic certificate about oneself. */
const simple = {
  bescheinigung: { form: 'elektronisch', umfang: 'einfach' },
  person: { person: erika, anschrift: musterweg, kontakt: {}, vertretung: 'nein' },
  abschluss: { richtigkeit: true },
} satisfies Meldebescheinigung

/** A proof of life on paper for a foreign pension, through an authorised daughter. */
const extended = {
  bescheinigung: {
    form: 'schriftlich',
    umfang: 'erweitert',
    zusatzdaten: ['fruehere-anschriften', 'familienstand', 'religion', 'kein-sterbedatum'],
    anzahl: 2,
    fuerSozialleistung: true,
    euFormular: true,
    zielstaat: '129',
  },
  person: {
    ...simple.person,
    kontakt: { telefon: '0341 1234567' },
    vertretung: 'vollmacht-oder-betreuung',
    vertretendePerson: { vornamen: 'Anna', familienname: 'Beispiel' },
    vertretungsnachweis: pdf,
  },
  abschluss: { richtigkeit: true },
} satisfies Meldebescheinigung

const issues = (change: object): string[] => issuesOf(validate(meldebescheinigung, { ...simple, ...change }, { today }))

describe('meldebescheinigung', () => {
  it.each([
    ['the simple electronic certificate', simple],
    ['the extended one on paper', extended],
  ])('accepts the application for %s as it stands', (_kind, answers) => {
    expect(validate(meldebescheinigung, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for further entries only of the extended certificate', () => {
    expect(issues({ bescheinigung: { form: 'elektronisch', umfang: 'erweitert' } })).toEqual([
      'bescheinigung.zusatzdaten required',
    ])
    const input = { ...simple, bescheinigung: { ...simple.bescheinigung, zusatzdaten: ['religion'] } }
    expect(validate(meldebescheinigung, input, { today })).toEqual({ ok: true, value: simple })
  })

  it('asks for copies, fee and EU form only on paper', () => {
    expect(issues({ bescheinigung: { form: 'schriftlich', umfang: 'einfach' } })).toEqual([
      'bescheinigung.anzahl required',
      'bescheinigung.fuerSozialleistung required',
      'bescheinigung.euFormular required',
    ])
    const paper = { form: 'schriftlich', umfang: 'einfach', anzahl: 11, fuerSozialleistung: false, euFormular: true }
    expect(issues({ bescheinigung: paper })).toEqual([
      'bescheinigung.anzahl number-too-large',
      'bescheinigung.zielstaat required',
    ])
  })

  it('wants a proof of representation, except of parents', () => {
    const named = ['person.vertretendePerson.vornamen required', 'person.vertretendePerson.familienname required']
    expect(issues({ person: { ...simple.person, vertretung: 'eltern' } })).toEqual(named)
    expect(issues({ person: { ...simple.person, vertretung: 'vollmacht-oder-betreuung' } })).toEqual([
      ...named,
      'person.vertretungsnachweis required',
    ])
  })
})
