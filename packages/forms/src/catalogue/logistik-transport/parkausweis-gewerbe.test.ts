import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { beispielGmbh, musterweg, pdf, without } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { parkausweisGewerbe, type ParkausweisGewerbe } from './parkausweis-gewerbe.js'

const today = '2026-11-29'

const van = {
  fahrzeug: { kennzeichen: 'L-XX 123', art: 'lkw' as const },
  fahrzeugschein: pdf,
  privatesFahrzeug: false,
}

const complete = {
  betrieb: {
    wer: { organisation: beispielGmbh },
    anschrift: { inland: musterweg },
    kontakt: {},
    taetigkeit: 'Sanitär- und Heizungsbau',
    gewerbenachweis: pdf,
  },
  bedarf: {
    art: 'handwerkerparkausweis',
    einsatzgebiet: 'ganz Leipzig',
    begruendung: 'Heizkessel und Werkzeug sind schwer.',
  },
  fahrzeuge: { fahrzeuge: [van], gueltigkeit: { ab: '2027-01-01', monate: 12 } },
  erklaerung: { nurBeiEinsatz: true, richtigkeit: true },
} satisfies ParkausweisGewerbe

function codesOf(input: unknown): string[] {
  return issuesOf(validate(parkausweisGewerbe, input, { today }))
}

function withFahrzeuge(change: object): unknown {
  return { ...complete, fahrzeuge: { ...complete.fahrzeuge, ...change } }
}

describe('parkausweisGewerbe', () => {
  it('asks companies for no private life', () => {
    expect(validate(parkausweisGewerbe, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for an area of work, or for the parking area in which the business is seated', () => {
    const bedarf = { art: 'gewerblicher-anlieger', begruendung: 'Lieferfahrzeug', bewohnerparkgebiet: 'E' }
    expect(codesOf({ ...complete, bedarf })).toEqual([])
    expect(codesOf({ ...complete, bedarf: without(complete.bedarf, 'einsatzgebiet') })).toEqual([
      'bedarf.einsatzgebiet required',
    ])
  })

  it('wants the use confirmed of each vehicle that is registered to a private person', () => {
    const fahrzeuge = [van, { ...van, privatesFahrzeug: true }]
    expect(codesOf(withFahrzeuge({ fahrzeuge }))).toEqual(['fahrzeuge.fahrzeuge.1.nutzungsbestaetigung required'])
  })

  it('wants at least one vehicle, and refuses days that are over and more than three years', () => {
    expect(codesOf(withFahrzeuge({ fahrzeuge: [] }))).toEqual(['fahrzeuge.fahrzeuge required'])
    expect(codesOf(withFahrzeuge({ gueltigkeit: { ab: '2026-11-28', monate: 37 } }))).toEqual([
      'fahrzeuge.gueltigkeit.ab date-too-early',
      'fahrzeuge.gueltigkeit.monate number-too-large',
    ])
  })
})
