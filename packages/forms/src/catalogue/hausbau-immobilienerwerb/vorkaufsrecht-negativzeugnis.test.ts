import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { company, parcel, privately } from '../../../test/support/land-answers.js'
import { validate } from '../../validation/validate.js'
import { vorkaufsrechtNegativzeugnis, type VorkaufsrechtNegativzeugnis } from './vorkaufsrecht-negativzeugnis.js'

const today = '2026-11-29'

const complete = {
  antrag: { ...privately, rolle: 'kauf' },
  vertrag: {
    notariat: 'Notariat Muster-Beispiel, Leipzig',
    urkundennummer: '123/2026',
    datum: '2026-11-02',
    verkaufende: [{ wer: { organisation: { name: 'Beispiel Bau GmbH' } } }],
    kaufende: [privately, privately].map(({ wer }) => ({ wer })),
    auszug: pdf,
  },
  grundstueck: { ...parcel, flaeche: 612, bebauung: 'unbebaut', richtigkeit: true },
} satisfies VorkaufsrechtNegativzeugnis

function codesOf(input: unknown): string[] {
  return issuesOf(validate(vorkaufsrechtNegativzeugnis, input, { today }))
}

function withContract(change: object): unknown {
  return { ...complete, vertrag: { ...complete.vertrag, ...change } }
}

describe('vorkaufsrechtNegativzeugnis', () => {
  it('takes the application of buyers who are two', () => {
    expect(validate(vorkaufsrechtNegativzeugnis, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('wants the power of attorney of those who represent a party', () => {
    const antrag = { ...company, rolle: 'vertretung' }
    expect(codesOf({ ...complete, antrag })).toEqual(['antrag.vollmacht required'])
    expect(codesOf({ ...complete, antrag: { ...antrag, rolle: 'notariat' } })).toEqual([])
  })

  it('wants sellers and buyers, each by name', () => {
    const kaufende = [{ wer: { person: { vornamen: 'Erika' } } }]
    expect(codesOf(withContract({ verkaufende: [], kaufende }))).toEqual([
      'vertrag.verkaufende required',
      'vertrag.kaufende.0.wer.person.familienname required',
    ])
  })

  it('refuses contracts of the future and areas that are none', () => {
    expect(codesOf(withContract({ datum: '2026-11-30' }))).toEqual(['vertrag.datum date-too-late'])
    expect(codesOf({ ...complete, grundstueck: { ...complete.grundstueck, flaeche: 0 } })).toEqual([
      'grundstueck.flaeche number-too-small',
    ])
  })
})
