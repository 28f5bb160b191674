import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { mutterschaftsgeld, type Mutterschaftsgeld } from './mutterschaftsgeld.js'

const today = '2026-11-29'

const scan = {
  attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
  filename: 'geburtsurkunde.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
}

const complete = {
  mutter: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1994 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
    krankenkasse: 'Muster-Kasse',
    versichertennummer: 'A123456780',
  },
  geburt: { geburtsdatum: '2026-11-20', geburtsurkunde: scan },
  abschluss: { neuesKonto: false, richtigkeit: true },
} satisfies Mutterschaftsgeld

function codesOf(changes: object): string[] {
  return issuesOf(validate(mutterschaftsgeld, { ...complete, ...changes }, { today }))
}

describe('mutterschaftsgeld', () => {
  it('needs no account that the health insurance already knows', () => {
    expect(validate(mutterschaftsgeld, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('says that the health insurance decides', () => {
    expect(mutterschaftsgeld.outcome).toMatchObject({ kind: 'elsewhere' })
  })

  it('asks for a new account in parts', () => {
    expect(codesOf({ abschluss: { neuesKonto: true, richtigkeit: true } })).toEqual([
      'abschluss.bankverbindung.kontoinhaber.vornamen required',
      'abschluss.bankverbindung.kontoinhaber.familienname required',
      'abschluss.bankverbindung.iban required',
    ])
  })

  it('wants a medical certificate of a premature birth or a disability, and not of twins', () => {
    const geburt = { ...complete.geburt, laengererSchutz: ['fruehgeburt'] }
    expect(codesOf({ geburt })).toEqual(['geburt.bescheinigung required'])
    expect(codesOf({ geburt: { ...geburt, laengererSchutz: ['mehrlinge', 'behinderung'] } })).toEqual([
      'geburt.bescheinigung required',
    ])
    expect(codesOf({ geburt: { ...geburt, laengererSchutz: ['mehrlinge'] } })).toEqual([])
  })

  it('refuses a number of nine characters and a birth of tomorrow', () => {
    expect(codesOf({ mutter: { ...complete.mutter, versichertennummer: 'A12345678' } })).toEqual([
      'mutter.versichertennummer too-short',
    ])
    expect(codesOf({ geburt: { ...complete.geburt, geburtsdatum: '2026-11-30' } })).toEqual([
      'geburt.geburtsdatum date-too-late',
    ])
  })
})
