import { describe, expect, it } from 'vitest'
import { houseNumber } from './house-number.js'

const check = (typed: string) => houseNumber.check(houseNumber.normalise?.(typed) ?? typed)

describe('house numbers of every odd kind', () => {
  it.each([
    '1',
    '12a',
    '12 a',
    '12 A-C',
    '7-9',
    '7\u20139',
    '7/9',
    '3 1/2',
    '10\u00BD',
    '1, 3, 5',
    '12.1',
    'Haus 3',
    'Nr. 4',
    'A 12',
    'A12',
    '15\u00A0b',
    '0',
    '1a-1d',
  ])('%j is one', (typed) => {
    expect(check(typed)).toBeUndefined()
  })

  it.each(['', 'a', 'ohne', '-', '/', '#7', '7#', '7\n8', '7;8', '7 (Hinterhaus)', '\u0667', '\uFF17', '7\u202E8'])(
    '%j is none',
    (typed) => {
      expect(check(typed)).toBe('house-number-invalid')
    },
  )
})
