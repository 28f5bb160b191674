import { describe, expect, it } from 'vitest'
import { printable, printableJson } from './printable.js'

const dangerous = ['\u0000', '\u0007', '\u001b', '\n', '\r', '\t', '\u007f', '\u009b', '\u200e', '\u202e', '\u2066']

describe('printable', () => {
  it.each(dangerous)('lets %j do nothing on a terminal', (character) => {
    expect(printable(`a${character}b`)).toBe('a\ufffdb')
  })

  it('leaves every other text as it is', () => {
    for (const text of ['', 'Müller & Söhne', '東京', '\u{1F600}', 'اسم']) expect(printable(text)).toBe(text)
  })
})

describe('printableJson', () => {
  it.each(dangerous)('says %j without writing it', (character) => {
    const value = { [`k${character}`]: [`a${character}b`] }
    const text = printableJson(value)
    expect(JSON.parse(text)).toEqual(value)
    expect(text.replaceAll('\n', '')).toBe(printable(text.replaceAll('\n', '')))
  })
})
