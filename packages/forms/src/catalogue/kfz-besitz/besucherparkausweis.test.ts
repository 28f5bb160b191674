import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { musterweg, pdf } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { besucherparkausweis, type Besucherparkausweis } from './besucherparkausweis.js'

const today = '2026-11-29'

const berlin = { strasse: 'Beispielweg', hausnummer: '2', plz: '10115', ort: 'Berlin' }

/** A resident applies for her visitor from Berlin. */
const host = {
  antrag: { rolle: 'gastgeber', kontakt: {} },
  gastgeber: { name: { vornamen: 'Erika', familienname: 'Muster-Beispiel' }, anschrift: musterweg },
  gast: { name: { vornamen: 'Max', familienname: 'Beispiel' }, anschrift: { inland: berlin } },
  fahrzeug: { zulassung: { inland: { kennzeichen: 'B-XX 123' } }, gruenePlakette: true, carsharing: false },
  gueltigkeit: { dauer: 'drei-tage', gueltigAb: '2026-12-24', zustellung: 'post' },
  nachweise: { ausweisGastgeber: pdf, ausweisGast: pdf },
  erklaerung: { wohnsitzAusserhalb: true, richtigkeit: true },
} satisfies Besucherparkausweis

/** A guest from abroad applies, with a shared car that is registered there. */
const guest = {
  ...host,
  antrag: { rolle: 'gast', kontakt: { email: 'max@example.org' } },
  gast: {
    name: { vornamen: 'Max', familienname: 'Beispiel' },
    anschrift: { ausland: { zeile1: 'Beispielgasse 1', zeile2: '1010 Wien', staat: '151' } },
  },
  fahrzeug: {
    zulassung: { ausland: { kennzeichen: 'W-12345 X', staat: '151' } },
    gruenePlakette: true,
    carsharing: true,
    carsharingAnbieter: 'Muster-Carsharing',
    carsharingErkennbar: true,
  },
  nachweise: { ...host.nachweise, bestaetigungGastgeber: pdf },
} satisfies Besucherparkausweis

function codesOf(input: unknown): string[] {
  return issuesOf(validate(besucherparkausweis, input, { today }))
}

describe('besucherparkausweis', () => {
  it.each([host, guest])('accepts a complete application as it stands', (answers) => {
    expect(validate(besucherparkausweis, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it.each(['Leipzig', 'Markkleeberg', 'Markranstädt', 'Schkeuditz', 'Taucha'])('refuses guests from %s', (ort) => {
    const gast = { ...host.gast, anschrift: { inland: { ...berlin, ort } } }
    expect(codesOf({ ...host, gast })).toEqual(['gast.anschrift.inland.ort rule-violated'])
  })

  it('asks guests who apply for the confirmation of the host', () => {
    const antrag = { rolle: 'gast', kontakt: {} }
    expect(codesOf({ ...host, antrag })).toEqual(['nachweise.bestaetigungGastgeber required'])
  })

  it('asks for the organisation of a shared car and that it can be recognised', () => {
    expect(codesOf({ ...host, fahrzeug: { ...host.fahrzeug, carsharing: true } })).toEqual([
      'fahrzeug.carsharingAnbieter required',
      'fahrzeug.carsharingErkennbar confirmation-required',
    ])
  })

  it('knows no permit for a day that is over', () => {
    const gueltigkeit = { ...host.gueltigkeit, gueltigAb: '2026-11-28' }
    expect(codesOf({ ...host, gueltigkeit })).toEqual(['gueltigkeit.gueltigAb date-too-early'])
  })
})
