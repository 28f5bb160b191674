import { describe, expect, it } from 'vitest'
import { applicant, erika, musterweg, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { zweitwohnungsteuer, type Zweitwohnungsteuer } from './zweitwohnungsteuer.js'

const today = '2026-11-29'

const complete = {
  person: { anlass: 'beginn', person: erika, hauptwohnung: applicant.anschrift, kontakt: {} },
  zweitwohnung: {
    anschrift: musterweg,
    beginn: '2026-10-01',
    nutzungsart: 'gemietet',
    nettokaltmiete: 38_000,
    wohnflaeche: 42,
    weitereInhaber: 0,
  },
  befreiung: { grund: 'keiner' },
  abschluss: { lastschrift: { erteilt: false }, richtigkeit: true },
} satisfies Zweitwohnungsteuer

function codesOf(input: unknown): string[] {
  return issuesOf(validate(zweitwohnungsteuer, input, { today }))
}

function withHome(change: object, anlass: string): unknown {
  return {
    ...complete,
    person: { ...complete.person, anlass },
    zweitwohnung: { ...complete.zweitwohnung, ...change },
  }
}

describe('zweitwohnungsteuer', () => {
  it('accepts a complete declaration as it stands', () => {
    expect(validate(zweitwohnungsteuer, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for rent only of those who pay one', () => {
    const { nettokaltmiete, ...zweitwohnung } = complete.zweitwohnung
    expect(nettokaltmiete).toBe(38_000)
    expect(codesOf({ ...complete, zweitwohnung })).toEqual(['zweitwohnung.nettokaltmiete required'])
    for (const nutzungsart of ['eigentum', 'unentgeltlich-ueberlassen']) {
      expect(codesOf({ ...complete, zweitwohnung: { ...zweitwohnung, nutzungsart } })).toEqual([])
    }
  })

  it('asks for the end only of those who gave the home up, and not before the start', () => {
    expect(codesOf(withHome({}, 'ende'))).toEqual(['zweitwohnung.ende required'])
    expect(codesOf(withHome({ ende: '2026-09-30' }, 'ende'))).toEqual(['zweitwohnung.ende rule-violated'])
    expect(codesOf(withHome({ ende: '2026-10-01' }, 'ende'))).toEqual([])
  })

  it('refuses a start that lies ahead', () => {
    expect(codesOf(withHome({ beginn: '2026-11-30' }, 'beginn'))).toEqual(['zweitwohnung.beginn date-too-late'])
  })

  it('asks for a proof of every exemption', () => {
    const befreiung = { grund: 'pflegeheim' }
    expect(codesOf({ ...complete, befreiung })).toEqual(['befreiung.nachweis required'])
    expect(codesOf({ ...complete, befreiung: { ...befreiung, nachweis: pdf } })).toEqual([])
  })
})
