import { describe, expect, it } from 'vitest'
import { haveSameIds } from './same-ids.js'

describe('haveSameIds', () => {
  it.each([
    [[], []],
    [['a'], ['a']],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  ])('is true of %j and %j', (left, right) => {
    expect(haveSameIds(left, right)).toBe(true)
  })

  it.each([
    [['a'], []],
    [['a'], ['b']],
    [['a'], ['A']],
    [['a', 'b'], ['a']],
    [['a', 'a'], ['a']],
    [
      ['a', 'a'],
      ['a', 'a'],
    ],
    [
      ['a', 'a'],
      ['a', 'b'],
    ],
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
  ])('is false of %j and %j, either way round', (left, right) => {
    expect(haveSameIds(left, right)).toBe(false)
    expect(haveSameIds(right, left)).toBe(false)
  })
})
