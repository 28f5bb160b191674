import { describe, expect, it } from 'vitest'
import { kid } from './kid.js'

describe('A key identifier from outside', () => {
  it.each(['a', '...', '.a', 'a.', '!~', 'x'.repeat(64)])('may be %j', (text) => {
    expect(kid().safeParse(text).success).toBe(true)
  })

  it.each(['', '.', '..', 'a b', 'a\n', '\na', 'ä', '\u007f', 'x'.repeat(65), 7, undefined])('is not %j', (text) => {
    expect(kid().safeParse(text).success).toBe(false)
  })
})
