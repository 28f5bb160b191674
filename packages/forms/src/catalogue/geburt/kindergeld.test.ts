import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { kindergeld, type Kindergeld } from './kindergeld.js'

const today = '2026-11-29'

const child = {
  vornamen: 'Kim',
  familienname: 'Muster-Beispiel',
  geburtsdatum: '2026-11-20',
  verhaeltnis: 'eigenes-kind' as const,
  imHaushalt: true,
}

const complete = {
  antragsteller: {
    person: {
      vornamen: 'Erika',
      familienname: 'Muster-Beispiel',
      geburtsdatum: { tag: 1, monat: 2, jahr: 1994 },
      geburtsort: 'Musterstadt',
      geburtsstaat: '000',
    },
    staatsangehoerigkeit: '000',
    aufenthaltsrecht: 'freizuegig',
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    familienstand: 'LD',
    steuerId: '86095742719',
    kontakt: {},
  },
  kinder: { kinder: [child] },
  andererElternteil: { oeffentlicherDienst: false, auslandsbezug: false },
  abschluss: {
    bankverbindung: { kontoinhaber: { vornamen: 'Erika', familienname: 'Muster' }, iban: 'DE89370400440532013000' },
    richtigkeit: true,
  },
} satisfies Kindergeld

function codesOf(changes: object): string[] {
  return issuesOf(validate(kindergeld, { ...complete, ...changes }, { today }))
}

describe('kindergeld', () => {
  it('takes a newborn without a tax number, and without another parent', () => {
    expect(validate(kindergeld, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('says that another authority decides', () => {
    expect(kindergeld.outcome).toMatchObject({ kind: 'elsewhere' })
  })

  it('asks where a child lives that is not in the household', () => {
    expect(codesOf({ kinder: { kinder: [child, { ...child, imHaushalt: false }] } })).toEqual([
      'kinder.kinder.1.lebtBei required',
    ])
  })

  it('refuses a tax number with a wrong check digit', () => {
    expect(codesOf({ kinder: { kinder: [{ ...child, steuerId: '86095742718' }] } })).toEqual([
      'kinder.kinder.0.steuerId steuer-id-invalid',
    ])
  })

  it('asks for a residence title and for an office where they matter', () => {
    expect(codesOf({ antragsteller: { ...complete.antragsteller, aufenthaltsrecht: 'aufenthaltstitel' } })).toEqual([
      'antragsteller.aufenthaltstitel required',
    ])
    expect(codesOf({ andererElternteil: { oeffentlicherDienst: true, auslandsbezug: false } })).toEqual([
      'andererElternteil.dienststelle required',
    ])
  })
})
