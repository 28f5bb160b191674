import { describe, expect, it } from 'vitest'
import { codesOf, fileNamed, musterweg, today } from '../../../test/support/trade-notices.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { gaststaettengewerbeAnzeige, type GaststaettengewerbeAnzeige } from './gaststaettengewerbe-anzeige.js'

const wer = {
  person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
}

const cafe = {
  anzeige: {
    art: 'dauerhafter-betrieb',
    grund: 'neueroeffnung',
    wer,
    anschrift: { inland: musterweg },
    kontakt: {},
  },
  betrieb: {
    name: 'Café Muster',
    betriebsstaette: musterweg,
    betriebsart: 'cafe',
    angebot: ['alkoholfreie-getraenke', 'zubereitete-speisen'],
    beginn: '2027-01-15',
  },
  abschluss: { richtigkeit: true },
} satisfies GaststaettengewerbeAnzeige

const party = {
  anzeige: { art: 'voruebergehender-betrieb', wer, anschrift: { inland: musterweg }, kontakt: {} },
  betrieb: { name: 'Stand der Musterstraße', betriebsstaette: musterweg, angebot: ['alkoholische-getraenke'] },
  anlass: {
    anlass: 'Stadtteilfest',
    zeitraum: { von: '2027-06-12', bis: '2027-06-13' },
    betriebszeit: '10 bis 22 Uhr',
  },
  abschluss: { richtigkeit: true },
} satisfies GaststaettengewerbeAnzeige

const serving = { ...cafe, betrieb: { ...cafe.betrieb, angebot: ['alkoholische-getraenke'] } }

describe('gaststaettengewerbeAnzeige', () => {
  it('takes the notice of a café without alcohol', () => {
    expect(validate(gaststaettengewerbeAnzeige, cafe, { today })).toEqual({ ok: true, value: cafe })
  })

  it('takes the notice for an occasion, whose alcohol needs no proof of reliability', () => {
    expect(validate(gaststaettengewerbeAnzeige, party, { today })).toEqual({ ok: true, value: party })
  })

  it('asks for the occasion, its days and hours instead of kind and start', () => {
    const { anlass: _, ...withoutOccasion } = party
    expect(codesOf(gaststaettengewerbeAnzeige, withoutOccasion)).toEqual([
      'anlass.anlass required',
      'anlass.zeitraum.von required',
      'anlass.zeitraum.bis required',
      'anlass.betriebszeit required',
    ])
    const visible = visibleFields(gaststaettengewerbeAnzeige, party, { today })
    for (const path of ['anzeige.grund', 'betrieb.betriebsart', 'betrieb.beginn', 'betrieb.sitzplaetze']) {
      expect(visible).not.toContain(path)
    }
  })

  it('asks whoever serves alcohol for good for a certificate, or for what makes one', () => {
    expect(codesOf(gaststaettengewerbeAnzeige, serving)).toEqual(['zuverlaessigkeit.bescheinigungVorhanden required'])
    const proven = { bescheinigungVorhanden: true, bescheinigung: fileNamed('zuverlaessigkeit.pdf') }
    expect(codesOf(gaststaettengewerbeAnzeige, { ...serving, zuverlaessigkeit: proven })).toEqual([])
    const unproven = { bescheinigungVorhanden: false }
    expect(codesOf(gaststaettengewerbeAnzeige, { ...serving, zuverlaessigkeit: unproven })).toEqual([
      'zuverlaessigkeit.fuehrungszeugnis required',
      'zuverlaessigkeit.gewerbezentralregister required',
      'zuverlaessigkeit.steuerbescheinigung required',
      'zuverlaessigkeit.insolvenz required',
      'zuverlaessigkeit.schuldnerverzeichnis required',
    ])
  })

  it('takes a late notice, and refuses an occasion that is past', () => {
    const late = { ...cafe, betrieb: { ...cafe.betrieb, beginn: '2026-11-01' } }
    expect(codesOf(gaststaettengewerbeAnzeige, late)).toEqual([])
    const anlass = { ...party.anlass, zeitraum: { von: '2026-11-28', bis: '2026-11-29' } }
    expect(codesOf(gaststaettengewerbeAnzeige, { ...party, anlass })).toEqual(['anlass.zeitraum.von date-too-early'])
  })
})
