import { describe, expect, it } from 'vitest'
import { applicant, erika, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { schwerbehinderungFeststellung, type SchwerbehinderungFeststellung } from './schwerbehinderung-feststellung.js'

const today = '2026-11-29'
const photograph = { ...pdf, filename: 'foto.jpg', mediaType: 'image/jpeg' }

const complete = {
  antrag: { art: 'erstantrag', rueckwirkend: false, vertretung: { vertretung: false } },
  person: {
    person: erika,
    geburtsort: 'Musterstadt',
    staatsangehoerigkeit: '000',
    anschrift: applicant.anschrift,
    erwerbstaetig: true,
    kontakt: {},
  },
  gesundheit: {
    stoerungen: [{ bezeichnung: 'Beispielerkrankung des Knies', ursache: 'unbekannt' }],
    merkzeichen: ['g'],
    pflegegrad: 'keiner',
    behandlungen: [{ name: 'Praxis Muster', fachrichtung: 'Orthopädie', anschrift: 'Musterweg 2, Leipzig' }],
    andereGutachten: false,
    schweigepflicht: true,
  },
  ausweis: { gewuenscht: true, lichtbild: photograph, richtigkeit: true },
} satisfies SchwerbehinderungFeststellung

function codesOf(input: unknown): string[] {
  return issuesOf(validate(schwerbehinderungFeststellung, input, { today }))
}

describe('schwerbehinderungFeststellung', () => {
  it('accepts a complete application as it stands', () => {
    expect(validate(schwerbehinderungFeststellung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks nothing about health for a mere renewal of the card', () => {
    const renewal = {
      ...complete,
      antrag: { art: 'ausweisverlaengerung', vertretung: { vertretung: false } },
      ausweis: { grund: 'ablauf', richtigkeit: true },
    }
    const { gesundheit, ...rest } = renewal
    expect(validate(schwerbehinderungFeststellung, { ...rest, gesundheit }, { today })).toEqual({
      ok: true,
      value: rest,
    })
    expect(codesOf({ ...renewal, ausweis: { richtigkeit: true } })).toEqual(['ausweis.grund required'])
  })

  it('does without release from confidentiality', () => {
    const { schweigepflicht, ...gesundheit } = complete.gesundheit
    expect(schweigepflicht).toBe(true)
    expect(codesOf({ ...complete, gesundheit })).toEqual([])
  })

  it('asks for day and reason of an assessment for earlier times', () => {
    expect(codesOf({ ...complete, antrag: { ...complete.antrag, rueckwirkend: true } })).toEqual([
      'antrag.rueckwirkendAb required',
      'antrag.rueckwirkendGrund required',
    ])
  })

  it('asks who else assessed the health', () => {
    expect(codesOf({ ...complete, gesundheit: { ...complete.gesundheit, andereGutachten: true } })).toEqual([
      'gesundheit.gutachtenStelle required',
    ])
  })

  it('asks foreigners alone for a residence permit, and takes no document for a photograph', () => {
    const person = { ...complete.person, aufenthaltstitel: pdf }
    expect(validate(schwerbehinderungFeststellung, { ...complete, person }, { today })).toEqual({
      ok: true,
      value: complete,
    })
    expect(codesOf({ ...complete, ausweis: { ...complete.ausweis, lichtbild: pdf } })).toEqual([
      'ausweis.lichtbild file-type-not-allowed',
    ])
  })
})
