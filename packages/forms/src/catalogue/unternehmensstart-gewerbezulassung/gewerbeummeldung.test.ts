import { describe, expect, it } from 'vitest'
import { codesOf, erika, fileNamed, musterGmbh, musterweg, today } from '../../../test/support/trade-notices.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { gewerbeummeldung, type Gewerbeummeldung } from './gewerbeummeldung.js'

const movedWorkshop = {
  betriebsinhaber: { wer: { natuerlichePerson: erika }, kontakt: {} },
  aenderung: {
    gruende: ['verlegung'],
    datum: '2026-12-01',
    bisherigeBetriebsstaette: { strasse: 'Beispielplatz', hausnummer: '2', plz: '04109', ort: 'Leipzig' },
  },
  betrieb: { oeffentlicheHand: false, anzeigeFuer: 'hauptniederlassung', betriebsstaette: musterweg },
  taetigkeit: {
    bisherigeTaetigkeit: 'Änderungsschneiderei',
    nebenerwerb: false,
    betriebsart: ['handwerk'],
    vollzeit: 0,
    teilzeit: 0,
  },
  erlaubnisse: {
    erlaubnispflicht: false,
    handwerkskarte: { vorhanden: false },
    aufenthaltstitelNoetig: false,
  },
  abschluss: { vertretung: { vertretung: false }, identitaet: true, richtigkeit: true },
} satisfies Gewerbeummeldung

const grownCompany = {
  betriebsinhaber: { wer: { juristischePerson: musterGmbh }, kontakt: { telefon: '+49 341 000000' } },
  aenderung: {
    gruende: ['taetigkeitserweiterung', 'namensaenderung'],
    datum: '2026-11-01',
    bisherigerName: 'Beispiel-Muster GmbH',
  },
  betrieb: { oeffentlicheHand: true, anzeigeFuer: 'hauptniederlassung', betriebsstaette: musterweg },
  taetigkeit: {
    bisherigeTaetigkeit: 'Einzelhandel mit Schreibwaren',
    neueTaetigkeit: 'Vermittlung von Reisen',
    weiterhin: 'Einzelhandel mit Schreibwaren',
    nebenerwerb: false,
    betriebsart: ['handel', 'sonstiges'],
    vollzeit: 2,
    teilzeit: 3,
  },
  erlaubnisse: { erlaubnispflicht: false, aufenthaltstitelNoetig: false },
  abschluss: {
    vertretung: { vertretung: false },
    registerauszug: fileNamed('register.pdf'),
    identitaet: true,
    richtigkeit: true,
  },
} satisfies Gewerbeummeldung

describe('gewerbeummeldung', () => {
  it('takes the notice of a workshop that moves within the city', () => {
    expect(validate(gewerbeummeldung, movedWorkshop, { today })).toEqual({ ok: true, value: movedWorkshop })
  })

  it('takes the notice of a company with a new activity and a new name', () => {
    expect(validate(gewerbeummeldung, grownCompany, { today })).toEqual({ ok: true, value: grownCompany })
  })

  it.each([
    [
      'verlegung',
      [
        'aenderung.bisherigeBetriebsstaette.strasse',
        'aenderung.bisherigeBetriebsstaette.plz',
        'aenderung.bisherigeBetriebsstaette.ort',
      ],
    ],
    ['namensaenderung', ['aenderung.bisherigerName']],
    ['taetigkeitswechsel', ['taetigkeit.neueTaetigkeit']],
    ['taetigkeitserweiterung', ['taetigkeit.neueTaetigkeit']],
    ['nebenerwerb', []],
  ])('asks for what belongs to the change: %s', (change, questions) => {
    const aenderung = { gruende: [change], datum: '2026-12-01' }
    expect(codesOf(gewerbeummeldung, { ...movedWorkshop, aenderung })).toEqual(
      questions.map((question) => `${question} required`),
    )
  })

  it('asks what continues only of those whose activity changes', () => {
    expect(visibleFields(gewerbeummeldung, movedWorkshop, { today })).not.toContain('taetigkeit.weiterhin')
    expect(visibleFields(gewerbeummeldung, grownCompany, { today })).toContain('taetigkeit.weiterhin')
  })

  it('knows that a new name is told by duty, and who brings papers about reliability', () => {
    expect(gewerbeummeldung.legalBasis.map(({ norm }) => norm)).toContain('§ 14 Abs. 1 Satz 2 Nr. 1, 2 und 2a GewO')
    expect(gewerbeummeldung.evidence.map(({ source }) => source)).toContain('§ 38 (1) GewO')
  })

  it('refuses a notice without a change and a change that lies more than a year ahead', () => {
    const aenderung = { gruende: [], datum: '2027-11-30' }
    expect(codesOf(gewerbeummeldung, { ...movedWorkshop, aenderung })).toEqual([
      'aenderung.gruende required',
      'aenderung.datum date-too-late',
    ])
  })
})
