import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { company, parcel, privately } from '../../../test/support/land-answers.js'
import { validate } from '../../validation/validate.js'
import { bauvorbescheid, type Bauvorbescheid } from './bauvorbescheid.js'

const today = '2026-11-29'

const complete = {
  bauherr: { ...privately, vertretung: { vertretung: false } },
  grundstueck: { ...parcel, eigentum: true },
  anfrage: {
    beschreibung: 'Wohnhaus mit zwei Geschossen',
    gegenstand: ['bauplanungsrecht'],
    fragen: [{ frage: 'Ist ein Wohnhaus mit zwei Geschossen zulässig?' }],
    nachbarn: false,
  },
  unterlagen: { lageplan: pdf, richtigkeit: true },
} satisfies Bauvorbescheid

function codesOf(input: unknown): string[] {
  return issuesOf(validate(bauvorbescheid, input, { today }))
}

function withRequest(change: object): unknown {
  return { ...complete, anfrage: { ...complete.anfrage, ...change } }
}

describe('bauvorbescheid', () => {
  it('takes a request without sketches', () => {
    expect(validate(bauvorbescheid, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('takes companies that do not own the land yet', () => {
    const buyer = {
      ...complete,
      bauherr: { ...company, vertretung: { vertretung: false } },
      grundstueck: { ...parcel, eigentum: false },
    }
    expect(codesOf(buyer)).toEqual([])
    expect(codesOf({ ...buyer, grundstueck: parcel })).toEqual(['grundstueck.eigentum required'])
  })

  it('wants to know what should be examined and asked', () => {
    expect(codesOf(withRequest({ gegenstand: [], fragen: [] }))).toEqual([
      'anfrage.gegenstand required',
      'anfrage.fragen required',
    ])
    expect(codesOf(withRequest({ fragen: [{ frage: '  ' }] }))).toEqual(['anfrage.fragen.0.frage required'])
    expect(codesOf(withRequest({ gegenstand: ['statik'] }))).toEqual(['anfrage.gegenstand choice-unknown'])
  })
})
