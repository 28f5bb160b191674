import { describe, expect, it } from 'vitest'
import type { QuestionView } from '../view/form-view.js'
import { postedValue } from './posted-value.js'

function valueOf(kind: QuestionView['kind'], posted: Readonly<Record<string, string>>): unknown {
  const label = { text: 'Frage', lang: 'de', dir: 'ltr' } as const
  const common = { path: 'a.x', name: 'x', id: 'a-x', describedBy: [], label, issues: [], isRequired: true }
  const question = { ...common, kind, limits: {}, isMultiline: false, isSensitive: false }
  return postedValue(question, new URLSearchParams(posted))
}

describe('postedValue', () => {
  it.each<[QuestionView['kind'], string, unknown]>([
    ['text', ' Rex ', ' Rex '],
    ['text', ' ', undefined],
    ['text', 'a\r\nb', 'a\nb'],
    ['integer', ' 7', 7],
    ['integer', '-7', -7],
    ['integer', '7,5', '7,5'],
    ['integer', '9'.repeat(20), '9'.repeat(20)],
    ['cents', '12,5', 1250],
    ['cents', '1.234,56 €', 123_456],
    ['cents', '-0,01', -1],
    ['cents', '12.5', '12.5'],
    ['cents', '1,234', '1,234'],
    ['cents', '', undefined],
    ['yesNo', 'false', false],
    ['yesNo', '', undefined],
    ['confirmation', 'true', true],
    ['date', '31.12.', '31.12.'],
  ])('reads a %s from %j', (kind, typed, value) => {
    expect(valueOf(kind, { 'a.x': typed })).toEqual(value)
  })

  it('reads dates of which only a part is known', () => {
    expect(valueOf('partialDate', { 'a.x.jahr': '1980', 'a.x.monat': 'Mai', 'a.x.tag': '' })).toEqual({
      jahr: 1980,
      monat: 'Mai',
    })
    expect(valueOf('partialDate', {})).toBeUndefined()
  })

  it('takes files of a kind that it does not know, so that validation can refuse them', () => {
    expect(valueOf('file', { 'a.x': 'x.exe' })).toMatchObject({
      filename: 'x.exe',
      mediaType: 'application/octet-stream',
    })
  })
})
