import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { without } from '../../../test/support/without.js'
import { validate } from '../../validation/validate.js'
import { melderegisterauskunft, type Melderegisterauskunft } from './melderegisterauskunft.js'

const today = '2026-11-29'

const complete = {
  antragsteller: {
    wer: {
      organisation: {
        name: 'Muster-Inkasso GmbH',
        rechtsform: '111000',
        vertretungsberechtigtePerson: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
      },
    },
    anschrift: { postfach: { postfach: '10 01', plz: '04001', ort: 'Leipzig' } },
    kontakt: {},
  },
  gesucht: { vornamen: 'Max', familienname: 'Beispiel', geburtsdatum: { jahr: 1970 } },
  anfrage: {
    gewerblich: true,
    zwecke: ['forderungsmanagement'],
    zweckangabe: 'Offene Rechnung der Muster-Handel GmbH',
    keineWerbung: true,
  },
} satisfies Melderegisterauskunft

function codesOf(changes: object): string[] {
  return issuesOf(validate(melderegisterauskunft, { ...complete, ...changes }, { today }))
}

describe('melderegisterauskunft', () => {
  it('takes the request of a company without a private person behind it', () => {
    expect(validate(melderegisterauskunft, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('wants something besides the name that tells the person from others', () => {
    const nameOnly = without(complete.gesucht, 'geburtsdatum')
    expect(codesOf({ gesucht: nameOnly })).toEqual(['gesucht.geburtsdatum rule-violated'])
    const anschrift = { strasse: 'Musterweg', plz: '04109', ort: 'Leipzig' }
    expect(codesOf({ gesucht: { ...nameOnly, anschrift } })).toEqual([])
  })

  it('wants commercial purposes to be named, and asks for none otherwise', () => {
    expect(codesOf({ anfrage: { gewerblich: true, keineWerbung: true } })).toEqual([
      'anfrage.zwecke required',
      'anfrage.zweckangabe required',
    ])
    expect(codesOf({ anfrage: { gewerblich: false, keineWerbung: true } })).toEqual([])
  })

  it('is not made without the declaration against advertising', () => {
    expect(codesOf({ anfrage: { gewerblich: false } })).toEqual(['anfrage.keineWerbung confirmation-required'])
  })
})
