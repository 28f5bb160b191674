import { describe, expect, it } from 'vitest'
import { erika, musterweg, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { fuehrungszeugnis, type Fuehrungszeugnis } from './fuehrungszeugnis.js'

const today = '2026-11-29'

/** For a new employer, in the simplest case. */
const forEmployer = {
  zeugnis: { belegart: 'n-fuer-private-zwecke' },
  person: {
    ...erika,
    geburtsort: 'Leipzig',
    geburtsstaat: '000',
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
    anschrift: musterweg,
    kontakt: {},
    gesetzlicheVertretung: false,
  },
  gebuehr: { befreiung: 'keine' },
  versand: { andereAnschrift: false },
  abschluss: { richtigkeit: true },
} satisfies Fuehrungszeugnis

/** Parents apply for a girl of 16 with two nationalities who trains a team; the certificate goes to an authority. */
const forAuthority = {
  zeugnis: {
    belegart: 'oe-erweitert-zur-vorlage-bei-einer-behoerde',
    aufforderung: pdf,
    behoerde: 'Jugendamt Musterstadt',
    behoerdeAnschrift: musterweg,
    verwendungszweck: 'Prüfung nach § 72a SGB VIII',
    aktenzeichen: 'JA 12/2026',
    einsichtBeimAmtsgericht: true,
    amtsgericht: 'Leipzig',
  },
  person: {
    ...forEmployer.person,
    vornamen: 'Kim',
    geburtsname: 'Beispiel',
    geburtsdatum: { tag: 5, monat: 6, jahr: 2010 },
    geburtsnameMutter: 'Muster',
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }, { staatsangehoerigkeit: '129' }],
    kontakt: { email: 'erika@example.org' },
    gesetzlicheVertretung: true,
    vertretendePerson: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
    vertretungsnachweis: pdf,
  },
  gebuehr: { befreiung: 'ehrenamt', nachweis: pdf },
  abschluss: { echtheit: true, richtigkeit: true },
} satisfies Fuehrungszeugnis

const issues = (change: object): string[] =>
  issuesOf(validate(fuehrungszeugnis, { ...forEmployer, ...change }, { today }))

describe('fuehrungszeugnis', () => {
  it.each([
    ['an employer', forEmployer],
    ['an authority', forAuthority],
  ])('accepts an application for %s as it stands', (_whom, answers) => {
    expect(validate(fuehrungszeugnis, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('wants the written request for extended certificates, and where the authority is for its own', () => {
    const asked = (belegart: string): string[] => issues({ zeugnis: { belegart } })
    const authority = [
      'zeugnis.behoerde required',
      'zeugnis.behoerdeAnschrift.strasse required',
      'zeugnis.behoerdeAnschrift.plz required',
      'zeugnis.behoerdeAnschrift.ort required',
      'zeugnis.verwendungszweck required',
      'zeugnis.einsichtBeimAmtsgericht required',
    ]
    expect(asked('n-fuer-private-zwecke')).toEqual([])
    expect(asked('ne-erweitert')).toEqual(['zeugnis.aufforderung required', 'abschluss.echtheit confirmation-required'])
    expect(asked('o-zur-vorlage-bei-einer-behoerde')).toEqual(authority)
    expect(asked('oe-erweitert-zur-vorlage-bei-einer-behoerde')).toEqual([
      'zeugnis.aufforderung required',
      ...authority,
      'abschluss.echtheit confirmation-required',
    ])
  })

  it('asks for the court only of those who want to see the certificate first', () => {
    const zeugnis = { ...forAuthority.zeugnis, amtsgericht: undefined }
    expect(issuesOf(validate(fuehrungszeugnis, { ...forAuthority, zeugnis }, { today }))).toEqual([
      'zeugnis.amtsgericht required',
    ])
    const without = { ...forAuthority, zeugnis: { ...zeugnis, einsichtBeimAmtsgericht: false } }
    expect(issuesOf(validate(fuehrungszeugnis, without, { today }))).toEqual([])
  })

  it('sends a certificate for an authority nowhere else', () => {
    const input = { ...forAuthority, versand: { andereAnschrift: true, anschrift: { inland: musterweg } } }
    expect(validate(fuehrungszeugnis, input, { today })).toEqual({ ok: true, value: forAuthority })
    expect(issues({ versand: { andereAnschrift: true } })).toEqual(['versand.anschrift required'])
  })

  it('wants the oath only of those who attach a proof', () => {
    const input = { ...forEmployer, abschluss: { echtheit: true, richtigkeit: true } }
    expect(validate(fuehrungszeugnis, input, { today })).toEqual({ ok: true, value: forEmployer })
  })

  it('exists only from the age of fourteen', () => {
    const born = (tag: number): object => ({
      person: { ...forEmployer.person, geburtsdatum: { tag, monat: 11, jahr: 2012 } },
    })
    expect(issues(born(30))).toEqual(['person.geburtsdatum date-too-late'])
    expect(issues(born(29))).toEqual([])
  })

  it('knows legal representation, with a proof', () => {
    expect(issues({ person: { ...forEmployer.person, gesetzlicheVertretung: true } })).toEqual([
      'person.vertretendePerson.vornamen required',
      'person.vertretendePerson.familienname required',
      'person.vertretungsnachweis required',
      'abschluss.echtheit confirmation-required',
    ])
  })

  it.each(['ehrenamt', 'ehrenamtliche-betreuung', 'geringes-einkommen'])(
    'wants a proof for every exemption from the fee (%s)',
    (befreiung) => {
      expect(issues({ gebuehr: { befreiung } })).toEqual([
        'gebuehr.nachweis required',
        'abschluss.echtheit confirmation-required',
      ])
    },
  )
})
