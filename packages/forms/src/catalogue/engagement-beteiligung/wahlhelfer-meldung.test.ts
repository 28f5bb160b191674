import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { wahlhelferMeldung, type WahlhelferMeldung } from './wahlhelfer-meldung.js'

const today = '2026-11-29'

const complete = {
  person: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    hauptwohnungInLeipzig: true,
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
    kontakt: {},
  },
  einsatz: { art: 'kommunalwahl', wahltag: '2027-06-13', funktion: 'egal' },
  auszahlung: { ueberweisung: false },
} satisfies WahlhelferMeldung

function codesOf(auszahlung: object): string[] {
  return issuesOf(validate(wahlhelferMeldung, { ...complete, auszahlung }, { today }))
}

describe('wahlhelferMeldung', () => {
  it('needs neither an account nor the consent to be asked again', () => {
    expect(validate(wahlhelferMeldung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for the account of those who want the allowance transferred', () => {
    expect(codesOf({ ueberweisung: true })).toEqual([
      'auszahlung.bankverbindung.kontoinhaber.vornamen required',
      'auszahlung.bankverbindung.kontoinhaber.familienname required',
      'auszahlung.bankverbindung.iban required',
    ])
  })

  it('refuses an IBAN with a wrong check digit', () => {
    const kontoinhaber = { vornamen: 'Erika', familienname: 'Muster-Beispiel' }
    const bankverbindung = { kontoinhaber, iban: 'DE89370400440532013001' }
    expect(codesOf({ ueberweisung: true, bankverbindung })).toEqual(['auszahlung.bankverbindung.iban iban-invalid'])
  })
})
