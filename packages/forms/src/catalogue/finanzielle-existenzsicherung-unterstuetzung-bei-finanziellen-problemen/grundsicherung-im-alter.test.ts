import { describe, expect, it } from 'vitest'
import { applicant, erika, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { konto } from '../../../test/support/wohngeld-answers.js'
import { validate } from '../../validation/validate.js'
import { grundsicherungImAlter, type GrundsicherungImAlter } from './grundsicherung-im-alter.js'

const today = '2026-11-29'
const name = 'Erika Muster-Beispiel'

const complete = {
  person: {
    person: erika,
    geburtsort: 'Musterstadt',
    familienstand: 'LD',
    staatsangehoerigkeit: '000',
    anschrift: applicant.anschrift,
    kontakt: {},
    vertretung: { vertretung: false },
    allein: true,
  },
  anspruch: { grund: 'dauerhafte-erwerbsminderung', nachweis: pdf },
  bedarf: {
    wohnform: 'miete',
    unterkunft: 42_000,
    heizung: 7_000,
    versicherung: 'freiwillig',
    krankenkasse: 'Musterkasse',
    beitrag: 21_000,
    mehrbedarf: ['merkzeichen-g', 'krankenkost'],
    schwerbehindertenausweis: pdf,
    attest: pdf,
  },
  mittel: {
    einkommenVorhanden: true,
    einkuenfte: [{ wer: name, art: 'rente', betrag: 61_000, rhythmus: 'monatlich' }],
    grundrentenzeiten: false,
    vermoegen: [{ wer: name, art: 'geld', wert: 120_000 }],
    verschenkt: false,
    kinderMitHohemEinkommen: false,
  },
  abschluss: { bankverbindung: konto, mitteilung: true, richtigkeit: true },
} satisfies GrundsicherungImAlter

function codesOf(input: unknown): string[] {
  return issuesOf(validate(grundsicherungImAlter, input, { today }))
}

describe('grundsicherungImAlter', () => {
  it('accepts a complete application as it stands', () => {
    expect(validate(grundsicherungImAlter, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks who else lives there of those who do not live alone', () => {
    expect(codesOf({ ...complete, person: { ...complete.person, allein: false } })).toEqual([
      'person.haushaltsmitglieder required',
    ])
  })

  it('asks for no costs of those who live with relatives for free', () => {
    const bedarf = { wohnform: 'angehoerige', versicherung: 'pflichtversichert', krankenkasse: 'Musterkasse' }
    expect(codesOf({ ...complete, bedarf })).toEqual([])
    expect(codesOf({ ...complete, bedarf: { ...bedarf, wohnform: 'miete' } })).toEqual(['bedarf.unterkunft required'])
  })

  it('asks for the contribution of those who pay it themselves', () => {
    const bedarf = { wohnform: 'angehoerige', versicherung: 'privat' }
    expect(codesOf({ ...complete, bedarf })).toEqual(['bedarf.krankenkasse required', 'bedarf.beitrag required'])
    expect(codesOf({ ...complete, bedarf: { ...bedarf, versicherung: 'keine' } })).toEqual([])
  })

  it('asks for proofs of special needs', () => {
    const bedarf = { wohnform: 'angehoerige', versicherung: 'keine', mehrbedarf: ['merkzeichen-g', 'krankenkost'] }
    expect(codesOf({ ...complete, bedarf })).toEqual([
      'bedarf.schwerbehindertenausweis required',
      'bedarf.attest required',
    ])
  })

  it('asks for income only of those who have any', () => {
    const { vermoegen, verschenkt, kinderMitHohemEinkommen } = complete.mittel
    const mittel = { vermoegen, verschenkt, kinderMitHohemEinkommen }
    expect(codesOf({ ...complete, mittel: { ...mittel, einkommenVorhanden: false } })).toEqual([])
    expect(codesOf({ ...complete, mittel: { ...mittel, einkommenVorhanden: true } })).toEqual([
      'mittel.einkuenfte required',
      'mittel.grundrentenzeiten required',
    ])
  })

  it('refuses insurance numbers with a wrong check digit', () => {
    const anspruch = { ...complete.anspruch, rentenversicherungsnummer: '99010180M013' }
    expect(codesOf({ ...complete, anspruch })).toEqual([
      'anspruch.rentenversicherungsnummer rentenversicherungsnummer-invalid',
    ])
  })
})
