import { describe, expect, it } from 'vitest'
import { metadata, title } from '../../test/support/metadata.js'
import { section } from './containers.js'
import { defineForm } from './define-form.js'
import { text } from './fields.js'
import { isOpen, openingState } from './opening.js'

const sections = { a: section({ title }, { x: text() }) }
const programme = defineForm({ ...metadata, sections, openingWindow: { from: '2026-03-01', until: '2026-05-31' } })

describe('openingState', () => {
  it.each([
    ['2026-02-28', 'not-yet'],
    ['2026-03-01', 'open'],
    ['2026-05-31', 'open'],
    ['2026-06-01', 'closed'],
  ])('on %s is %s: both days of the window count', (today, state) => {
    expect(openingState(programme, { today })).toBe(state)
    expect(isOpen(programme, { today })).toBe(state === 'open')
  })

  it('has open ends where no day is named', () => {
    const from = defineForm({ ...metadata, sections, openingWindow: { from: '2026-03-01' } })
    const until = defineForm({ ...metadata, sections, openingWindow: { until: '2026-03-01' } })
    expect([isOpen(from, { today: '9999-12-31' }), isOpen(until, { today: '0001-01-01' })]).toEqual([true, true])
    expect(isOpen(defineForm({ ...metadata, sections }))).toBe(true)
  })

  it('reads a clock as a day in Germany', () => {
    const clock = { now: () => Date.parse('2026-05-31T22:30:00Z') }
    expect(openingState(programme, { today: clock })).toBe('closed')
  })

  it.each([
    [{ from: '2026-02-30' }],
    [{ until: '31.05.2026' }],
    [{ from: '2026-3-1', until: '2026-05-31' }],
    [{ from: '' }],
    [{ from: 20260301 as never }],
    [{ from: '2026-06-01', until: '2026-05-31' }],
  ])('is refused when the form is defined: %j', (openingWindow) => {
    expect(() => defineForm({ ...metadata, sections, openingWindow })).toThrow(
      expect.objectContaining({ code: 'metadata-invalid' }),
    )
  })

  it('may be a single day', () => {
    const day = '2026-05-31'
    const form = defineForm({ ...metadata, sections, openingWindow: { from: day, until: day } })
    expect(isOpen(form, { today: day })).toBe(true)
  })
})
