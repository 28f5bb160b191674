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

/** Nobody needs a pass or a proof for a chip, but must let it be read. */
const chip = {
  ...complete,
  verguenstigung: { grund: 'chipnummer-gemeldet', gueltigAb: '2026-12-01' },
  hund: { rufname: 'Bello', transpondernummer: '276000000000001', transponderAuslesen: true },
} satisfies HundesteuerBefreiung

function codesOf(changes: object): string[] {
  return issuesOf(validate(hundesteuerBefreiung, { ...complete, ...changes }, { today }))
}

describe('hundesteuerBefreiung', () => {
  it.each([complete, chip])('accepts a complete application as it stands', (answers) => {
    expect(validate(hundesteuerBefreiung, answers, { today })).toEqual({ ok: true, value: answers })
  })

  it('wants a proof of every reason but the chip number', () => {
    expect(codesOf({ verguenstigung: { grund: 'assistenzhund', gueltigAb: '2026-12-01' } })).toEqual([
      'verguenstigung.nachweis required',
    ])
  })

  it('wants the chip number and leave to read it where it is the reason, and no proof', () => {
    const { verguenstigung } = chip
    expect(codesOf({ verguenstigung })).toEqual([
      'hund.transpondernummer required',
      'hund.transponderAuslesen confirmation-required',
    ])
    expect(codesOf({ verguenstigung, hund: { ...chip.hund, transponderAuslesen: false } })).toEqual([
      'hund.transponderAuslesen confirmation-required',
    ])
  })

  it('wants to know another reason', () => {
    const verguenstigung = { grund: 'anderer-grund', gueltigAb: '2026-12-01', nachweis }
    expect(codesOf({ verguenstigung })).toEqual(['verguenstigung.andererGrund required'])
    expect(codesOf({ verguenstigung: { ...verguenstigung, andererGrund: 'Der Hund hütet eine Herde.' } })).toEqual([])
  })
})
