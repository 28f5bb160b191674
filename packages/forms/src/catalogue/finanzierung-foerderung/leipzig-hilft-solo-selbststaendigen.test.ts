import { describe, expect, it } from 'vitest'
import { codesOf, fileNamed, musterweg, today } from '../../../test/support/trade-notices.js'
import { openingState } from '../../model/opening.js'
import { validate } from '../../validation/validate.js'
import {
  leipzigHilftSoloSelbststaendigen as form,
  type LeipzigHilftSoloSelbststaendigen,
} from './leipzig-hilft-solo-selbststaendigen.js'

const musician = {
  person: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    anschrift: musterweg,
    kontakt: {},
  },
  taetigkeit: {
    betriebsstaette: musterweg,
    taetigkeit: 'Unterricht in Klavier',
    branche: 'Musik',
    selbststaendigSeit: '2015-09-01',
    steuernummer: '3201012345679',
    haupterwerb: true,
    keineBeschaeftigten: true,
  },
  zuschuss: {
    umsatzVorjahr: 2_400_00,
    rueckgang: 20,
    summe: 2_000_00,
    monate: 2,
    keinArbeitslosengeld: true,
    keineSchwierigkeiten: true,
    konto: {
      kontoinhaber: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
      iban: 'DE02120300000000202051',
    },
  },
  nachweise: {
    selbststaendigkeit: fileNamed('steuernummer.pdf'),
    umsatz: fileNamed('umsatz.pdf'),
    ausweiskopie: fileNamed('ausweis.pdf'),
    richtigkeit: true,
  },
} satisfies LeipzigHilftSoloSelbststaendigen

function withZuschuss(change: object): unknown {
  return { ...musician, zuschuss: { ...musician.zuschuss, ...change } }
}

describe('leipzigHilftSoloSelbststaendigen', () => {
  it('takes the application of a musician without pupils', () => {
    expect(validate(form, musician, { today })).toEqual({ ok: true, value: musician })
  })

  it('is closed since the summer of 2020', () => {
    expect(openingState(form, { today: '2020-05-17' })).toBe('not-yet')
    expect(openingState(form, { today: '2020-06-30' })).toBe('open')
    expect(openingState(form, { today: '2020-07-01' })).toBe('closed')
  })

  it('pays from a fall of 20 percent, 2000 euros at most and for two months at most', () => {
    expect(codesOf(form, withZuschuss({ rueckgang: 19 }))).toEqual(['zuschuss.rueckgang rule-violated'])
    expect(codesOf(form, withZuschuss({ rueckgang: 101, summe: 2_000_01, monate: 3 }))).toEqual([
      'zuschuss.rueckgang number-too-large',
      'zuschuss.summe number-too-large',
      'zuschuss.monate number-too-large',
    ])
    expect(codesOf(form, withZuschuss({ summe: 0 }))).toEqual(['zuschuss.summe number-too-small'])
  })

  it('wants every condition of the grant declared', () => {
    const taetigkeit = { ...musician.taetigkeit, haupterwerb: false, keineBeschaeftigten: false }
    expect(codesOf(form, { ...musician, taetigkeit })).toEqual([
      'taetigkeit.haupterwerb confirmation-required',
      'taetigkeit.keineBeschaeftigten confirmation-required',
    ])
  })

  it('is for those who were self-employed when it closed', () => {
    const taetigkeit = { ...musician.taetigkeit, selbststaendigSeit: '2020-07-01' }
    expect(codesOf(form, { ...musician, taetigkeit })).toEqual(['taetigkeit.selbststaendigSeit date-too-late'])
  })
})
