import { expect, it } from 'vitest'
import { hasTooManyEntries } from './has-too-many-entries.js'

const list = (length: number): unknown[] => Array.from({ length }, () => ({}))

it('takes ten thousand entries and refuses one more, wherever they are', () => {
  expect(hasTooManyEntries({ attachments: list(10_000) })).toBe(false)
  expect(hasTooManyEntries({ attachments: list(10_001) })).toBe(true)
  expect(hasTooManyEntries({ attachments: [{ fragments: list(5_000) }, { fragments: list(5_000) }] })).toBe(true)
  expect(hasTooManyEntries([[[list(10_000)]]])).toBe(true)
})

it('leaves the content of data sets to the sender', () => {
  expect(hasTooManyEntries({ dataSets: [{ content: list(20_000) }] })).toBe(false)
})

it('is not stopped by depth', () => {
  expect(hasTooManyEntries(JSON.parse('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)))).toBe(false)
})

it.each([null, 1, 'text', [], {}])('takes %j', (document) => {
  expect(hasTooManyEntries(document)).toBe(false)
})
