import { describe, expect, it } from 'vitest'
import { musterweg, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { company, parcel, privately } from '../../../test/support/land-answers.js'
import { validate } from '../../validation/validate.js'
import { nutzungsaenderung, type Nutzungsaenderung } from './nutzungsaenderung.js'

const today = '2026-11-29'

const complete = {
  bauherr: { ...company, vertretung: { vertretung: false } },
  grundstueck: { anschrift: musterweg, ...parcel, eigentum: false },
  nutzung: {
    bisher: 'Laden',
    neu: 'Café mit 30 Plätzen',
    flaeche: 85,
    gewerblich: true,
    betriebsbeschreibung: pdf,
    bauarbeiten: false,
  },
  entwurf: { vornamen: 'Max', familienname: 'Muster-Beispiel', anschrift: musterweg, kontakt: {} },
  bauvorlagen: { bauzeichnungen: pdf, lageplan: pdf, liegenschaftskarte: pdf, richtigkeit: true },
} satisfies Nutzungsaenderung

function codesOf(input: unknown): string[] {
  return issuesOf(validate(nutzungsaenderung, input, { today }))
}

function withUse(change: object): unknown {
  return { ...complete, nutzung: { ...complete.nutzung, ...change } }
}

describe('nutzungsaenderung', () => {
  it('takes the application for a café', () => {
    expect(validate(nutzungsaenderung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('takes private persons', () => {
    expect(codesOf({ ...complete, bauherr: { ...privately, vertretung: { vertretung: false } } })).toEqual([])
  })

  it('wants a description of the business only from businesses', () => {
    expect(codesOf(withUse({ betriebsbeschreibung: undefined }))).toEqual(['nutzung.betriebsbeschreibung required'])
    expect(codesOf(withUse({ betriebsbeschreibung: undefined, gewerblich: false }))).toEqual([])
  })

  it('asks what is built only where something is', () => {
    expect(codesOf(withUse({ bauarbeiten: true }))).toEqual(['nutzung.baulicheAenderungen required'])
    expect(codesOf(withUse({ bauarbeiten: true, baulicheAenderungen: 'Eine Lüftung.' }))).toEqual([])
  })

  it('counts whole square metres', () => {
    expect(codesOf(withUse({ flaeche: 0 }))).toEqual(['nutzung.flaeche number-too-small'])
    expect(codesOf(withUse({ flaeche: 84.5 }))).toEqual(['nutzung.flaeche wrong-type'])
  })
})
