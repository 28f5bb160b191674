import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isExistingDay, shiftDay } from './calendar.js'

/** Days from year 100 on, which `Date` reads without surprises. */
const days = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('isExistingDay', () => {
  it('knows every day that Date knows', () => {
    fc.assert(fc.property(days, (day) => isExistingDay(day)))
  })

  it('agrees with Date about days that do not exist', () => {
    const parts = fc.tuple(
      fc.integer({ min: 100, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    )
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        )
        const date = new Date(`${text}T00:00:00Z`)
        expect(isExistingDay(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
      }),
    )
  })
})

describe('shiftDay', () => {
  it.each([
    ['2024-02-29', { years: -1 }, '2023-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2026-01-31', { months: -2 }, '2025-11-30'],
    ['2026-12-31', { days: 1 }, '2027-01-01'],
    ['2026-01-31', { months: 1, days: 1 }, '2026-03-01'],
    ['0001-01-01', { days: -1 }, '0001-01-01'],
    ['0050-01-01', { days: 1 }, '0050-01-02'],
    ['9999-12-31', { days: 1 }, '9999-12-31'],
    ['2026-11-22', { years: -150 }, '1876-11-22'],
    ['2026-11-22', { years: 1e9 }, '9999-12-31'],
    ['2026-11-22', {}, '2026-11-22'],
  ])('moves %s by %j to %s', (from, offset, to) => {
    expect(shiftDay(from, offset)).toBe(to)
  })

  it('moves days like Date does', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, distance) => {
        const date = new Date(`${day}T00:00:00Z`)
        date.setUTCDate(date.getUTCDate() + distance)
        if (date.getUTCFullYear() < 100 || date.getUTCFullYear() > 9999) return
        expect(shiftDay(day, { days: distance })).toBe(date.toISOString().slice(0, 10))
      }),
    )
  })
})
