import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { sperrmuellabholung, type Sperrmuellabholung } from './sperrmuellabholung.js'

const today = '2026-11-29'

const complete = {
  auftraggeber: {
    wer: { person: { vornamen: 'Erika', familienname: 'Muster-Beispiel' } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  sperrmuell: { gegenstaende: ['moebel', 'teppiche'], menge: 2 },
  abholung: { andererOrt: false, wunschtermin: '2026-12-14' },
} satisfies Sperrmuellabholung

function codesOf(changes: object): string[] {
  return issuesOf(validate(sperrmuellabholung, { ...complete, ...changes }, { today }))
}

describe('sperrmuellabholung', () => {
  it('takes the order of a household without a date of birth', () => {
    expect(validate(sperrmuellabholung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for number and kind only of what is collected separately or has no category', () => {
    const gegenstaende = ['elektrogrossgeraete', 'sonstiges']
    expect(codesOf({ sperrmuell: { gegenstaende, menge: 1 } })).toEqual([
      'sperrmuell.andereGegenstaende required',
      'sperrmuell.elektrogeraete required',
    ])
  })

  it('asks for a place of collection only where it is another one', () => {
    expect(codesOf({ abholung: { ...complete.abholung, andererOrt: true } })).toEqual([
      'abholung.abholort.strasse required',
      'abholung.abholort.plz required',
      'abholung.abholort.ort required',
    ])
  })

  it('refuses parts of a cubic metre and a collection today', () => {
    expect(codesOf({ sperrmuell: { ...complete.sperrmuell, menge: 1.5 } })).toEqual(['sperrmuell.menge wrong-type'])
    expect(codesOf({ abholung: { andererOrt: false, wunschtermin: today } })).toEqual([
      'abholung.wunschtermin date-too-early',
    ])
  })
})
