import { describe, expect, it } from 'vitest'
import { applicant, erika, musterweg, organisation, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { geburtsurkunde, type Geburtsurkunde } from './geburtsurkunde.js'

const today = '2026-11-29'

/** Somebody needs her own birth certificate for a pension. */
const own = {
  urkunde: { arten: ['geburtsurkunde'], anzahlGeburtsurkunden: 1, format: 'a4' },
  eintrag: {
    name: { vornamen: 'Erika', familienname: 'Muster' },
    geaenderterName: 'Muster-Beispiel',
    geburtsdatum: '1980-02-01',
    geburtsort: 'Leipzig',
    standesamt: 'Leipzig',
  },
  antragsteller: applicant,
  berechtigung: { verhaeltnis: 'eigene-urkunde' },
  verwendung: {
    zweck: 'rente-oder-sozialversicherung',
    stelle: 'Deutsche Rentenversicherung',
    andereAnschrift: false,
  },
  abschluss: { richtigkeit: true },
} satisfies Geburtsurkunde

/** A creditor with a claim, for use abroad; every kind of document. */
const creditor = {
  urkunde: {
    arten: [
      'geburtsurkunde',
      'elektronische-geburtsbescheinigung',
      'mehrsprachige-geburtsurkunde',
      'beglaubigter-registerausdruck',
    ],
    anzahlGeburtsurkunden: 2,
    format: 'stammbuch',
    ohneAngaben: ['geschlecht', 'eltern'],
    elternteilStattMutterOderVater: false,
    anzahlMehrsprachige: 1,
    anzahlRegisterausdrucke: 1,
    hinweise: true,
  },
  eintrag: {
    name: { vornamen: 'Max', familienname: 'Beispiel' },
    geburtsdatum: '1955-07-03',
    geburtsort: 'Leipzig',
    elternteil1: { vornamen: 'Anna', familienname: 'Beispiel' },
    elternteil2: { vornamen: 'Otto', familienname: 'Beispiel' },
    standesamt: 'Leipzig',
    registernummer: 'G 123/1955',
  },
  antragsteller: organisation,
  berechtigung: {
    verhaeltnis: 'rechtliches-interesse',
    interesse: 'Forderung aus einem Vollstreckungstitel.',
    interesseNachweis: pdf,
  },
  verwendung: {
    zweck: 'ausland',
    zielstaat: '129',
    euFormular: true,
    andereAnschrift: true,
    zustellanschrift: { inland: musterweg },
  },
  abschluss: { ausweiskopie: pdf, richtigkeit: true },
} satisfies Geburtsurkunde

const issues = (input: unknown): string[] => issuesOf(validate(geburtsurkunde, input, { today }))

function ownWith(section: keyof Geburtsurkunde, change: object): unknown {
  return { ...own, [section]: { ...own[section], ...change } }
}

function asked(section: keyof Geburtsurkunde, change: object): string[] {
  return issues(ownWith(section, change)).map((issue) => issue.replace(`${section}.`, ''))
}

describe('geburtsurkunde', () => {
  it.each([
    ['the own certificate for a pension', own],
    ['an organisation with a legal interest and use abroad', creditor],
  ])('accepts %s as it stands', (_case, answers) => {
    expect(validate(geburtsurkunde, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for the number of each kind that was chosen, and for nothing else', () => {
    expect(asked('urkunde', { arten: ['mehrsprachige-geburtsurkunde'] })).toEqual(['anzahlMehrsprachige required'])
    expect(asked('urkunde', { arten: ['elektronische-geburtsbescheinigung'] })).toEqual([])
    expect(asked('urkunde', { arten: ['beglaubigter-registerausdruck'] })).toEqual([
      'anzahlRegisterausdrucke required',
      'hinweise required',
    ])
    expect(asked('urkunde', { anzahlGeburtsurkunden: 21 })).toEqual(['anzahlGeburtsurkunden number-too-large'])
  })

  it('drops what should be left out when no certificate is printed with it', () => {
    const input = ownWith('urkunde', {
      arten: ['mehrsprachige-geburtsurkunde'],
      anzahlMehrsprachige: 1,
      ohneAngaben: ['eltern'],
    })
    expect(validate(geburtsurkunde, input, { today })).toMatchObject({
      value: { urkunde: { arten: ['mehrsprachige-geburtsurkunde'], anzahlMehrsprachige: 1 } },
    })
    expect(JSON.stringify(validate(geburtsurkunde, input, { today }))).not.toContain('ohneAngaben')
  })

  it('sends births of more than 110 years ago to the archive', () => {
    expect(asked('eintrag', { geburtsdatum: '1915-11-28' })).toEqual(['geburtsdatum date-too-early'])
    expect(asked('eintrag', { geburtsdatum: '1915-11-29' })).toEqual([])
    expect(asked('eintrag', { geburtsdatum: '2026-11-30' })).toEqual(['geburtsdatum date-too-late'])
  })

  it('lets nobody apply who is younger than sixteen', () => {
    const born = (tag: number): unknown =>
      ownWith('antragsteller', { wer: { person: { ...erika, geburtsdatum: { tag, monat: 11, jahr: 2010 } } } })
    expect(issues(born(30))).toEqual(['antragsteller.wer.person.geburtsdatum date-too-late'])
    expect(issues(born(29))).toEqual([])
  })

  it.each(['mit-vollmacht', 'gesetzliche-vertretung'])(
    'wants to know who is represented and by what right (%s)',
    (fuer) => {
      expect(asked('antragsteller', { fuer })).toEqual([
        'vertretenePerson.vornamen required',
        'vertretenePerson.familienname required',
        'vertretenePerson.geburtsdatum required',
        'vertretungsnachweis required',
      ])
    },
  )

  it.each(['geschwister', 'rechtliches-interesse', 'alle-seit-dreissig-jahren-verstorben'])(
    'wants reasons and a proof of whoever has no right by relation (%s)',
    (verhaeltnis) => {
      expect(asked('berechtigung', { verhaeltnis })).toEqual(['interesse required', 'interesseNachweis required'])
    },
  )

  it.each(['ehegatte-oder-lebenspartner', 'vorfahre-oder-nachkomme', 'geschwister'])(
    'takes a proof of the relation without demanding it (%s)',
    (verhaeltnis) => {
      const reasons = { interesse: 'Nachlass', interesseNachweis: pdf }
      expect(asked('berechtigung', { verhaeltnis, ...reasons, verwandtschaftsnachweis: pdf })).toEqual([])
      expect(asked('berechtigung', { verhaeltnis, ...reasons })).toEqual([])
    },
  )

  it('knows that an organisation is nobody’s relative, unless it represents one', () => {
    const relative = { ...creditor, berechtigung: { verhaeltnis: 'vorfahre-oder-nachkomme' } }
    expect(issues(relative)).toEqual(['berechtigung.verhaeltnis rule-violated'])
    const representation = { fuer: 'mit-vollmacht', vertretenePerson: erika, vertretungsnachweis: pdf }
    expect(issues({ ...relative, antragsteller: { ...relative.antragsteller, ...representation } })).toEqual([])
  })

  it('asks for the state abroad, the office of a social benefit and another address only where they matter', () => {
    expect(asked('verwendung', { zweck: 'ausland' })).toEqual(['zielstaat required', 'euFormular required'])
    expect(asked('verwendung', { stelle: undefined })).toEqual(['stelle required'])
    expect(asked('verwendung', { zweck: 'privat', stelle: undefined })).toEqual([])
    expect(asked('verwendung', { andereAnschrift: true })).toEqual(['zustellanschrift required'])
  })
})
