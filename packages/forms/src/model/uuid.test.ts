import { describe, expect, it } from 'vitest'
import { isUuid } from './uuid.js'

const right = '0123abcd-4567-89ef-0123-456789abcdef'

describe('isUuid', () => {
  it('is true of any version in lower case', () => {
    expect(isUuid(right)).toBe(true)
    expect(isUuid('00000000-0000-0000-0000-000000000000')).toBe(true)
    expect(isUuid('ffffffff-ffff-ffff-ffff-ffffffffffff')).toBe(true)
  })

  it('is false of every other character in any place', () => {
    const others = [
      'g',
      'A',
      'F',
      '/',
      ':',
      '`',
      '_',
      ' ',
      '\n',
      '\u0000',
      '\u007f',
      '\u0130',
      '\u0661',
      '\uff10',
      '\ud83d',
    ]
    for (let at = 0; at < right.length; at++) {
      const isHyphen = right[at] === '-'
      for (const other of [...others, isHyphen ? '0' : '-'])
        expect(isUuid(`${right.slice(0, at)}${other}${right.slice(at + 1)}`), `${other} at ${at}`).toBe(false)
    }
  })

  it('is false of any other length', () => {
    expect(isUuid('')).toBe(false)
    expect(isUuid(right.slice(1))).toBe(false)
    expect(isUuid(`${right}0`)).toBe(false)
    expect(isUuid(`${right}\n`)).toBe(false)
  })
})
