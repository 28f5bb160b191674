import { describe, expect, it } from 'vitest'
import { applicant, erika, organisation, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { lebenspartnerschaftsurkunde, type Lebenspartnerschaftsurkunde } from './lebenspartnerschaftsurkunde.js'

const today = '2026-11-29'

const partnerschaft = {
  partner1: { vornamen: 'Erika', familienname: 'Muster' },
  partner2: { vornamen: 'Anna', familienname: 'Beispiel' },
  begruendungsdatum: '2003-08-15',
  begruendungsort: 'Leipzig',
  standesamt: 'Leipzig',
}

/** One of the partners, for a pension. */
const own = {
  urkunde: { arten: ['lebenspartnerschaftsurkunde'], anzahlLebenspartnerschaftsurkunden: 1, format: 'a4' },
  partnerschaft,
  antragsteller: applicant,
  berechtigung: { verhaeltnis: 'eigene-urkunde' },
  verwendung: {
    zweck: 'rente-oder-sozialversicherung',
    stelle: 'Deutsche Rentenversicherung',
    andereAnschrift: false,
  },
  abschluss: { richtigkeit: true },
} satisfies Lebenspartnerschaftsurkunde

/** The present husband of a former partner, by power of attorney of that husband; founded abroad. */
const spouse = {
  urkunde: {
    arten: ['beglaubigter-registerausdruck', 'elektronische-lebenspartnerschaftsbescheinigung'],
    anzahlRegisterausdrucke: 3,
    hinweise: true,
  },
  partnerschaft: { ...partnerschaft, begruendungsdatum: '1995-04-01', registernummer: 'L 5/2008' },
  antragsteller: {
    ...applicant,
    fuer: 'mit-vollmacht',
    vertretenePerson: { ...erika, vornamen: 'Otto' },
    vertretungsnachweis: pdf,
  },
  berechtigung: { verhaeltnis: 'ehegatte-oder-lebenspartner', verwandtschaftsnachweis: pdf },
  verwendung: { zweck: 'nachlass', andereAnschrift: false },
  abschluss: { ausweiskopie: pdf, richtigkeit: true },
} satisfies Lebenspartnerschaftsurkunde

const issues = (change: object): string[] =>
  issuesOf(validate(lebenspartnerschaftsurkunde, { ...own, ...change }, { today }))

describe('lebenspartnerschaftsurkunde', () => {
  it.each([
    ['a partner', own],
    ['a represented husband', spouse],
  ])('accepts the request of %s as it stands', (_who, answers) => {
    expect(validate(lebenspartnerschaftsurkunde, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for the number of each kind that was chosen, and has no multilingual one', () => {
    const chosen = (...arten: string[]): string[] => issues({ urkunde: { arten } })
    expect(chosen('lebenspartnerschaftsurkunde')).toEqual([
      'urkunde.anzahlLebenspartnerschaftsurkunden required',
      'urkunde.format required',
    ])
    expect(chosen('elektronische-lebenspartnerschaftsbescheinigung')).toEqual([])
    expect(chosen('beglaubigter-registerausdruck')).toEqual([
      'urkunde.anzahlRegisterausdrucke required',
      'urkunde.hinweise required',
    ])
    expect(chosen('mehrsprachige-eheurkunde')).toEqual(['urkunde.arten choice-unknown'])
  })

  it('knows that nowhere there were partnerships before 1 October 1989', () => {
    const on = (begruendungsdatum: string): string[] =>
      issues({ partnerschaft: { ...partnerschaft, begruendungsdatum } })
    expect(on('1989-09-30')).toEqual(['partnerschaft.begruendungsdatum date-too-early'])
    expect(on('1989-10-01')).toEqual([])
    expect(on('2026-11-30')).toEqual(['partnerschaft.begruendungsdatum date-too-late'])
  })

  it.each(['rechtliches-interesse', 'alle-seit-dreissig-jahren-verstorben'])(
    'wants reasons and a proof of whoever has no right by relation (%s)',
    (verhaeltnis) => {
      expect(issues({ berechtigung: { verhaeltnis } })).toEqual([
        'berechtigung.interesse required',
        'berechtigung.interesseNachweis required',
      ])
    },
  )

  it('wants an interest of an organisation that represents nobody', () => {
    expect(issues({ antragsteller: organisation })).toEqual(['berechtigung.verhaeltnis rule-violated'])
  })
})
