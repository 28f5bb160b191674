import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../test/support/issues.js'
import { metadata, title, today } from '../../test/support/metadata.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { date, partialDate } from '../model/fields.js'
import { validate } from './validate.js'

const form = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title },
      {
        tag: date({ optional: true }),
        seit: date({ optional: true, min: '2020-02-29', max: { today: {} } }),
        jung: date({ optional: true, min: { today: { years: -1, days: 1 } } }),
        geboren: partialDate({ optional: true, min: '1900-06-15', max: { today: {} } }),
      },
    ),
  },
})

function check(a: Record<string, unknown>) {
  const result = validate(form, { a }, { today })
  return result.ok ? result.value.a : issuesOf(result)
}

describe('date', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', ' 2026-01-01 '])('may be %j', (tag) => {
    expect(check({ tag })).toEqual({ tag: tag.trim() })
  })

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-04-31',
    '0000-01-01',
  ])('is not %j, which the calendar does not have', (tag) => {
    expect(check({ tag })).toEqual(['a.tag date-not-existing'])
  })

  it.each([
    '1.2.2026',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    '+002026-01-01',
    'heute',
    '2026-01-0١',
    'x'.repeat(9e6),
  ])('is not %.20j', (tag) => {
    expect(check({ tag })).toEqual(['a.tag date-invalid'])
  })

  it.each([20260101, true, {}, ['2026-01-01'], new Date(0)])('is not %j', (tag) => {
    expect(check({ tag })).toEqual(['a.tag wrong-type'])
  })

  it('keeps to its limits, the limits included', () => {
    expect(check({ seit: '2020-02-28' })).toEqual(['a.seit date-too-early'])
    expect(check({ seit: '2020-02-29' })).toEqual({ seit: '2020-02-29' })
    expect(check({ seit: today })).toEqual({ seit: today })
    expect(check({ seit: '2026-11-23' })).toEqual(['a.seit date-too-late'])
    expect(check({ jung: '2025-11-23' })).toEqual({ jung: '2025-11-23' })
    expect(check({ jung: '2025-11-22' })).toEqual(['a.jung date-too-early'])
  })
})

describe('partial date', () => {
  it.each([{ jahr: 1980 }, { monat: 2, jahr: 1980 }, { tag: 29, monat: 2, jahr: 1980 }])('may be %j', (geboren) => {
    expect(check({ geboren })).toEqual({ geboren })
  })

  it('leaves out what is blank', () => {
    expect(check({ geboren: { tag: '', monat: null, jahr: 1980 } })).toEqual({ geboren: { jahr: 1980 } })
  })

  it.each([
    { tag: 1, monat: 1 },
    { tag: 1, jahr: 1980 },
    { jahr: '1980' },
    { jahr: 1980.5 },
    { monat: [], jahr: 1980 },
  ])('is not %j', (geboren) => {
    expect(check({ geboren })).toEqual(['a.geboren date-invalid'])
  })

  it.each([{ tag: 30, monat: 2, jahr: 1980 }, { monat: 13, jahr: 1980 }, { monat: 0, jahr: 1980 }, { jahr: 0 }])(
    'is not %j, which the calendar does not have',
    (geboren) => {
      expect(check({ geboren })).toEqual(['a.geboren date-not-existing'])
    },
  )

  it('is refused only when every day that it can mean is outside the limits', () => {
    expect(check({ geboren: { jahr: 1900 } })).toEqual({ geboren: { jahr: 1900 } })
    expect(check({ geboren: { monat: 6, jahr: 1900 } })).toEqual({ geboren: { monat: 6, jahr: 1900 } })
    expect(check({ geboren: { monat: 5, jahr: 1900 } })).toEqual(['a.geboren date-too-early'])
    expect(check({ geboren: { tag: 14, monat: 6, jahr: 1900 } })).toEqual(['a.geboren date-too-early'])
    expect(check({ geboren: { monat: 11, jahr: 2026 } })).toEqual({ geboren: { monat: 11, jahr: 2026 } })
    expect(check({ geboren: { monat: 12, jahr: 2026 } })).toEqual(['a.geboren date-too-late'])
  })

  it('has no other parts', () => {
    expect(check({ geboren: { jahr: 1980, stunde: 1 } })).toEqual(['a.geboren.stunde unknown-field'])
  })

  it('is not a list or text', () => {
    expect(check({ geboren: [1980] })).toEqual(['a.geboren wrong-type'])
    expect(check({ geboren: '1980' })).toEqual(['a.geboren wrong-type'])
  })
})
