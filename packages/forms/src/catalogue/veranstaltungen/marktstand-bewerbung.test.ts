import { describe, expect, it } from 'vitest'
import { codesOf, fileNamed, musterweg, today } from '../../../test/support/trade-notices.js'
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
    standart: 'verkaufswagen',
    frontlaenge: 450,
    tiefe: 220,
    strom: 'drehstrom-16-ampere',
    wasser: true,
  },
  nachweise: { befreiung: 'keine', gewerbe: fileNamed('reisegewerbekarte.pdf'), richtigkeit: true },
} satisfies MarktstandBewerbung

function withStand(change: object): unknown {
  return { ...cheese, stand: { ...cheese.stand, ...change } }
}

describe('marktstandBewerbung', () => {
  it('takes the application of a cheesemonger', () => {
    expect(validate(marktstandBewerbung, cheese, { today })).toEqual({ ok: true, value: cheese })
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
    const nachweise = { befreiung: 'keine', richtigkeit: true }
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
