import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { briefwahl, type Briefwahl } from './briefwahl.js'

const today = '2026-11-29'

const complete = {
  wahl: { art: 'landtagswahl', wahltag: '2027-03-07' },
  waehler: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  versand: { art: 'an-diese-anschrift' },
  vertretung: { vollmacht: { vertretung: false } },
} satisfies Briefwahl

function codesOf(changes: object): string[] {
  return issuesOf(validate(briefwahl, { ...complete, ...changes }, { today }))
}

describe('briefwahl', () => {
  it('needs no notice of the election and no reasons', () => {
    expect(validate(briefwahl, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for another address only when the documents go there', () => {
    expect(codesOf({ versand: { art: 'an-andere-anschrift' } })).toEqual(['versand.anschrift required'])
    expect(codesOf({ versand: { art: 'abholung' } })).toEqual([])
  })

  it('wants a power of attorney from those who apply for somebody else', () => {
    expect(codesOf({ vertretung: { vollmacht: { vertretung: true } } })).toContain(
      'vertretung.vollmacht.nachweis required',
    )
  })

  it('takes no election that is over', () => {
    expect(codesOf({ wahl: { art: 'landtagswahl', wahltag: '2026-11-28' } })).toEqual(['wahl.wahltag date-too-early'])
  })
})
