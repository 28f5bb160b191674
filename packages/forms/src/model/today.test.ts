import { describe, expect, it } from 'vitest'
import { todayFrom } from './today.js'

function dayAt(moment: number): string {
  return todayFrom({ today: { now: () => moment } })()
}

describe('todayFrom', () => {
  it('changes at midnight in Germany, in winter and in summer', () => {
    expect(dayAt(Date.parse('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
    expect(dayAt(Date.parse('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
    expect(dayAt(Date.parse('2026-06-30T21:59:59Z'))).toBe('2026-06-30')
    expect(dayAt(Date.parse('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
  })

  it.each(['0000-01-01', '2026-02-29', '10000-01-01', '2026-1-1', '', 'heute'])('refuses the day %j', (today) => {
    expect(() => todayFrom({ today })).toThrow(expect.objectContaining({ code: 'today-invalid' }))
  })

  it.each([null, 20_261_122, true, {}, new Date(0), { now: 5 }])(
    'refuses %j, which is neither day nor clock',
    (today) => {
      const untyped = todayFrom as (options: unknown) => unknown
      expect(() => untyped({ today })).toThrow(expect.objectContaining({ code: 'today-invalid' }))
    },
  )

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 8.65e15, Date.parse('+010000-01-02T00:00:00Z')])(
    'refuses a clock that stands at %d',
    (moment) => {
      expect(() => dayAt(moment)).toThrow(expect.objectContaining({ code: 'today-invalid' }))
    },
  )
})
