import { describe, expect, it } from 'vitest'
import { codesOf, fileNamed, musterweg, today } from '../../../test/support/trade-notices.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { gewerberegisterauszug, type Gewerberegisterauszug } from './gewerberegisterauszug.js'

const plain = {
  antrag: {
    wer: { person: { vornamen: 'Erika', familienname: 'Muster-Beispiel' } },
    anschrift: { inland: musterweg },
    kontakt: {},
  },
  auskunft: { art: 'einfache-auskunft' },
  gewerbe: { betrieb: 'Beispiel Bedachungen' },
  abschluss: { zustellung: 'post', vertretung: { vertretung: false }, richtigkeit: true },
} satisfies Gewerberegisterauszug

const creditor = {
  antrag: {
    wer: {
      organisation: {
        name: 'Muster-Beispiel GmbH',
        rechtsform: '221110',
        registereintrag: { gericht: 'Leipzig', art: 'hrb', nummer: '12345' },
        vertretungsberechtigtePerson: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
      },
    },
    anschrift: { postfach: { postfach: '10 00 00', plz: '04109', ort: 'Leipzig' } },
    kontakt: { email: 'erika@example.org' },
  },
  auskunft: {
    art: 'erweiterte-auskunft',
    angaben: ['wohnanschrift', 'zeitraum'],
    begruendung: 'Klage auf Zahlung einer Rechnung',
    interesseNachweis: fileNamed('rechnung.pdf'),
    zweckbindung: true,
  },
  gewerbe: { inhaber: { vornamen: 'Max', familienname: 'Beispiel' }, anschrift: musterweg },
  abschluss: {
    aktenzeichen: '4711/26',
    zustellung: 'elektronisches-postfach',
    vertretung: {
      vertretung: true,
      bevollmaechtigtePerson: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
      nachweis: fileNamed('vollmacht.pdf'),
    },
    richtigkeit: true,
  },
} satisfies Gewerberegisterauszug

const authority = {
  ...creditor,
  antrag: {
    ...creditor.antrag,
    wer: {
      oeffentlicheStelle: {
        name: 'Stadt Musterstadt',
        ansprechperson: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
      },
    },
  },
}

describe('gewerberegisterauszug', () => {
  it('gives plain information to everybody without a reason', () => {
    expect(validate(gewerberegisterauszug, plain, { today })).toEqual({ ok: true, value: plain })
  })

  it('takes the application of a creditor with a legal interest', () => {
    expect(validate(gewerberegisterauszug, creditor, { today })).toEqual({ ok: true, value: creditor })
  })

  it('asks for reasons, proof and purpose of extended information', () => {
    expect(codesOf(gewerberegisterauszug, { ...plain, auskunft: { art: 'erweiterte-auskunft' } })).toEqual([
      'auskunft.angaben required',
      'auskunft.begruendung required',
      'auskunft.interesseNachweis required',
      'auskunft.zweckbindung confirmation-required',
    ])
    expect(codesOf(gewerberegisterauszug, { ...plain, auskunft: { art: 'eigenes-gewerbe' } })).toEqual([])
  })

  it('asks public bodies for the legal ground instead of a proof', () => {
    expect(codesOf(gewerberegisterauszug, authority)).toEqual(['auskunft.rechtsgrund required'])
    expect(visibleFields(gewerberegisterauszug, authority, { today })).not.toContain('auskunft.interesseNachweis')
    expect(visibleFields(gewerberegisterauszug, creditor, { today })).not.toContain('auskunft.rechtsgrund')
  })

  it('wants the trade named by its name, its owner or its address', () => {
    expect(codesOf(gewerberegisterauszug, { ...plain, gewerbe: {} })).toEqual(['gewerbe.betrieb rule-violated'])
    expect(codesOf(gewerberegisterauszug, { ...plain, gewerbe: { anschrift: musterweg } })).toEqual([])
    expect(codesOf(gewerberegisterauszug, { ...plain, gewerbe: creditor.gewerbe })).toEqual([])
  })
})
