import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { maengelmelder, type Maengelmelder } from './maengelmelder.js'

const today = '2026-11-29'

const complete = {
  mangel: { kategorie: 'schrottfahrrad', beschreibung: 'Rahmen ohne Räder.\nSteht seit Wochen dort.' },
  ort: { lage: { koordinaten: { breitengrad: 51_340_333, laengengrad: 12_374_722 } } },
  meldende: { kontakt: {} },
} satisfies Maengelmelder

function codesOf(changes: object): string[] {
  return issuesOf(validate(maengelmelder, { ...complete, ...changes }, { today }))
}

describe('maengelmelder', () => {
  it('takes an anonymous report', () => {
    expect(validate(maengelmelder, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('takes an address or a description in place of coordinates, and one of them is needed', () => {
    expect(codesOf({ ort: { lage: { anschrift: { strasse: 'Musterweg' } } } })).toEqual([])
    expect(codesOf({ ort: { lage: { beschreibung: { text: 'Stadtpark, am Teich' } } } })).toEqual([])
    expect(codesOf({ ort: {} })).toEqual(['ort.lage required'])
  })

  it('refuses coordinates that were given in whole degrees or swapped', () => {
    expect(codesOf({ ort: { lage: { koordinaten: { breitengrad: 51, laengengrad: 12 } } } })).toEqual([
      'ort.lage.koordinaten.breitengrad number-too-small',
      'ort.lage.koordinaten.laengengrad number-too-small',
    ])
    const swapped = { breitengrad: 12_374_722, laengengrad: 51_340_333 }
    expect(codesOf({ ort: { lage: { koordinaten: swapped } } })).toEqual([
      'ort.lage.koordinaten.breitengrad number-too-small',
      'ort.lage.koordinaten.laengengrad number-too-large',
    ])
  })

  it('takes photographs only', () => {
    const foto = {
      attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
      filename: 'brief.pdf',
      mediaType: 'application/pdf',
      size: 1_000,
    }
    expect(codesOf({ mangel: { ...complete.mangel, foto } })).toEqual(['mangel.foto file-type-not-allowed'])
  })
})
