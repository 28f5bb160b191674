import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { nebenwohnungAbmelden, type NebenwohnungAbmelden } from './nebenwohnung-abmelden.js'

const today = '2026-11-29'

const complete = {
  person: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    kontakt: {},
  },
  wohnungen: {
    nebenwohnung: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    hauptwohnung: { strasse: 'Beispielgasse', hausnummer: '2', plz: '01067', ort: 'Dresden' },
    verbleib: 'alleinige-wohnung',
  },
  auszug: {
    auszugsdatum: '2026-11-30',
    weiterePersonen: [
      {
        vornamen: 'Mika',
        familienname: 'Muster-Beispiel',
        geburtsdatum: { tag: 5, monat: 6, jahr: 2015 },
        verhaeltnis: 'kind',
      },
    ],
  },
  abschluss: { richtigkeit: true },
} satisfies NebenwohnungAbmelden

function codesOf(auszug: object): string[] {
  return issuesOf(validate(nebenwohnungAbmelden, { ...complete, auszug }, { today }))
}

describe('nebenwohnungAbmelden', () => {
  it('needs no confirmation of the provider of the dwelling', () => {
    expect(validate(nebenwohnungAbmelden, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('takes a move of the next week and none after it', () => {
    expect(codesOf({ auszugsdatum: '2026-12-06' })).toEqual([])
    expect(codesOf({ auszugsdatum: '2026-12-07' })).toEqual(['auszug.auszugsdatum date-too-late'])
  })
})
