import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { erika, musterweg, pdf, photo } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { parkausweisSchwerbehinderte, type ParkausweisSchwerbehinderte } from './parkausweis-schwerbehinderte.js'

const today = '2026-11-29'

const complete = {
  ausweis: { antragsart: 'erstantrag', art: 'eu-parkausweis-blau', lichtbild: photo },
  person: { person: erika, anschrift: musterweg, kontakt: {}, antragDurch: 'selbst' },
  voraussetzungen: { grundBlau: 'ag', unbefristet: true, nachweis: pdf },
  erklaerung: { nurEinAusweis: true, richtigkeit: true },
} satisfies ParkausweisSchwerbehinderte

function codesOf(input: unknown): string[] {
  return issuesOf(validate(parkausweisSchwerbehinderte, input, { today }))
}

describe('parkausweisSchwerbehinderte', () => {
  it('asks for neither vehicle nor driving licence', () => {
    expect(validate(parkausweisSchwerbehinderte, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('offers the groups of the permit that was chosen, and wants a photograph for the blue one', () => {
    const ausweis = { antragsart: 'erstantrag', art: 'ausnahmegenehmigung-orange' }
    expect(codesOf({ ...complete, ausweis })).toEqual([
      'voraussetzungen.grundOrange required',
      'voraussetzungen.gradDerBehinderung required',
    ])
    const voraussetzungen = { grundOrange: 'doppelstoma', gradDerBehinderung: 70, unbefristet: true, nachweis: pdf }
    expect(codesOf({ ...complete, ausweis, voraussetzungen })).toEqual([])
    expect(codesOf({ ...complete, ausweis: { ...ausweis, art: 'eu-parkausweis-blau' } })).toEqual([
      'ausweis.lichtbild required',
    ])
  })

  it('takes no degree below severe disability and no PDF as photograph', () => {
    const ausweis = { antragsart: 'erstantrag', art: 'ausnahmegenehmigung-orange', lichtbild: pdf }
    const voraussetzungen = { grundOrange: 'doppelstoma', gradDerBehinderung: 49, unbefristet: true, nachweis: pdf }
    expect(codesOf({ ...complete, ausweis, voraussetzungen })).toEqual([
      'ausweis.lichtbild file-type-not-allowed',
      'voraussetzungen.gradDerBehinderung number-too-small',
    ])
  })

  it('asks how long a limited card is valid, which may not have expired', () => {
    const limited = { ...complete.voraussetzungen, unbefristet: false }
    expect(codesOf({ ...complete, voraussetzungen: limited })).toEqual(['voraussetzungen.gueltigBis required'])
    expect(codesOf({ ...complete, voraussetzungen: { ...limited, gueltigBis: '2026-11-28' } })).toEqual([
      'voraussetzungen.gueltigBis date-too-early',
    ])
  })

  it('asks who represents the person, and for a power of attorney but not of parents', () => {
    const vertretung = { vornamen: 'Max', familienname: 'Beispiel' }
    const person = { ...complete.person, antragDurch: 'eltern' }
    expect(codesOf({ ...complete, person: { ...person, vertretung } })).toEqual([])
    expect(codesOf({ ...complete, person: { ...person, antragDurch: 'bevollmaechtigt' } })).toEqual([
      'person.vertretung.vornamen required',
      'person.vertretung.familienname required',
      'person.vertretungsnachweis required',
    ])
  })

  it('marks what it tells about a disability as specially protected', () => {
    const questions = Object.values(parkausweisSchwerbehinderte.sections).flatMap(({ fields }) =>
      Object.entries(fields),
    )
    const marked = questions.filter(([, { specialCategory }]) => specialCategory === 'disability')
    expect(marked.map(([name]) => name)).toEqual([
      'grundBlau',
      'grundOrange',
      'gradDerBehinderung',
      'unbefristet',
      'nachweis',
    ])
  })
})
