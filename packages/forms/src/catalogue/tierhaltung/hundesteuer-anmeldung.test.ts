import { describe, expect, it } from 'vitest'
import type { FieldDefinition, FieldDefinitions } from '../../model/definition.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { hundesteuerAnmeldung, type HundesteuerAnmeldung } from './hundesteuer-anmeldung.js'

const today = '2026-11-22'

const complete = {
  halter: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
  },
  hund: {
    anmeldegrund: 'neu-angeschafft',
    haltungSeit: '2026-11-01',
    rasse: 'Mischling',
    geschlecht: 'huendin',
    geburtsdatum: '2026-05-01',
  },
  ermaessigung: { grund: 'keine' },
  zahlung: { sepaLastschriftmandat: false },
  erklaerung: { richtigkeit: true },
} satisfies HundesteuerAnmeldung

function codesOf(input: unknown): string[] {
  const checked = validate(hundesteuerAnmeldung, input, { today })
  return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path} ${code}`)
}

function withHund(change: object): unknown {
  return { ...complete, hund: { ...complete.hund, ...change } }
}

describe('hundesteuerAnmeldung', () => {
  it('asks for neither e-mail nor telephone', () => {
    expect(validate(hundesteuerAnmeldung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('wants the declaration confirmed', () => {
    expect(codesOf({ ...complete, erklaerung: { richtigkeit: false } })).toEqual([
      'erklaerung.richtigkeit confirmation-required',
    ])
  })

  it('asks for the previous municipality only of those who moved', () => {
    expect(codesOf(withHund({ anmeldegrund: 'zuzug-mit-hund' }))).toEqual(['hund.vorherigeGemeinde required'])
    const checked = validate(hundesteuerAnmeldung, withHund({ vorherigeGemeinde: 'Musterstadt' }), { today })
    expect(checked).toEqual({ ok: true, value: complete })
  })

  it('asks for the account in parts once a mandate is given', () => {
    expect(codesOf({ ...complete, zahlung: { sepaLastschriftmandat: true } })).toEqual([
      'zahlung.bankverbindung.kontoinhaber.vornamen required',
      'zahlung.bankverbindung.kontoinhaber.familienname required',
      'zahlung.bankverbindung.iban required',
    ])
  })

  it('asks for a proof of every reduction', () => {
    expect(codesOf({ ...complete, ermaessigung: { grund: 'leipzig-pass' } })).toEqual([
      'ermaessigung.nachweis required',
    ])
    expect(visibleFields(hundesteuerAnmeldung, complete, { today })).not.toContain('ermaessigung.nachweis')
  })

  it('knows that nobody keeps a dog before its birth', () => {
    expect(codesOf(withHund({ geburtsdatum: '2026-11-02' }))).toEqual(['hund.haltungSeit rule-violated'])
    expect(codesOf(withHund({ geburtsdatum: '2026-11-01' }))).toEqual([])
  })

  it('has a label in both languages for every question', () => {
    for (const { fields } of Object.values(hundesteuerAnmeldung.sections)) {
      for (const [name, definition] of allFields(fields)) {
        expect(definition.label?.de, name).toMatch(/\S/u)
        expect(definition.label?.en, name).toMatch(/\S/u)
      }
    }
  })

  it('says where every uncertain fact comes from', () => {
    expect(hundesteuerAnmeldung.trustLevel.status).toBe('illustrative')
    expect(hundesteuerAnmeldung.fee).toMatchObject({
      amountCents: 0,
      status: 'illustrative',
      why: expect.stringMatching(/press/iu) as string,
    })
    expect(hundesteuerAnmeldung.leistung).toMatchObject({ leikaKey: '99102013104000', ozgId: '10160' })
  })
})

function allFields(fields: FieldDefinitions): [string, FieldDefinition][] {
  return Object.entries(fields).flatMap(([name, definition]) => [
    [name, definition] as [string, FieldDefinition],
    ...('fields' in definition ? allFields(definition.fields) : []),
  ])
}
