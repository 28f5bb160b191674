import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { hundesteuerBefreiung, type HundesteuerBefreiung } from './hundesteuer-befreiung.js'

const today = '2026-11-29'

const nachweis = {
  attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
  filename: 'leipzig-pass.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
}

const complete = {
  halter: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  verguenstigung: { grund: 'leipzig-pass', leipzigPassNummer: 'LP 12345', gueltigAb: '2026-12-01', nachweis },
  hund: { rufname: 'Bello' },
  erklaerung: { richtigkeit: true },
} satisfies HundesteuerBefreiung

function codesOf(changes: object): string[] {
  return issuesOf(validate(hundesteuerBefreiung, { ...complete, ...changes }, { today }))
}

describe('hundesteuerBefreiung', () => {
  it('takes a reduction for a Leipzig-Pass with its proof', () => {
    expect(validate(hundesteuerBefreiung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('wants a proof of every reason but the chip number', () => {
    expect(codesOf({ verguenstigung: { grund: 'assistenzhund', gueltigAb: '2026-12-01' } })).toEqual([
      'verguenstigung.nachweis required',
    ])
  })

  it('wants the chip number where it is the reason, and no proof', () => {
    const verguenstigung = { grund: 'chipnummer-gemeldet', gueltigAb: '2026-12-01' }
    expect(codesOf({ verguenstigung })).toEqual(['hund.transpondernummer required'])
    expect(codesOf({ verguenstigung, hund: { transpondernummer: '276000000000001' } })).toEqual([])
  })
})
