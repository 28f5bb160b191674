import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { company, parcel, privately } from '../../../test/support/land-answers.js'
import { validate } from '../../validation/validate.js'
import { baulastenauskunft, type Baulastenauskunft } from './baulastenauskunft.js'

const today = '2026-11-29'

const complete = {
  antrag: { ...privately, vertretung: { vertretung: false } },
  grundstueck: parcel,
  auskunft: { interesse: 'kaufinteresse', art: 'auszug-mit-lageplan', zustellung: 'post', richtigkeit: true },
} satisfies Baulastenauskunft

function codesOf(input: unknown): string[] {
  return issuesOf(validate(baulastenauskunft, input, { today }))
}

describe('baulastenauskunft', () => {
  it('takes the application of a buyer who states the interest without proof', () => {
    expect(validate(baulastenauskunft, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('takes several parcels of a bank, and its proof', () => {
    const several = {
      ...complete,
      antrag: { ...company, vertretung: { vertretung: false } },
      grundstueck: { flurstuecke: [...parcel.flurstuecke, { gemarkung: 'Musterdorf', nummer: '124' }] },
      auskunft: { ...complete.auskunft, interesse: 'finanzierung', nachweis: pdf },
    }
    expect(validate(baulastenauskunft, several, { today })).toEqual({ ok: true, value: several })
    const flurstuecke = [{ gemarkung: 'Musterdorf', nummer: '123, 124' }]
    expect(codesOf({ ...complete, grundstueck: { flurstuecke } })).toEqual([
      'grundstueck.flurstuecke.0.nummer flurstueck-invalid',
    ])
  })

  it('asks how to send the extract, unless somebody comes to look', () => {
    const auskunft = { interesse: 'eigentum', art: 'einsicht', richtigkeit: true }
    expect(codesOf({ ...complete, auskunft })).toEqual([])
    expect(codesOf({ ...complete, auskunft: { ...auskunft, art: 'negativauskunft' } })).toEqual([
      'auskunft.zustellung required',
    ])
  })

  it('wants an interest', () => {
    const auskunft = { art: 'einsicht', richtigkeit: true }
    expect(codesOf({ ...complete, auskunft })).toEqual(['auskunft.interesse required'])
  })
})
