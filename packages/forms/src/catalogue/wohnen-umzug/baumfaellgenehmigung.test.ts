import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { company, parcel, privately } from '../../../test/support/land-answers.js'
import { validate } from '../../validation/validate.js'
import { baumfaellgenehmigung, type Baumfaellgenehmigung } from './baumfaellgenehmigung.js'

const today = '2026-11-29'

const maple = { art: 'laub-oder-nadelbaum', name: 'Spitzahorn', stammumfang: 95, massnahme: 'faellung' } as const

const complete = {
  antrag: { ...privately, stellung: 'eigentum', eigentumsnachweis: pdf },
  grundstueck: parcel,
  gehoelze: { liste: [maple], gefahr: false, begruendung: 'Der Stamm ist hohl.' },
  unterlagen: { lageplan: pdf, richtigkeit: true },
} satisfies Baumfaellgenehmigung

function codesOf(input: unknown): string[] {
  return issuesOf(validate(baumfaellgenehmigung, input, { today }))
}

function withPlants(...liste: object[]): unknown {
  return { ...complete, gehoelze: { ...complete.gehoelze, liste } }
}

describe('baumfaellgenehmigung', () => {
  it('takes the application of an owner without e-mail and telephone', () => {
    expect(validate(baumfaellgenehmigung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks everybody but owners for their consent', () => {
    const antrag = { ...company, stellung: 'verwaltung' }
    expect(codesOf({ ...complete, antrag })).toEqual(['antrag.zustimmung required'])
    expect(codesOf({ ...complete, antrag: { ...antrag, zustimmung: pdf } })).toEqual([])
    expect(codesOf({ ...complete, antrag: { ...privately, stellung: 'eigentum' } })).toEqual([
      'antrag.eigentumsnachweis required',
    ])
  })

  it('measures trees by girth and everything else by height', () => {
    const hedge = { art: 'hecke', name: 'Liguster', massnahme: 'rueckschnitt' }
    expect(codesOf(withPlants({ ...maple, art: 'obstbaum' }, hedge))).toEqual(['gehoelze.liste.1.hoehe required'])
    expect(codesOf(withPlants({ ...hedge, hoehe: 150 }))).toEqual([])
    expect(codesOf(withPlants({ ...hedge, art: 'obstbaum', hoehe: 150 }))).toEqual([
      'gehoelze.liste.0.stammumfang required',
    ])
  })

  it('wants at least one plant, whole centimetres and the parcel', () => {
    expect(codesOf(withPlants())).toEqual(['gehoelze.liste required'])
    expect(codesOf(withPlants({ ...maple, stammumfang: 95.5 }))).toEqual(['gehoelze.liste.0.stammumfang wrong-type'])
    const flurstuecke = [{ gemarkung: 'Musterdorf', nummer: '123/' }]
    expect(codesOf({ ...complete, grundstueck: { flurstuecke } })).toEqual([
      'grundstueck.flurstuecke.0.nummer flurstueck-invalid',
    ])
  })
})
