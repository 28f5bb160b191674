import { describe, expect, it } from 'vitest'
import { codesOf, fileNamed, musterweg, today } from '../../../test/support/trade-notices.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { reisegewerbekarte, type Reisegewerbekarte } from './reisegewerbekarte.js'

const name = { vornamen: 'Erika', familienname: 'Muster-Beispiel' }
const born = { geburtsdatum: { tag: 1, monat: 2, jahr: 1980 }, geburtsort: 'Musterstadt', geburtsstaat: '000' }
const photograph = { ...fileNamed('bild.jpg'), mediaType: 'image/jpeg' }

const brushes = {
  antrag: {
    wer: { person: { ...name, ...born, staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }] } },
    anschrift: musterweg,
    kontakt: {},
  },
  taetigkeit: {
    arten: ['verkauf', 'bestellungen'],
    waren: 'Bürsten',
    beschreibung: 'Verkauf an der Haustür in Sachsen',
    befristung: 'unbefristet',
  },
  zuverlaessigkeit: { strafverfahren: false, bussgeldverfahren: false, gewerbeuntersagung: false },
  karte: { lichtbild: photograph, richtigkeit: true },
} satisfies Reisegewerbekarte

const company = {
  ...brushes,
  antrag: {
    ...brushes.antrag,
    wer: {
      juristischePerson: {
        name: 'Muster-Beispiel GmbH',
        rechtsform: '221110',
        registereintrag: { gericht: 'Leipzig', art: 'hrb', nummer: '12345' },
        vertreter: [{ person: { ...name, ...born } }],
      },
    },
  },
  karte: { zweitschriften: 3, richtigkeit: true },
} satisfies Reisegewerbekarte

describe('reisegewerbekarte', () => {
  it('takes the application of a person', () => {
    expect(validate(reisegewerbekarte, brushes, { today })).toEqual({ ok: true, value: brushes })
  })

  it('takes the application of a company without a photograph', () => {
    expect(validate(reisegewerbekarte, company, { today })).toEqual({ ok: true, value: company })
    expect(codesOf(reisegewerbekarte, { ...brushes, karte: { richtigkeit: true } })).toEqual([
      'karte.lichtbild required',
    ])
  })

  it('asks for particulars of everything that is pending or was prohibited', () => {
    const zuverlaessigkeit = { strafverfahren: true, bussgeldverfahren: true, gewerbeuntersagung: true }
    expect(codesOf(reisegewerbekarte, { ...brushes, zuverlaessigkeit })).toEqual([
      'zuverlaessigkeit.strafverfahrenAngaben required',
      'zuverlaessigkeit.bussgeldverfahrenAngaben required',
      'zuverlaessigkeit.gewerbeuntersagungAngaben required',
    ])
  })

  it('asks showpeople for their liability insurance', () => {
    const path = 'taetigkeit.haftpflicht'
    const show = { ...brushes, taetigkeit: { ...brushes.taetigkeit, arten: ['schaustellung'] } }
    expect(visibleFields(reisegewerbekarte, show, { today })).toContain(path)
    expect(visibleFields(reisegewerbekarte, brushes, { today })).not.toContain(path)
  })

  it('asks for the last day of a card that ends, which is not past', () => {
    const taetigkeit = { ...brushes.taetigkeit, befristung: 'befristet' }
    expect(codesOf(reisegewerbekarte, { ...brushes, taetigkeit })).toEqual(['taetigkeit.befristetBis required'])
    const past = { ...taetigkeit, befristetBis: '2026-11-28' }
    expect(codesOf(reisegewerbekarte, { ...brushes, taetigkeit: past })).toEqual([
      'taetigkeit.befristetBis date-too-early',
    ])
  })

  it('refuses a photograph that is a document', () => {
    const karte = { lichtbild: fileNamed('bild.pdf'), richtigkeit: true }
    expect(codesOf(reisegewerbekarte, { ...brushes, karte })).toEqual(['karte.lichtbild file-type-not-allowed'])
  })
})
