import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { erika, musterweg, pdf } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { bewohnerparkausweis, type Bewohnerparkausweis } from './bewohnerparkausweis.js'

const today = '2026-11-29'

/** A resident with a car of her own applies for the first time. */
const ownCar = {
  antrag: { art: 'erstantrag', gueltigAb: '2026-12-15' },
  bewohner: {
    person: erika,
    anschrift: musterweg,
    wohnung: 'hauptwohnung',
    eigenerStellplatz: false,
    kontakt: {},
  },
  fahrzeug: {
    nutzungsverhaeltnis: 'selbst-halter',
    kennzeichen: 'L-XX 123',
    art: 'pkw',
    gruenePlakette: true,
    zulassungsbescheinigung: pdf,
    wechselndeFahrzeuge: false,
  },
  erklaerung: { wohntDort: true, nurEinAusweis: true, richtigkeit: true },
} satisfies Bewohnerparkausweis

/** Company cars that change, whose plates are to be replaced on a permit that was lost. */
const companyCars = {
  antrag: { art: 'ersatz-bei-verlust', bisherigeAusweisnummer: 'E-4711', rueckgabe: true },
  bewohner: {
    person: erika,
    anschrift: musterweg,
    wohnung: 'nebenwohnung',
    bewohnerparkgebiet: 'E',
    eigenerStellplatz: true,
    stellplatzNichtNutzbar: 'Der Stellplatz ist wegen einer Baustelle gesperrt.',
    kontakt: { email: 'erika@example.org' },
  },
  fahrzeug: {
    nutzungsverhaeltnis: 'dauerhaft-ueberlassen',
    kennzeichen: 'L-XX 123',
    art: 'motorrad',
    zulassungsbescheinigung: pdf,
    halter: { organisation: { name: 'Beispiel GmbH' } },
    nutzungsbestaetigung: pdf,
    wechselndeFahrzeuge: true,
    weitereKennzeichen: [{ kennzeichen: 'L-XX 124' }],
    wechselBegruendung: 'Die Dienstwagen wechseln jeden Monat.',
  },
  erklaerung: { wohntDort: true, nurEinAusweis: true, richtigkeit: true },
} satisfies Bewohnerparkausweis

function codesOf(input: unknown): string[] {
  return issuesOf(validate(bewohnerparkausweis, input, { today }))
}

describe('bewohnerparkausweis', () => {
  it.each([ownCar, companyCars])('accepts a complete application as it stands', (answers) => {
    expect(validate(bewohnerparkausweis, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks members of carsharing for the organisation and not for a plate', () => {
    const shared = { ...ownCar, fahrzeug: { ...ownCar.fahrzeug, nutzungsverhaeltnis: 'carsharing' } }
    expect(codesOf(shared)).toEqual([
      'fahrzeug.carsharingAnbieter required',
      'fahrzeug.carsharingVertrag required',
      'erklaerung.carsharing confirmation-required',
    ])
    const fahrzeug = {
      nutzungsverhaeltnis: 'carsharing',
      carsharingAnbieter: 'Muster-Carsharing',
      carsharingVertrag: pdf,
    }
    const erklaerung = { ...ownCar.erklaerung, carsharing: true }
    expect(codesOf({ ...ownCar, fahrzeug, erklaerung })).toEqual([])
  })

  it('asks for keeper and confirmation of a vehicle that is lent', () => {
    const lent = { ...ownCar, fahrzeug: { ...ownCar.fahrzeug, nutzungsverhaeltnis: 'dauerhaft-ueberlassen' } }
    expect(codesOf(lent)).toEqual(['fahrzeug.halter required', 'fahrzeug.nutzungsbestaetigung required'])
  })

  it('asks for reasons where there is a parking space, and where several plates are wanted', () => {
    const bewohner = { ...ownCar.bewohner, eigenerStellplatz: true }
    expect(codesOf({ ...ownCar, bewohner })).toEqual(['bewohner.stellplatzNichtNutzbar required'])
    const fahrzeug = { ...ownCar.fahrzeug, wechselndeFahrzeuge: true }
    expect(codesOf({ ...ownCar, fahrzeug })).toEqual([
      'fahrzeug.weitereKennzeichen required',
      'fahrzeug.wechselBegruendung required',
    ])
  })

  it('asks for a first day only where a new period begins, and not for a day that is over', () => {
    expect(codesOf({ ...ownCar, antrag: { art: 'verlaengerung' } })).toEqual(['antrag.gueltigAb required'])
    expect(codesOf({ ...ownCar, antrag: { art: 'aenderung-des-kennzeichens' } })).toEqual([])
    expect(codesOf({ ...ownCar, antrag: { art: 'erstantrag', gueltigAb: '2026-11-28' } })).toEqual([
      'antrag.gueltigAb date-too-early',
    ])
  })

  it('wants it declared that a lost permit is returned', () => {
    expect(codesOf({ ...ownCar, antrag: { art: 'ersatz-bei-verlust' } })).toEqual([
      'antrag.rueckgabe confirmation-required',
    ])
  })
})
