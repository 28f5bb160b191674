import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointsOf, isHopelesslyLong, isUnanswered, normaliseText } from './normalise.js'

const anyText = fc.string({ unit: 'binary', maxLength: 40 })

describe('normaliseText', () => {
  it('is NFC, trimmed, with plain line ends, also on the short way', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseText(text)).toBe(text.normalize('NFC').trim().replaceAll('\r\n', '\n'))
      }),
    )
  })
})

describe('codePointsOf', () => {
  it('counts as string iteration does', () => {
    fc.assert(fc.property(anyText, (text) => codePointsOf(text) === Array.from(text).length))
    expect(codePointsOf('\ud800\ud800\udc00')).toBe(2)
  })
})

describe('isHopelesslyLong', () => {
  it('never holds for a text that fits after normalisation', () => {
    fc.assert(
      fc.property(anyText, (text) => !isHopelesslyLong(text.normalize('NFD'), codePointsOf(normaliseText(text)))),
    )
  })
})

describe('isUnanswered', () => {
  it.each([undefined, null, '', ' ', '\n\t\u00a0'])('holds for %j', (value) => {
    expect(isUnanswered(value)).toBe(true)
  })

  it.each([0, false, 'a', [], {}, Number.NaN])('does not hold for %j', (value) => {
    expect(isUnanswered(value)).toBe(false)
  })
})
