import { describe, expect, it } from 'vitest'
import { codesOf, erika, fileNamed, musterGmbh, musterweg, today } from '../../../test/support/trade-notices.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { gewerbeanmeldung, type Gewerbeanmeldung } from './gewerbeanmeldung.js'

const bicycleShop = {
  betriebsinhaber: { wer: { natuerlichePerson: erika }, kontakt: {} },
  betrieb: { oeffentlicheHand: false, anzeigeFuer: 'hauptniederlassung', betriebsstaette: musterweg },
  taetigkeit: {
    taetigkeit: 'Einzelhandel mit Fahrrädern',
    nebenerwerb: true,
    beginn: '2026-12-01',
    betriebsart: ['handel'],
    vollzeit: 0,
    teilzeit: 1,
  },
  anlass: { grund: 'neugruendung' },
  erlaubnisse: { erlaubnispflicht: false, aufenthaltstitelNoetig: false },
  abschluss: { vertretung: { vertretung: false }, identitaet: true, richtigkeit: true },
} satisfies Gewerbeanmeldung

const roofersBranch = {
  betriebsinhaber: { wer: { juristischePerson: musterGmbh }, kontakt: { email: 'erika@example.org' } },
  betrieb: {
    geschaeftsbezeichnung: 'Musterdach',
    oeffentlicheHand: false,
    anzeigeFuer: 'zweigniederlassung',
    betriebsstaette: musterweg,
    hauptniederlassung: { inland: { strasse: 'Beispielplatz', plz: '01067', ort: 'Dresden' } },
    betriebsleitung: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
  },
  taetigkeit: {
    taetigkeit: 'Dachdeckerei',
    nebenerwerb: false,
    beginn: '2026-11-29',
    betriebsart: ['handwerk', 'handel'],
    vollzeit: 12,
    teilzeit: 0,
  },
  anlass: { grund: 'uebernahme', fruehererName: 'Beispiel Bedachungen', unfallversicherung: 'BG Bau, 0815' },
  erlaubnisse: {
    erlaubnispflicht: true,
    erlaubnis: { vorhanden: false },
    handwerkskarte: { vorhanden: true, ausgestelltAm: '2020-05-04', behoerde: 'Handwerkskammer zu Leipzig' },
    aufenthaltstitelNoetig: true,
    aufenthaltstitel: {
      vorhanden: true,
      ausgestelltAm: '2025-05-04',
      behoerde: 'Ausländerbehörde Leipzig',
      auflage: 'Nur diese Tätigkeit gestattet',
    },
  },
  abschluss: {
    vertretung: {
      vertretung: true,
      bevollmaechtigtePerson: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
      nachweis: fileNamed('vollmacht.pdf'),
    },
    registerauszug: fileNamed('register.pdf'),
    identitaet: true,
    richtigkeit: true,
  },
} satisfies Gewerbeanmeldung

describe('gewerbeanmeldung', () => {
  it('takes the notice of a sole trader who opens a shop', () => {
    expect(validate(gewerbeanmeldung, bicycleShop, { today })).toEqual({ ok: true, value: bicycleShop })
  })

  it('takes the notice of a company that opens a branch', () => {
    expect(validate(gewerbeanmeldung, roofersBranch, { today })).toEqual({ ok: true, value: roofersBranch })
  })

  it('asks a branch for its principal place of business and its manager', () => {
    const branch = { ...bicycleShop, betrieb: { ...bicycleShop.betrieb, anzeigeFuer: 'unselbststaendige-zweigstelle' } }
    expect(codesOf(gewerbeanmeldung, branch)).toEqual([
      'betrieb.hauptniederlassung required',
      'betrieb.betriebsleitung.vornamen required',
      'betrieb.betriebsleitung.familienname required',
    ])
  })

  it('asks a stock corporation for who acts on the spot instead of its board', () => {
    const { vertreter: _, ...gmbh } = musterGmbh
    const wer = { juristischePerson: { ...gmbh, rechtsform: '222110' } }
    const corporation = { ...bicycleShop, betriebsinhaber: { wer, kontakt: {} } }
    expect(codesOf(gewerbeanmeldung, corporation)).toEqual([
      'betrieb.betriebsleitung.vornamen required',
      'betrieb.betriebsleitung.familienname required',
      'abschluss.registerauszug required',
    ])
    const company = { ...roofersBranch, betriebsinhaber: { wer: { juristischePerson: gmbh }, kontakt: {} } }
    expect(codesOf(gewerbeanmeldung, company)).toEqual(['betriebsinhaber.wer.juristischePerson.vertreter required'])
  })

  it('asks a partnership how many partners manage it', () => {
    const wer = { personengesellschaft: { ...erika, name: 'Muster & Beispiel GbR', rechtsform: '120000' } }
    expect(codesOf(gewerbeanmeldung, { ...bicycleShop, betriebsinhaber: { wer, kontakt: {} } })).toEqual([
      'betriebsinhaber.wer.personengesellschaft.geschaeftsfuehrende required',
    ])
  })

  it.each([
    ['verlegung', ['anlass.fruehereBetriebsstaette required']],
    ['umwandlung', ['anlass.fruehererName required']],
    ['rechtsformwechsel', ['anlass.fruehererName required']],
    ['uebernahme', ['anlass.fruehererName required']],
    ['gesellschaftereintritt', []],
  ])('asks for what came before when the reason is %s', (grund, issues) => {
    expect(codesOf(gewerbeanmeldung, { ...bicycleShop, anlass: { grund } })).toEqual(issues)
  })

  it('asks for the accident insurance only of a business that exists already', () => {
    expect(visibleFields(gewerbeanmeldung, bicycleShop, { today })).not.toContain('anlass.unfallversicherung')
    expect(visibleFields(gewerbeanmeldung, roofersBranch, { today })).toContain('anlass.unfallversicherung')
  })

  it('asks craftspeople for the crafts card, and others for permissions they need', () => {
    const erlaubnisse = { erlaubnispflicht: true, aufenthaltstitelNoetig: true }
    const taetigkeit = { ...bicycleShop.taetigkeit, betriebsart: ['handwerk'] }
    expect(codesOf(gewerbeanmeldung, { ...bicycleShop, taetigkeit, erlaubnisse })).toEqual([
      'erlaubnisse.erlaubnis.vorhanden required',
      'erlaubnisse.handwerkskarte.vorhanden required',
      'erlaubnisse.aufenthaltstitel.vorhanden required',
    ])
    const visible = visibleFields(gewerbeanmeldung, roofersBranch, { today })
    expect(visible).toContain('erlaubnisse.handwerkskarte.behoerde')
    expect(visible).not.toContain('erlaubnisse.erlaubnis.behoerde')
  })

  it('refuses a start that lies more than a year ahead, negative staff and permissions of the future', () => {
    const taetigkeit = { ...bicycleShop.taetigkeit, beginn: '2027-11-30', vollzeit: -1 }
    const erlaubnis = { vorhanden: true, ausgestelltAm: '2026-11-30', behoerde: 'Stadt Leipzig' }
    const erlaubnisse = { erlaubnispflicht: true, erlaubnis, aufenthaltstitelNoetig: false }
    expect(codesOf(gewerbeanmeldung, { ...bicycleShop, taetigkeit, erlaubnisse })).toEqual([
      'taetigkeit.beginn date-too-late',
      'taetigkeit.vollzeit number-too-small',
      'erlaubnisse.erlaubnis.ausgestelltAm date-too-late',
    ])
  })
})
