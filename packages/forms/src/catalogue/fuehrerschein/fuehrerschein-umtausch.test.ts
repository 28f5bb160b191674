import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { erika, musterweg, pdf, photo } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { fuehrerscheinUmtausch, type FuehrerscheinUmtausch } from './fuehrerschein-umtausch.js'

const today = '2026-11-29'

const complete = {
  person: {
    person: erika,
    geburtsort: 'Leipzig',
    staatsangehoerigkeit: '000',
    anschrift: musterweg,
    kontakt: {},
  },
  bisher: {
    dokument: 'rosa-papierfuehrerschein',
    nummer: 'C 4711',
    ausgestelltAm: '1998-07-01',
    behoerde: 'Stadt Leipzig',
    klassen: '3',
    landwirtschaft: false,
    kopie: pdf,
  },
  neu: { lichtbild: photo, unterschrift: photo, zustellung: 'direktversand', wohnsitz: true, richtigkeit: true },
} satisfies FuehrerscheinUmtausch

function codesOf(input: unknown): string[] {
  return issuesOf(validate(fuehrerscheinUmtausch, input, { today }))
}

function withBisher(change: object): unknown {
  return { ...complete, bisher: { ...complete.bisher, ...change } }
}

describe('fuehrerscheinUmtausch', () => {
  it('accepts a complete application as it stands', () => {
    expect(validate(fuehrerscheinUmtausch, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('exchanges licences issued before 19 January 2013 only', () => {
    const card = { dokument: 'kartenfuehrerschein' }
    expect(codesOf(withBisher({ ...card, ausgestelltAm: '2013-01-18' }))).toEqual([])
    expect(codesOf(withBisher({ ...card, ausgestelltAm: '2013-01-19' }))).toEqual([
      'bisher.ausgestelltAm date-too-late',
    ])
  })

  it('knows that there were no cards before 1999', () => {
    expect(codesOf(withBisher({ dokument: 'kartenfuehrerschein' }))).toEqual(['bisher.ausgestelltAm rule-violated'])
    expect(codesOf(withBisher({ dokument: 'kartenfuehrerschein', ausgestelltAm: '1999-01-01' }))).toEqual([])
  })

  it('offers class T and further papers only where the old papers leave them open', () => {
    const questions = ['bisher.landwirtschaft', 'bisher.karteikartenabschrift', 'bisher.vk30']
    const shown = (dokument: string): string[] =>
      visibleFields(fuehrerscheinUmtausch, withBisher({ dokument }), { today }).filter((path) =>
        questions.includes(path),
      )
    expect(shown('kartenfuehrerschein')).toEqual([])
    expect(shown('grauer-papierfuehrerschein')).toEqual(questions.slice(0, 2))
    expect(shown('ddr-fuehrerschein')).toEqual(questions)
  })

  it('takes photograph and signature as images', () => {
    expect(codesOf({ ...complete, neu: { ...complete.neu, lichtbild: pdf, unterschrift: pdf } })).toEqual([
      'neu.lichtbild file-type-not-allowed',
      'neu.unterschrift file-type-not-allowed',
    ])
  })
})
