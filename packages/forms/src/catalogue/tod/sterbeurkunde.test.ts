import { describe, expect, it } from 'vitest'
import { applicant, musterweg, organisation, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { sterbeurkunde, type Sterbeurkunde } from './sterbeurkunde.js'

const today = '2026-11-29'

const verstorbenePerson = {
  name: { vornamen: 'Otto', familienname: 'Beispiel' },
  sterbedatum: '2026-10-20',
  sterbeort: 'Leipzig',
  standesamt: 'Leipzig',
}

/** A widow for the widow's pension. */
const widow = {
  urkunde: { arten: ['sterbeurkunde'], anzahlSterbeurkunden: 3, format: 'a4' },
  verstorbenePerson,
  antragsteller: applicant,
  berechtigung: { verhaeltnis: 'ehegatte-oder-lebenspartner' },
  verwendung: {
    zweck: 'rente-oder-sozialversicherung',
    stelle: 'Deutsche Rentenversicherung',
    andereAnschrift: false,
  },
  abschluss: { richtigkeit: true },
} satisfies Sterbeurkunde

/** A creditor of the estate, with everything that can be known about the deceased. */
const creditor = {
  urkunde: {
    arten: ['elektronische-sterbebescheinigung', 'mehrsprachige-sterbeurkunde', 'beglaubigter-registerausdruck'],
    anzahlMehrsprachige: 1,
    anzahlRegisterausdrucke: 1,
    hinweise: false,
  },
  verstorbenePerson: {
    ...verstorbenePerson,
    geburtsname: 'Muster',
    geburtsdatum: { jahr: 1940 },
    letzteAnschrift: musterweg,
    registernummer: 'S 4711/2026',
  },
  antragsteller: organisation,
  berechtigung: {
    verhaeltnis: 'rechtliches-interesse',
    interesse: 'Forderung gegen den Nachlass',
    interesseNachweis: pdf,
  },
  verwendung: { zweck: 'nachlass', andereAnschrift: true, zustellanschrift: { inland: musterweg } },
  abschluss: { richtigkeit: true },
} satisfies Sterbeurkunde

const issues = (change: object): string[] => issuesOf(validate(sterbeurkunde, { ...widow, ...change }, { today }))

describe('sterbeurkunde', () => {
  it.each([
    ['a widow', widow],
    ['a creditor', creditor],
  ])('accepts the request of %s as it stands', (_who, answers) => {
    expect(validate(sterbeurkunde, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for the number of each kind that was chosen, and for nothing else', () => {
    const chosen = (...arten: string[]): string[] => issues({ urkunde: { arten } })
    expect(chosen('sterbeurkunde')).toEqual(['urkunde.anzahlSterbeurkunden required', 'urkunde.format required'])
    expect(chosen('elektronische-sterbebescheinigung')).toEqual([])
    expect(chosen('mehrsprachige-sterbeurkunde', 'beglaubigter-registerausdruck')).toEqual([
      'urkunde.anzahlMehrsprachige required',
      'urkunde.anzahlRegisterausdrucke required',
      'urkunde.hinweise required',
    ])
  })

  it('sends deaths of more than 30 years ago to the archive', () => {
    const on = (sterbedatum: string): string[] => issues({ verstorbenePerson: { ...verstorbenePerson, sterbedatum } })
    expect(on('1995-11-28')).toEqual(['verstorbenePerson.sterbedatum date-too-early'])
    expect(on('1995-11-29')).toEqual([])
    expect(on('2026-11-30')).toEqual(['verstorbenePerson.sterbedatum date-too-late'])
  })

  it('lets nobody ask for the own death certificate', () => {
    expect(issues({ berechtigung: { verhaeltnis: 'eigene-urkunde' } })).toEqual([
      'berechtigung.verhaeltnis choice-unknown',
    ])
  })

  it.each(['geschwister', 'rechtliches-interesse'])('wants reasons and a proof (%s)', (verhaeltnis) => {
    expect(issues({ berechtigung: { verhaeltnis } })).toEqual([
      'berechtigung.interesse required',
      'berechtigung.interesseNachweis required',
    ])
  })

  it('wants an interest of an organisation that represents nobody', () => {
    expect(issues({ antragsteller: organisation })).toEqual(['berechtigung.verhaeltnis rule-violated'])
  })
})
