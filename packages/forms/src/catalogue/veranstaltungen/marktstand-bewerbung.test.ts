import { describe, expect, it } from 'vitest'
import { codesOf, fileNamed, musterweg, today } from '../../../test/support/trade-notices.js'
import { without } from '../../../test/support/without.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { marktstandBewerbung, type MarktstandBewerbung } from './marktstand-bewerbung.js'

const cheese = {
  bewerbung: {
    wer: { person: { vornamen: 'Erika', familienname: 'Muster-Beispiel' } },
    anschrift: { inland: musterweg },
    kontakt: {},
  },
  markt: {
    art: 'wochenmarkt',
    standort: 'Augustusplatz',
    zeitraum: { von: '2027-01-01', bis: '2027-12-31' },
    turnus: 'woechentlich',
  },
  stand: {
    sortiment: 'Käse aus eigener Reifung',
    lebensmittel: true,
    alkohol: false,
    verzehr: false,
    unterhaltung: false,
    standart: 'verkaufswagen',
    frontlaenge: 450,
    tiefe: 220,
    strom: 'drehstrom-16-ampere',
    wasser: true,
  },
  nachweise: {
    befreiung: 'keine',
    gewerbe: fileNamed('reisegewerbekarte.pdf'),
    keineUntersagung: true,
    richtigkeit: true,
  },
} satisfies MarktstandBewerbung

/** A trader from abroad who needs neither card nor power, in a hut of the city. */
const carver = {
  bewerbung: {
    wer: { person: { vornamen: 'Max', familienname: 'Beispiel' } },
    anschrift: { ausland: { zeile1: 'Beispielgasse 1', zeile2: '1010 Wien', staat: '151' } },
    kontakt: { email: 'max@example.org' },
  },
  markt: {
    art: 'weihnachtsmarkt',
    standort: 'Salzgässchen',
    zeitraum: { von: '2027-11-23', bis: '2027-12-23' },
    turnus: 'saison',
  },
  stand: {
    sortiment: 'Geschnitzte Figuren',
    lebensmittel: false,
    unterhaltung: false,
    standart: 'huette-der-stadt',
    strom: 'keiner',
    wasser: false,
  },
  nachweise: { befreiung: 'niederlassung-im-ewr', keineUntersagung: true, richtigkeit: true },
} satisfies MarktstandBewerbung

function withStand(change: object): unknown {
  return { ...cheese, stand: { ...cheese.stand, ...change } }
}

describe('marktstandBewerbung', () => {
  it.each([cheese, carver])('accepts a complete application as it stands', (answers) => {
    expect(validate(marktstandBewerbung, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('asks for alcohol, and whether it is consumed on the spot, only of those who sell food or drinks', () => {
    const stand = without(without(cheese.stand, 'alkohol'), 'verzehr')
    expect(codesOf(marktstandBewerbung, { ...cheese, stand })).toEqual([
      'stand.alkohol required',
      'stand.verzehr required',
    ])
    expect(visibleFields(marktstandBewerbung, carver, { today })).not.toContain('stand.verzehr')
  })

  it('knows amusements on special markets only, and wants them insured and with a card', () => {
    const ride = { ...carver.stand, unterhaltung: true, standart: 'fahrgeschaeft', frontlaenge: 900, tiefe: 900 }
    expect(codesOf(marktstandBewerbung, { ...carver, stand: ride })).toEqual(['nachweise.haftpflicht required'])
    const nachweise = { ...carver.nachweise, haftpflicht: fileNamed('haftpflicht.pdf') }
    expect(codesOf(marktstandBewerbung, { ...carver, stand: ride, nachweise })).toEqual([])
    expect(codesOf(marktstandBewerbung, { ...carver, markt: cheese.markt, stand: ride, nachweise })).toEqual([
      'stand.unterhaltung rule-violated',
    ])
    const grower = { ...nachweise, befreiung: 'selbsterzeuger' }
    expect(codesOf(marktstandBewerbung, { ...carver, stand: ride, nachweise: grower })).toEqual([
      'nachweise.befreiung rule-violated',
    ])
  })

  it('wants it declared that the trade is not prohibited', () => {
    const nachweise = { ...cheese.nachweise, keineUntersagung: false }
    expect(codesOf(marktstandBewerbung, { ...cheese, nachweise })).toEqual([
      'nachweise.keineUntersagung confirmation-required',
    ])
  })

  it('asks for the connected load only of those who need power', () => {
    const path = 'stand.anschlusswert'
    expect(visibleFields(marktstandBewerbung, cheese, { today })).toContain(path)
    expect(visibleFields(marktstandBewerbung, withStand({ strom: 'keiner' }), { today })).not.toContain(path)
  })

  it('knows the dimensions and the looks of the huts of the city', () => {
    const visible = visibleFields(marktstandBewerbung, withStand({ standart: 'huette-der-stadt' }), { today })
    expect(visible).not.toContain('stand.frontlaenge')
    expect(visible).not.toContain('stand.tiefe')
    expect(visible).not.toContain('nachweise.standfoto')
  })

  it('asks for the certificate of the infection protection act only for food', () => {
    const path = 'nachweise.infektionsschutz'
    expect(visibleFields(marktstandBewerbung, cheese, { today })).toContain(path)
    expect(visibleFields(marktstandBewerbung, withStand({ lebensmittel: false }), { today })).not.toContain(path)
  })

  it('asks traders for their card, and neither growers nor private sellers', () => {
    const nachweise = { befreiung: 'keine', keineUntersagung: true, richtigkeit: true }
    expect(codesOf(marktstandBewerbung, { ...cheese, nachweise })).toEqual(['nachweise.gewerbe required'])
    const grower = { ...nachweise, befreiung: 'selbsterzeuger' }
    expect(codesOf(marktstandBewerbung, { ...cheese, nachweise: grower })).toEqual([])
  })

  it('lets private sellers onto the flea market only', () => {
    const nachweise = { befreiung: 'privat', richtigkeit: true }
    expect(codesOf(marktstandBewerbung, { ...cheese, nachweise })).toEqual(['nachweise.befreiung rule-violated'])
    const markt = { ...cheese.markt, art: 'troedelmarkt' }
    expect(codesOf(marktstandBewerbung, { ...cheese, markt, nachweise })).toEqual([])
  })

  it('refuses days that are past, an end before the start and lengths in metres', () => {
    const markt = { ...cheese.markt, zeitraum: { von: '2026-11-28', bis: '2026-11-28' } }
    expect(codesOf(marktstandBewerbung, { ...cheese, markt })).toEqual([
      'markt.zeitraum.von date-too-early',
      'markt.zeitraum.bis date-too-early',
    ])
    const backwards = { ...cheese.markt, zeitraum: { von: '2027-02-02', bis: '2027-02-01' } }
    expect(codesOf(marktstandBewerbung, { ...cheese, markt: backwards })).toEqual(['markt.zeitraum.bis rule-violated'])
    expect(codesOf(marktstandBewerbung, withStand({ frontlaenge: 4 }))).toEqual(['stand.frontlaenge number-too-small'])
  })
})
