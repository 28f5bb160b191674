import { describe, expect, it } from 'vitest'
import { areaWordsOf } from './area-words.js'

describe('areaWordsOf', () => {
  it.each([
    ['Leipzig', ['Leipzig']],
    ['  Halle \t (Saale)\n', ['Halle', '(Saale)']],
    ['Leipzig, Stadt', ['Leipzig', 'Stadt']],
    ['04109 Leip*', ['04109', 'Leip*']],
    ['*burg', ['*burg']],
    ['Neustadt a d Weinstraße', ['Neustadt', 'Weinstraße']],
    ['Leip * zig', ['Leip', 'zig']],
    ['Bad Bad', ['Bad']],
    ['Ko\u0308ln', ['Köln']],
  ])('splits %j into %j', (search, words) => {
    expect(areaWordsOf(search)).toEqual(words)
  })

  it.each(['', ' ', 'a', '*', '* a ,', '***', 'a*bc', 'ab***cd', '**ab', 'x'.repeat(101), 7, undefined, ['Leipzig']])(
    'refuses %j before anything is sent',
    (search) => {
      expect(() => areaWordsOf(search)).toThrow(
        expect.objectContaining({ code: 'search-invalid', facts: { parameter: 'search' } }),
      )
    },
  )

  it('takes ten words, not eleven', () => {
    const words = Array.from({ length: 11 }, (_, index) => `Ort${index}`)
    expect(areaWordsOf(words.slice(0, 10).join(' '))).toHaveLength(10)
    expect(() => areaWordsOf(words.join(' '))).toThrow(/more than 10 words/)
  })
})
