import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/catalogue/entries.js'

const root = join(import.meta.dirname, '../../../..')

/** How pages say how many forms there are, and nothing else. */
const figures = /\b(\d+) forms\b|\b(?:any|largest|median) of (?:the )?(\d+)\b/g

const numbersIn = (text: string): number[] => [...text.matchAll(figures)].map(([, of, among]) => Number(of ?? among))

describe('the number of forms that pages name', () => {
  it.each([
    ['README.md', 4],
    ['docs/performance.md', 5],
    ['docs/conformance/forms.md', 2],
    ['docs/catalogue.md', 1],
  ])('is that of the catalogue in %s', (page, times) => {
    const found = numbersIn(readFileSync(join(root, page), 'utf8'))
    expect(found.length, 'figures that were found').toBeGreaterThanOrEqual(times)
    expect(new Set(found)).toEqual(new Set([catalogue.length]))
  })

  it('makes the next one the form of the recipe', () => {
    const recipes = readFileSync(join(root, 'docs/recipes/README.md'), 'utf8')
    expect(recipes).toContain(`form no. ${catalogue.length + 1}:`)
  })

  it('is found however it is said, and other figures are none', () => {
    expect(numbersIn('76 forms, any of the 77, median of 78, gzip')).toEqual([76, 77, 78])
    expect(numbersIn('75 ms, 75 prioritised services, § 75 SächsBO, formsets of 75')).toEqual([])
  })
})
