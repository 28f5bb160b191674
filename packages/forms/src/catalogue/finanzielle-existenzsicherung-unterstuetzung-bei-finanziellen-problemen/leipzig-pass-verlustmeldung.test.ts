import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { leipzigPassVerlustmeldung, type LeipzigPassVerlustmeldung } from './leipzig-pass-verlustmeldung.js'

const today = '2026-11-29'

const complete = {
  person: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  verlust: { art: 'gestohlen', datum: '2026-11-27' },
  anspruch: { leistungsbezug: 'wohngeld', richtigkeit: true },
} satisfies LeipzigPassVerlustmeldung

function codesOf(verlust: object): string[] {
  return issuesOf(
    validate(leipzigPassVerlustmeldung, { ...complete, verlust: { ...complete.verlust, ...verlust } }, { today }),
  )
}

describe('leipzigPassVerlustmeldung', () => {
  it('needs no number of the pass, which is lost with it', () => {
    expect(validate(leipzigPassVerlustmeldung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('takes no loss that lies ahead or far back', () => {
    expect(codesOf({ datum: '2026-11-30' })).toEqual(['verlust.datum date-too-late'])
    expect(codesOf({ datum: '2016-11-27' })).toEqual(['verlust.datum date-too-early'])
  })

  it('takes line breaks in the circumstances and nothing longer than a page', () => {
    expect(codesOf({ umstaende: 'In der Straßenbahn.\nDie Tasche war offen.' })).toEqual([])
    expect(codesOf({ umstaende: 'x'.repeat(501) })).toEqual(['verlust.umstaende too-long'])
  })
})
