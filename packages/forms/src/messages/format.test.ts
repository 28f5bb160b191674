import { describe, expect, it } from 'vitest'
import { formatBytes, formatDate, formatPartialDate } from './format.js'

describe('formatDate', () => {
  it('writes a day as people of each language read it', () => {
    expect(formatDate('2026-03-01', 'de')).toBe('01.03.2026')
    expect(formatDate('2026-03-01', 'en')).toBe('1 March 2026')
  })

  it('leaves alone what is no date', () => {
    expect(formatDate('soon', 'de')).toBe('soon')
  })
})

describe('formatPartialDate', () => {
  it('writes what is known', () => {
    expect(formatPartialDate({ jahr: 1980 }, 'de')).toBe('1980')
    expect(formatPartialDate({ jahr: 1980, monat: 3 }, 'de')).toBe('03.1980')
    expect(formatPartialDate({ jahr: 1980, monat: 3 }, 'en')).toBe('March 1980')
    expect(formatPartialDate({ jahr: 1980, monat: 3, tag: 5 }, 'de')).toBe('05.03.1980')
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '0 Byte'],
    [1_023, '1.023 Byte'],
    [1_024, '1 KB'],
    [1_536, '1,5 KB'],
    [20 * 1024 * 1024, '20 MB'],
    [5 * 1024 ** 4, '5.120 GB'],
  ])('writes %i as %s', (bytes, text) => {
    expect(formatBytes(bytes, 'de')).toBe(text)
  })
})
