import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterClasses } from '../bausteine/character-classes.js'
import { isSimpleText, normaliseText } from '../model/normalise.js'
import { characterTable, isSettledText } from './settled-text.js'

const everything = { minLength: 0, maxLength: 1_000, table: characterTable() }

describe('isSettledText', () => {
  it('holds only for texts that normalisation leaves as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5 }), fc.string({ maxLength: 20 }), (any, ascii) => {
        for (const text of [any, ascii, any + ascii]) {
          if (isSettledText(text, everything)) expect([normaliseText(text), isSimpleText(text)]).toEqual([text, true])
        }
      }),
    )
  })

  it.each(Object.entries(characterClasses))('holds only for texts that %s accepts', (_, { accepts }) => {
    const settled = { ...everything, table: characterTable(accepts) }
    const unit = fc.nat(0x400).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 4 }), (units) => {
        const text = units.join('')
        if (isSettledText(text, settled)) expect(accepts(text)).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })

  it.each(['', ' a', 'a ', '\u00a0a', 'a\u00a0', 'a\u0300', 'a\tb', 'a\u0085b', '\u{1F600}', '\ud800'])(
    'leaves %j to a closer look',
    (text) => {
      expect(isSettledText(text, everything)).toBe(false)
    },
  )

  it('holds within the lengths alone', () => {
    const settled = { ...everything, minLength: 2, maxLength: 3 }
    expect(['a', 'ab', 'äöü', 'abcd'].map((text) => isSettledText(text, settled))).toEqual([false, true, true, false])
  })
})
