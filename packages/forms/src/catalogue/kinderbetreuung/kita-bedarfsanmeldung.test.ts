import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { kitaBedarfsanmeldung, type KitaBedarfsanmeldung } from './kita-bedarfsanmeldung.js'

const today = '2026-11-29'

const complete = {
  eltern: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  kind: {
    vornamen: 'Kim',
    familienname: 'Muster-Beispiel',
    geburtsdatum: '2025-11-29',
    geburtsurkunde: {
      attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
      filename: 'geburtsurkunde.pdf',
      mediaType: 'application/pdf',
      size: 12_345,
    },
  },
  betreuung: {
    art: 'krippe',
    beginn: '2027-08-01',
    stunden: 9,
    wunscheinrichtungen: [{ name: 'Kita Musterweg 3', geschwisterkind: true }, { name: 'Kita Beispielstraße' }],
  },
  erklaerung: { richtigkeit: true },
} satisfies KitaBedarfsanmeldung

function codesOf(changes: object): string[] {
  return issuesOf(validate(kitaBedarfsanmeldung, { ...complete, ...changes }, { today }))
}

describe('kitaBedarfsanmeldung', () => {
  it('takes the need of a child of one year', () => {
    expect(validate(kitaBedarfsanmeldung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for a reason until the first birthday', () => {
    expect(codesOf({ kind: { ...complete.kind, geburtsdatum: '2025-11-30' } })).toEqual(['betreuung.grund required'])
  })

  it('asks for the school of children in after-school care', () => {
    expect(codesOf({ betreuung: { ...complete.betreuung, art: 'hort' } })).toEqual(['betreuung.schule required'])
  })

  it('lets wish for five facilities and for no care in the past', () => {
    const six = Array.from({ length: 6 }, (_, i) => ({ name: `Kita ${String(i)}` }))
    expect(codesOf({ betreuung: { ...complete.betreuung, wunscheinrichtungen: six } })).toEqual([
      'betreuung.wunscheinrichtungen too-many',
    ])
    expect(codesOf({ betreuung: { ...complete.betreuung, beginn: '2026-11-28' } })).toEqual([
      'betreuung.beginn date-too-early',
    ])
  })

  it('protects special needs and the language of the family, which nobody must tell', () => {
    expect(kitaBedarfsanmeldung.sections).toMatchObject({
      eltern: { fields: { familiensprache: { optional: true, specialCategory: 'ethnic-origin' } } },
      kind: { fields: { foerderbedarf: { optional: true, specialCategory: 'disability' } } },
    })
  })
})
