import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { company, parcel, privately } from '../../../test/support/land-answers.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { baubeginnsanzeige, type Baubeginnsanzeige } from './baubeginnsanzeige.js'

const today = '2026-11-29'

const complete = {
  bauherr: privately,
  vorhaben: {
    grundlage: 'baugenehmigung',
    aktenzeichen: '63-2026-001234',
    bescheidVom: '2026-10-01',
    ...parcel,
  },
  beginn: { anlass: 'beginn', baubeginn: '2026-12-07' },
  ausfuehrung: {
    bauleitung: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
    kontakt: {},
    richtigkeit: true,
  },
} satisfies Baubeginnsanzeige

function codesOf(input: unknown): string[] {
  return issuesOf(validate(baubeginnsanzeige, input, { today }))
}

describe('baubeginnsanzeige', () => {
  it('takes the notice of a builder with a permit', () => {
    expect(validate(baubeginnsanzeige, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks for the date of the permit only of those who have one', () => {
    const path = 'vorhaben.bescheidVom'
    expect(visibleFields(baubeginnsanzeige, complete, { today })).toContain(path)
    const vorhaben = { ...parcel, grundlage: 'beseitigung', aktenzeichen: '63-2026-001234' }
    expect(codesOf({ ...complete, bauherr: company, vorhaben })).toEqual([])
    expect(codesOf({ ...complete, vorhaben: { ...vorhaben, grundlage: 'baugenehmigung' } })).toEqual([
      `${path} required`,
    ])
  })

  it('asks since when the works paused when they go on', () => {
    const beginn = { anlass: 'wiederaufnahme', baubeginn: '2026-12-07' }
    expect(codesOf({ ...complete, beginn })).toEqual(['beginn.unterbrochenSeit required'])
    expect(codesOf({ ...complete, beginn: { ...beginn, unterbrochenSeit: '2026-06-01' } })).toEqual([])
  })

  it('takes short notice, but neither starts that are past nor permits of the future', () => {
    expect(codesOf({ ...complete, beginn: { anlass: 'beginn', baubeginn: '2026-11-29' } })).toEqual([])
    const vorhaben = { ...complete.vorhaben, bescheidVom: '2026-11-30' }
    expect(codesOf({ ...complete, vorhaben, beginn: { anlass: 'beginn', baubeginn: '2026-11-28' } })).toEqual([
      'vorhaben.bescheidVom date-too-late',
      'beginn.baubeginn date-too-early',
    ])
  })

  it('says of every proof what it proves', () => {
    const nachweise = [{ art: 'standsicherheit', datei: pdf }, { datei: pdf }]
    expect(codesOf({ ...complete, ausfuehrung: { ...complete.ausfuehrung, nachweise } })).toEqual([
      'ausfuehrung.nachweise.1.art required',
    ])
  })
})
