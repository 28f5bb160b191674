import { describe, expect, it } from 'vitest'
import { jsonErrorPosition } from './json-position.js'

describe('jsonErrorPosition', () => {
  it.each(['null', ' [1, {"a": [] , "b": {}}] \n', '"\\u00e4"', '-1.5e+3', '\ufeff{"a":1}', '[[],[[]]]'])(
    'finds nothing in %j',
    (text) => {
      expect(jsonErrorPosition(text)).toBeUndefined()
    },
  )

  it.each([
    ['', 1, 1],
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1,\r\n2,,3]', 2, 3],
    ['{"a": tru}', 1, 7],
    ["{'a': 1}", 1, 2],
    ['{"a": "b\n"}', 1, 7],
    ['{"a": 01}', 1, 7],
    ['{"a": 1}}', 1, 9],
    ['{"ä😀": ?}', 1, 8],
    ['[1, 2', 1, 6],
    ['{"a": "\\x"}', 1, 7],
    ['[1 2]', 1, 4],
    ['[}', 1, 2],
    ['{]', 1, 2],
    ['{"a" 1}', 1, 6],
  ])('finds the first place of %j that is no JSON', (text, line, column) => {
    expect(() => void JSON.parse(text)).toThrow()
    expect(jsonErrorPosition(text)).toEqual({ line, column })
  })

  it('reads deep and long texts', () => {
    expect(jsonErrorPosition('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 })
    expect(jsonErrorPosition(`["${'a'.repeat(3_000_000)}", ?]`)).toEqual({ line: 1, column: 3_000_006 })
  })
})
