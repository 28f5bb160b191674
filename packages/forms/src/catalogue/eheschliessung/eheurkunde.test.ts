import { describe, expect, it } from 'vitest'
import { applicant, erika, musterweg, organisation, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { eheurkunde, type Eheurkunde } from './eheurkunde.js'

const today = '2026-11-29'

const ehe = {
  ehegatte1: { vornamen: 'Erika', familienname: 'Muster' },
  ehegatte2: { vornamen: 'Max', familienname: 'Beispiel' },
  eheschliessungsdatum: '2005-06-04',
  eheschliessungsort: 'Leipzig',
  standesamt: 'Leipzig',
}

/** One of the spouses, for the family book. */
const own = {
  urkunde: { arten: ['eheurkunde'], anzahlEheurkunden: 1, format: 'stammbuch' },
  ehe,
  antragsteller: applicant,
  berechtigung: { verhaeltnis: 'eigene-urkunde' },
  verwendung: { zweck: 'privat', andereAnschrift: false },
  abschluss: { richtigkeit: true },
} satisfies Eheurkunde

/** A grandchild, represented by a guardian, for use abroad. */
const grandchild = {
  urkunde: {
    arten: ['mehrsprachige-eheurkunde', 'beglaubigter-registerausdruck', 'elektronische-ehebescheinigung'],
    anzahlMehrsprachige: 2,
    anzahlRegisterausdrucke: 1,
    hinweise: false,
  },
  ehe: { ...ehe, eheschliessungsdatum: '1958-05-03', registernummer: 'E 77/1958' },
  antragsteller: {
    ...applicant,
    kontakt: { telefon: '0341 1234567' },
    fuer: 'gesetzliche-vertretung',
    vertretenePerson: { ...erika, vornamen: 'Kim' },
    vertretungsnachweis: pdf,
  },
  berechtigung: { verhaeltnis: 'vorfahre-oder-nachkomme', verwandtschaftsnachweis: pdf },
  verwendung: {
    zweck: 'ausland',
    zielstaat: '129',
    euFormular: true,
    andereAnschrift: true,
    zustellanschrift: { inland: musterweg },
  },
  abschluss: { ausweiskopie: pdf, richtigkeit: true },
} satisfies Eheurkunde

const issues = (change: object): string[] => issuesOf(validate(eheurkunde, { ...own, ...change }, { today }))

describe('eheurkunde', () => {
  it.each([
    ['a spouse', own],
    ['a represented grandchild', grandchild],
  ])('accepts the request of %s as it stands', (_who, answers) => {
    expect(validate(eheurkunde, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for the number of each kind that was chosen, and for nothing else', () => {
    const chosen = (...arten: string[]): string[] => issues({ urkunde: { arten } })
    expect(chosen('eheurkunde')).toEqual(['urkunde.anzahlEheurkunden required', 'urkunde.format required'])
    expect(chosen('mehrsprachige-eheurkunde')).toEqual(['urkunde.anzahlMehrsprachige required'])
    expect(chosen('elektronische-ehebescheinigung')).toEqual([])
    expect(chosen('beglaubigter-registerausdruck')).toEqual([
      'urkunde.anzahlRegisterausdrucke required',
      'urkunde.hinweise required',
    ])
  })

  it('sends marriages of more than 80 years ago to the archive', () => {
    expect(issues({ ehe: { ...ehe, eheschliessungsdatum: '1945-11-28' } })).toEqual([
      'ehe.eheschliessungsdatum date-too-early',
    ])
    expect(issues({ ehe: { ...ehe, eheschliessungsdatum: '1945-11-29' } })).toEqual([])
  })

  it('knows no right of brothers and sisters', () => {
    expect(issues({ berechtigung: { verhaeltnis: 'geschwister' } })).toEqual([
      'berechtigung.verhaeltnis choice-unknown',
    ])
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
    const claim = { interesse: 'Forderung', interesseNachweis: pdf }
    for (const verhaeltnis of ['rechtliches-interesse', 'alle-seit-dreissig-jahren-verstorben']) {
      expect(issues({ antragsteller: organisation, berechtigung: { verhaeltnis, ...claim } })).toEqual([])
    }
  })
})
