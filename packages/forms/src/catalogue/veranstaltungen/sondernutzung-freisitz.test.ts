import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { beispielGmbh, musterweg, pdf, without } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { sondernutzungFreisitz, type SondernutzungFreisitz } from './sondernutzung-freisitz.js'

const today = '2026-11-29'

const complete = {
  nutzung: {
    art: 'freisitz',
    antragsart: 'neu',
    zeitraum: { von: '2027-03-01', bis: '2027-10-31' },
    moeblierung: '8 Tische und 32 Stühle aus Holz\n4 Sonnenschirme',
    sitzplaetze: 32,
  },
  betrieb: {
    wer: { organisation: beispielGmbh },
    anschrift: { inland: musterweg },
    kontakt: {},
    name: 'Café Beispiel',
    gewerbeanmeldung: pdf,
  },
  flaeche: {
    standort: musterweg,
    untergrund: 'gehweg',
    laenge: 800,
    breite: 250,
    restgehwegbreite: 210,
    vorNachbarhaus: false,
    lageplan: pdf,
  },
  erklaerung: { wegeFrei: true, richtigkeit: true },
} satisfies SondernutzungFreisitz

function codesOf(input: unknown): string[] {
  return issuesOf(validate(sondernutzungFreisitz, input, { today }))
}

describe('sondernutzungFreisitz', () => {
  it('asks companies for no private life', () => {
    expect(validate(sondernutzungFreisitz, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for the trade registration of new uses only', () => {
    const betrieb = without(complete.betrieb, 'gewerbeanmeldung')
    expect(codesOf({ ...complete, betrieb })).toEqual(['betrieb.gewerbeanmeldung required'])
    expect(codesOf({ ...complete, betrieb, nutzung: { ...complete.nutzung, antragsart: 'unveraendert' } })).toEqual([])
  })

  it('asks how much pavement remains where it is used, and for seats of outdoor seating', () => {
    const flaeche = without(complete.flaeche, 'restgehwegbreite')
    expect(codesOf({ ...complete, flaeche })).toEqual(['flaeche.restgehwegbreite required'])
    expect(codesOf({ ...complete, flaeche: { ...flaeche, untergrund: 'parkplatz' } })).toEqual([])
    const board = { ...complete, nutzung: { ...complete.nutzung, art: 'werbeaufsteller' } }
    expect(visibleFields(sondernutzungFreisitz, board, { today })).not.toContain('nutzung.sitzplaetze')
  })

  it('asks for the consent of neighbours', () => {
    expect(codesOf({ ...complete, flaeche: { ...complete.flaeche, vorNachbarhaus: true } })).toEqual([
      'flaeche.zustimmung required',
    ])
  })

  it('takes whole centimetres, no metres, and a period in order', () => {
    const withLength = (laenge: number): unknown => ({ ...complete, flaeche: { ...complete.flaeche, laenge } })
    expect(codesOf(withLength(800.5))).toEqual(['flaeche.laenge wrong-type'])
    expect(codesOf(withLength(8))).toEqual(['flaeche.laenge number-too-small'])
    const zeitraum = { von: '2027-03-01', bis: '2027-02-28' }
    expect(codesOf({ ...complete, nutzung: { ...complete.nutzung, zeitraum } })).toEqual([
      'nutzung.zeitraum.bis rule-violated',
    ])
  })
})
