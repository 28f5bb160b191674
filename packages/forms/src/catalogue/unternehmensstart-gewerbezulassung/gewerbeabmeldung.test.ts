import { describe, expect, it } from 'vitest'
import { codesOf, erika, fileNamed, musterGmbh, musterweg, today } from '../../../test/support/trade-notices.js'
import { validate } from '../../validation/validate.js'
import { gewerbeabmeldung, type Gewerbeabmeldung } from './gewerbeabmeldung.js'

const retirement = {
  betriebsinhaber: { wer: { natuerlichePerson: erika }, kontakt: {} },
  betrieb: { oeffentlicheHand: false, anzeigeFuer: 'hauptniederlassung', betriebsstaette: musterweg },
  taetigkeit: {
    taetigkeit: 'Einzelhandel mit Fahrrädern',
    nebenerwerb: false,
    ende: '2026-11-30',
    betriebsart: ['handel'],
    vollzeit: 0,
    teilzeit: 2,
  },
  anlass: { grund: 'vollstaendige-aufgabe', ursachen: 'Alter' },
  abschluss: { vertretung: { vertretung: false }, identitaet: true, richtigkeit: true },
} satisfies Gewerbeabmeldung

const soldVendingMachines = {
  betriebsinhaber: {
    wer: {
      personengesellschaft: {
        ...erika,
        name: 'Muster & Beispiel GbR',
        rechtsform: '120000',
        geschaeftsfuehrende: 2,
        gesellschafter: [{ vornamen: 'Max', familienname: 'Muster-Beispiel' }],
      },
    },
    kontakt: { email: 'erika@example.org' },
  },
  betrieb: { oeffentlicheHand: false, anzeigeFuer: 'automatenaufstellung', betriebsstaette: musterweg },
  taetigkeit: {
    taetigkeit: 'Aufstellen von Getränkeautomaten',
    nebenerwerb: true,
    ende: '2026-10-31',
    betriebsart: ['sonstiges'],
    vollzeit: 0,
    teilzeit: 0,
  },
  anlass: { grund: 'uebergabe', kuenftigerName: 'Beispiel Automaten GmbH' },
  abschluss: {
    vertretung: {
      vertretung: true,
      bevollmaechtigtePerson: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
      nachweis: fileNamed('vollmacht.pdf'),
    },
    ausweiskopie: fileNamed('ausweis.pdf'),
    identitaet: true,
    richtigkeit: true,
  },
} satisfies Gewerbeabmeldung

describe('gewerbeabmeldung', () => {
  it('takes the notice of a trader who retires', () => {
    expect(validate(gewerbeabmeldung, retirement, { today })).toEqual({ ok: true, value: retirement })
  })

  it('takes the notice of a partner whose partnership is sold', () => {
    const value = soldVendingMachines
    expect(validate(gewerbeabmeldung, value, { today })).toEqual({ ok: true, value })
  })

  it.each([
    ['vollstaendige-aufgabe', ['anlass.ursachen required']],
    ['verlegung', ['anlass.kuenftigeBetriebsstaette required']],
    ['umwandlung', ['anlass.kuenftigerName required']],
    ['rechtsformwechsel', ['anlass.kuenftigerName required']],
    ['uebergabe', ['anlass.kuenftigerName required']],
    ['gesellschafteraustritt', []],
  ])('asks for what follows when the reason is %s', (grund, issues) => {
    expect(codesOf(gewerbeabmeldung, { ...retirement, anlass: { grund } })).toEqual(issues)
  })

  it('asks a legal person for the extract from the register', () => {
    const betriebsinhaber = { wer: { juristischePerson: musterGmbh }, kontakt: {} }
    expect(codesOf(gewerbeabmeldung, { ...retirement, betriebsinhaber })).toEqual(['abschluss.registerauszug required'])
  })

  it('wants the person identified and the answers confirmed', () => {
    const abschluss = { vertretung: { vertretung: false }, identitaet: false, richtigkeit: false }
    expect(codesOf(gewerbeabmeldung, { ...retirement, abschluss })).toEqual([
      'abschluss.identitaet confirmation-required',
      'abschluss.richtigkeit confirmation-required',
    ])
  })

  it('refuses an end that lies more than a year ahead', () => {
    const taetigkeit = { ...retirement.taetigkeit, ende: '2027-11-30' }
    expect(codesOf(gewerbeabmeldung, { ...retirement, taetigkeit })).toEqual(['taetigkeit.ende date-too-late'])
  })
})
