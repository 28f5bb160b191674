import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { konto, pensioner, wohnung } from '../../../test/support/wohngeld-answers.js'
import { validate } from '../../validation/validate.js'
import { wohngeldLastenzuschuss, type WohngeldLastenzuschuss } from './wohngeld-lastenzuschuss.js'

const today = '2026-11-29'

const complete = {
  ...pensioner,
  wohnung: { ...wohnung, art: 'eigenheim', miteigentum: false, eigentumsnachweis: pdf },
  belastung: {
    hatKredite: true,
    kredite: [
      {
        glaeubiger: 'Musterbank',
        zweck: 'kauf-oder-bau',
        jahresleistung: 600_000,
        davonZinsen: 150_000,
        nachweis: pdf,
      },
    ],
    grundsteuer: 32_000,
  },
  zahlung: { bankverbindung: konto },
} satisfies WohngeldLastenzuschuss

function codesOf(input: unknown): string[] {
  return issuesOf(validate(wohngeldLastenzuschuss, input, { today }))
}

describe('wohngeldLastenzuschuss', () => {
  it('accepts a complete application as it stands', () => {
    expect(validate(wohngeldLastenzuschuss, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for loans only of those who pay any', () => {
    const { kredite, ...belastung } = complete.belastung
    expect(codesOf({ ...complete, belastung })).toEqual(['belastung.kredite required'])
    expect(codesOf({ ...complete, belastung: { ...belastung, hatKredite: false } })).toEqual([])
    expect(kredite).toHaveLength(1)
  })

  it('knows that interest is a part of what is paid', () => {
    const kredite = [{ ...complete.belastung.kredite[0], davonZinsen: 600_001 }]
    expect(codesOf({ ...complete, belastung: { ...complete.belastung, kredite } })).toEqual([
      'belastung.kredite.0.davonZinsen rule-violated',
    ])
  })

  it('asks for parts of the home that do not serve the household', () => {
    expect(codesOf({ ...complete, wohnung: { ...complete.wohnung, ueberlassen: true } })).toEqual([
      'wohnung.ueberlasseneFlaeche required',
      'wohnung.einnahmeImMonat required',
    ])
  })

  it('refuses a home without space', () => {
    expect(codesOf({ ...complete, wohnung: { ...complete.wohnung, wohnflaeche: 0 } })).toEqual([
      'wohnung.wohnflaeche number-too-small',
    ])
  })
})
