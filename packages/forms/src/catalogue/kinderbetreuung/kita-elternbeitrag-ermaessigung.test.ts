import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { kitaElternbeitragErmaessigung, type KitaElternbeitragErmaessigung } from './kita-elternbeitrag-ermaessigung.js'

const today = '2026-11-29'

const scan = {
  attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
  filename: 'bescheid.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
}

const complete = {
  antragsteller: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1990 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
    haushaltsmitglieder: [
      { vornamen: 'Kim', familienname: 'Muster-Beispiel', geburtsdatum: { jahr: 2022 }, verhaeltnis: 'kind' },
    ],
  },
  betreuung: {
    vornamen: 'Kim',
    familienname: 'Muster-Beispiel',
    geburtsdatum: '2022-03-04',
    einrichtung: 'Kita Musterweg 3',
    traegerart: 'kommunal',
    stunden: 9,
    gueltigAb: '2026-12-01',
  },
  anspruch: { grund: 'wohngeld', nachweis: scan },
  erklaerung: { aenderungen: true, richtigkeit: true },
} satisfies KitaElternbeitragErmaessigung

function codesOf(changes: object): string[] {
  return issuesOf(validate(kitaElternbeitragErmaessigung, { ...complete, ...changes }, { today }))
}

describe('kitaElternbeitragErmaessigung', () => {
  it('asks recipients of housing benefit for nothing about their income', () => {
    expect(validate(kitaElternbeitragErmaessigung, complete, { today })).toEqual({ ok: true, value: complete })
    expect(visibleFields(kitaElternbeitragErmaessigung, complete, { today })).not.toContain('anspruch.einkommenMonat')
  })

  it('asks everybody else for the income, and lets the costs open', () => {
    const anspruch = { grund: 'geringes-einkommen', nachweis: scan }
    expect(codesOf({ anspruch })).toEqual(['anspruch.einkommenMonat required'])
    expect(codesOf({ anspruch: { ...anspruch, einkommenMonat: 150_000 } })).toEqual([])
    expect(codesOf({ anspruch: { ...anspruch, einkommenMonat: -1 } })).toEqual([
      'anspruch.einkommenMonat number-too-small',
    ])
  })

  it('wants the contract with an independent provider', () => {
    expect(codesOf({ betreuung: { ...complete.betreuung, traegerart: 'freier-traeger' } })).toEqual([
      'betreuung.betreuungsvertrag required',
    ])
  })

  it('reduces nothing in months that are over', () => {
    expect(codesOf({ betreuung: { ...complete.betreuung, gueltigAb: '2026-10-29' } })).toEqual([
      'betreuung.gueltigAb date-too-early',
    ])
  })
})
