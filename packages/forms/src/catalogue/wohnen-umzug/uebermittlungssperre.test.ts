import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { uebermittlungssperre, type Uebermittlungssperre } from './uebermittlungssperre.js'

const today = '2026-11-29'

const complete = {
  person: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  widerspruch: { gegen: ['religionsgesellschaften', 'adressbuchverlage'] },
  abschluss: { richtigkeit: true },
} satisfies Uebermittlungssperre

function codesOf(widerspruch: object): string[] {
  return issuesOf(validate(uebermittlungssperre, { ...complete, widerspruch }, { today }))
}

describe('uebermittlungssperre', () => {
  it('needs neither reasons nor contact data', () => {
    expect(validate(uebermittlungssperre, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('wants at least one recipient', () => {
    expect(codesOf({ gegen: [] })).toEqual(['widerspruch.gegen required'])
  })

  it('offers no objection to the Bundeswehr, which the law abolished in 2026', () => {
    expect(codesOf({ gegen: ['bundeswehr'] })).toEqual(['widerspruch.gegen choice-unknown'])
  })

  it('does not reach back', () => {
    expect(codesOf({ ...complete.widerspruch, gueltigAb: '2026-11-28' })).toEqual([
      'widerspruch.gueltigAb date-too-early',
    ])
  })
})
