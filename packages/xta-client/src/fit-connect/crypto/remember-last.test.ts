import { describe, expect, it } from 'vitest'
import { rememberLast } from './remember-last.js'

/** Remembers as many as told, and counts what was made. */
function remembering(max: number) {
  const made: string[] = []
  const remember = rememberLast<string>(max)
  const ask = (text: string) =>
    remember(text, () => {
      made.push(text)
      return text.toUpperCase()
    })
  return { made, ask }
}

describe('rememberLast', () => {
  it('makes what was asked for again once only, and never mixes two texts up', () => {
    const { made, ask } = remembering(2)
    expect(['a', 'b', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'B'])
    expect(made).toEqual(['a', 'b'])
  })

  it('forgets the oldest and no other when there is one too many', () => {
    const { made, ask } = remembering(2)
    for (const text of ['a', 'b', 'c', 'b', 'c', 'a']) ask(text)
    expect(made).toEqual(['a', 'b', 'c', 'a'])
  })

  it('keeps no more than the limit, however many strangers come by', () => {
    const { made, ask } = remembering(3)
    const texts = Array.from({ length: 10 }, (_, index) => `text ${index}`)
    for (const text of texts) ask(text)
    for (const text of texts.slice(-3)) ask(text)
    expect(made).toEqual(texts)
    for (const text of texts.slice(0, 7)) ask(text)
    expect(made).toEqual([...texts, ...texts.slice(0, 7)])
  })

  it('forgets nothing in favour of what could not be made', () => {
    const remember = rememberLast<string>(1)
    remember('a', () => 'A')
    expect(() =>
      remember('b', () => {
        throw new Error('cannot be made')
      }),
    ).toThrow('cannot be made')
    expect(remember('a', () => 'made again')).toBe('A')
  })
})
