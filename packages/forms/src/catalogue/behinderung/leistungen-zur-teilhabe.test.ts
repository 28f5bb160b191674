import { describe, expect, it } from 'vitest'
import { applicant, erika, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { leistungenZurTeilhabe, type LeistungenZurTeilhabe } from './leistungen-zur-teilhabe.js'

const today = '2026-11-29'

/** An adult applies for assistance in everyday life and has a pension. */
const adult = {
  person: {
    rolle: 'selbst',
    person: erika,
    geburtsort: 'Musterstadt',
    familienstand: 'LD',
    staatsangehoerigkeit: '000',
    anschrift: applicant.anschrift,
    wohnform: 'eigene-wohnung',
    zweiMonate: true,
    kontakt: {},
  },
  behinderung: {
    arten: ['seelisch'],
    dauer: 'besteht',
    gradDerBehinderung: 50,
    pflegegrad: 'keiner',
    krankenkasse: 'Musterkasse',
    unterlagen: pdf,
  },
  bedarf: {
    antragsart: 'erstantrag',
    leistungsgruppen: ['soziale-teilhabe'],
    beschreibung: 'Hilfe bei Terminen und im Haushalt',
    beginn: '2026-12-01',
    form: 'geld',
    budgetVerwendung: 'Assistenz an zwei Tagen',
  },
  vorrang: { andereAntraege: false, ursache: ['keine'], lebensunterhalt: false },
  einkommen: {
    art: 'rente',
    vorvorjahr: 1_400_000,
    heuteAnders: false,
    partnerImHaushalt: false,
    kinderImHaushalt: 0,
    vermoegen: 300_000,
  },
  abschluss: {
    bankverbindung: {
      kontoinhaber: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
      iban: 'DE02120300000000202051',
    },
    gespraech: true,
    mitteilung: true,
    richtigkeit: true,
  },
} satisfies LeistungenZurTeilhabe

/** A mother applies for her child at school, after the pension insurance passed nothing on; no contribution is due. */
const child = {
  person: {
    ...adult.person,
    rolle: 'sorgeberechtigt',
    vertretung: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
    vertretungsnachweis: pdf,
    person: { vornamen: 'Max', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 3, monat: 4, jahr: 2017 } },
    staatsangehoerigkeit: '151',
    aufenthaltsdokument: pdf,
    wohnform: 'bei-angehoerigen',
    zweiMonate: false,
    frueherWo: 'Musterweg 1, 01067 Dresden',
  },
  behinderung: { arten: ['sinne', 'geistig'], dauer: 'besteht', pflegegrad: 'grad-2', krankenkasse: 'Musterkasse' },
  bedarf: {
    antragsart: 'folgeantrag',
    leistungsgruppen: ['teilhabe-an-bildung'],
    bildungsort: 'schule',
    beschreibung: 'Schulbegleitung im Unterricht',
    ziele: 'Am Unterricht teilnehmen',
    beginn: '2027-01-04',
    form: 'sachleistung',
    anbieter: 'Muster-Assistenz gGmbH',
    vertrauensperson: 'Martha Muster',
  },
  vorrang: {
    andereAntraege: true,
    antraege: [{ stelle: 'Krankenkasse', antragAm: '2026-10-01', stand: 'abgelehnt' }],
    ursache: ['anderer'],
    ansprueche: 'Unfall 2020, Haftpflicht prüft',
    lebensunterhalt: false,
  },
  abschluss: { gespraech: true, mitteilung: true, richtigkeit: true },
} satisfies LeistungenZurTeilhabe

function codesOf(input: unknown): string[] {
  return issuesOf(validate(leistungenZurTeilhabe, input, { today }))
}

describe('leistungenZurTeilhabe', () => {
  it.each([adult, child])('accepts a complete application as it stands', (answers) => {
    expect(validate(leistungenZurTeilhabe, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks whoever speaks for somebody for name and proof', () => {
    expect(codesOf({ ...adult, person: { ...adult.person, rolle: 'betreuung', zweiMonate: false } })).toEqual([
      'person.vertretung.vornamen required',
      'person.vertretung.familienname required',
      'person.vertretungsnachweis required',
      'person.frueherWo required',
    ])
  })

  it('asks for no income where the law demands no contribution', () => {
    const { einkommen, ...rest } = adult
    expect(codesOf(rest)).toContain('einkommen.vorvorjahr required')
    expect(codesOf({ ...rest, vorrang: { ...adult.vorrang, lebensunterhalt: true } })).toEqual([])
    const work = { ...adult.bedarf, leistungsgruppen: ['teilhabe-am-arbeitsleben'] }
    expect(codesOf({ ...rest, bedarf: work })).toEqual([])
    const dropped = validate(leistungenZurTeilhabe, { ...child, einkommen }, { today })
    expect(dropped).toEqual({ ok: true, value: child })
  })

  it('asks for income for studies, but not for school', () => {
    const bedarf = { ...child.bedarf, bildungsort: 'hochschule' }
    expect(codesOf({ ...child, bedarf })).toContain('einkommen.vorvorjahr required')
  })

  it('asks for expected income and for a partner only where there is something to tell', () => {
    const einkommen = { ...adult.einkommen, heuteAnders: true, partnerImHaushalt: true }
    expect(codesOf({ ...adult, einkommen })).toEqual([
      'einkommen.jetzt required',
      'einkommen.partnerEinkuenfte required',
    ])
  })

  it('asks for an account only where money is paid', () => {
    const { bankverbindung, ...abschluss } = adult.abschluss
    expect(bankverbindung.iban).not.toBe('')
    expect(codesOf({ ...adult, abschluss })).toContain('abschluss.bankverbindung.iban required')
    expect(codesOf({ ...adult, abschluss, bedarf: { ...adult.bedarf, form: 'offen' } })).toEqual([])
  })

  it('asks which other applications there are', () => {
    expect(codesOf({ ...adult, vorrang: { ...adult.vorrang, andereAntraege: true } })).toEqual([
      'vorrang.antraege required',
    ])
  })

  it('knows that no cause does not go with a cause', () => {
    const vorrang = { ...adult.vorrang, ursache: ['keine', 'gewalttat'] }
    expect(codesOf({ ...adult, vorrang })).toEqual(['vorrang.ursache rule-violated'])
  })

  it('refuses degrees of disability that do not exist', () => {
    expect(codesOf({ ...adult, behinderung: { ...adult.behinderung, gradDerBehinderung: 10 } })).toEqual([
      'behinderung.gradDerBehinderung number-too-small',
    ])
  })
})
