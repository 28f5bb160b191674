import { describe, expect, it } from 'vitest'
import { codesOf, musterweg, today } from '../../../test/support/trade-notices.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { infektionsschutzbelehrung, type Infektionsschutzbelehrung } from './infektionsschutzbelehrung.js'

const waiter = {
  person: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 2008 } },
    geburtsort: 'Musterstadt',
    anschrift: musterweg,
    kontakt: {},
  },
  taetigkeit: { bereich: 'gastronomie' },
  belehrung: { form: 'praesenz', wunschtermin: '2026-12-07', sprache: 'deutsch', gebuehrenbefreiung: false },
  erklaerung: { keineHinderungsgruende: true },
} satisfies Infektionsschutzbelehrung

function withBelehrung(change: object): unknown {
  return { ...waiter, belehrung: { ...waiter.belehrung, ...change } }
}

describe('infektionsschutzbelehrung', () => {
  it('takes the registration of somebody who starts as a waiter', () => {
    expect(validate(infektionsschutzbelehrung, waiter, { today })).toEqual({ ok: true, value: waiter })
  })

  it('asks for a day only of those who come in person, and for none that is past', () => {
    const path = 'belehrung.wunschtermin'
    expect(visibleFields(infektionsschutzbelehrung, waiter, { today })).toContain(path)
    expect(visibleFields(infektionsschutzbelehrung, withBelehrung({ form: 'online-video' }), { today })).not.toContain(
      path,
    )
    expect(codesOf(infektionsschutzbelehrung, withBelehrung({ wunschtermin: '2026-11-28' }))).toEqual([
      'belehrung.wunschtermin date-too-early',
    ])
  })

  it('asks which other language, and for the proof of an exemption', () => {
    expect(codesOf(infektionsschutzbelehrung, withBelehrung({ sprache: 'andere', gebuehrenbefreiung: true }))).toEqual([
      'belehrung.andereSprache required',
      'belehrung.befreiungsnachweis required',
    ])
  })

  it('wants the declaration about health confirmed', () => {
    expect(codesOf(infektionsschutzbelehrung, { ...waiter, erklaerung: {} })).toEqual([
      'erklaerung.keineHinderungsgruende confirmation-required',
    ])
  })
})
