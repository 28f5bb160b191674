import { describe, expect, it } from 'vitest'
import { applicant, erika, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { wohnberechtigungsschein, type Wohnberechtigungsschein } from './wohnberechtigungsschein.js'

const today = '2026-11-29'

const complete = {
  antrag: {
    art: 'weiss-belegungsgebunden',
    person: erika,
    anschrift: applicant.anschrift,
    kontakt: {},
    aufenthalt: true,
  },
  haushalt: {
    allein: false,
    haushaltsmitglieder: [{ ...erika, vornamen: 'Max', verhaeltnis: 'kind' }],
    jungesPaar: false,
    schwangerschaft: true,
    mutterpass: pdf,
  },
  einkommen: {
    leipzigPass: false,
    vorhanden: true,
    einkuenfte: [
      { wer: 'Erika Muster-Beispiel', art: 'arbeit', betrag: 2_100_000, rhythmus: 'jaehrlich', nachweis: pdf },
    ],
    abgaben: ['steuern', 'krankenversicherung'],
  },
  wohnung: { mehrRaum: true, raumbedarf: 'Arbeit zu Hause', richtigkeit: true },
} satisfies Wohnberechtigungsschein

function codesOf(input: unknown): string[] {
  return issuesOf(validate(wohnberechtigungsschein, input, { today }))
}

describe('wohnberechtigungsschein', () => {
  it('accepts a complete application as it stands', () => {
    expect(validate(wohnberechtigungsschein, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for no other persons of those who move in alone', () => {
    expect(codesOf({ ...complete, haushalt: { allein: true } })).toEqual([])
    expect(codesOf({ ...complete, haushalt: { allein: false } })).toEqual([
      'haushalt.haushaltsmitglieder required',
      'haushalt.jungesPaar required',
    ])
  })

  it('asks for proofs of what was told freely', () => {
    expect(codesOf({ ...complete, haushalt: { allein: true, schwangerschaft: true } })).toEqual([
      'haushalt.mutterpass required',
    ])
    const wohnung = { schwerbehinderung: true, mehrRaum: true, richtigkeit: true }
    expect(codesOf({ ...complete, wohnung })).toEqual([
      'wohnung.schwerbehindertenausweis required',
      'wohnung.raumbedarf required',
    ])
  })

  it('asks for income only where there is any', () => {
    expect(codesOf({ ...complete, einkommen: { leipzigPass: true, vorhanden: false } })).toEqual([])
    expect(codesOf({ ...complete, einkommen: { leipzigPass: true, vorhanden: true } })).toEqual([
      'einkommen.einkuenfte required',
    ])
  })

  it('asks for a residence document of those who may stay for less than a year', () => {
    expect(codesOf({ ...complete, antrag: { ...complete.antrag, aufenthalt: false } })).toEqual([
      'antrag.aufenthaltstitel required',
    ])
  })
})
