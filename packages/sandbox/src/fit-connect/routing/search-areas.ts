import type { Area } from './areas.js'

/** Areas that fit every expression: each is a word of the name or a postcode, `*` standing for any characters. */
export function searchAreas(areas: readonly Area[], expressions: readonly string[]): readonly Area[] {
  const tests = expressions.map(wordTest)
  return areas.filter((area) => {
    const words = wordsOf(area)
    return tests.every((fits) => words.some(fits))
  })
}

function wordsOf({ name, postcodes }: Area): readonly string[] {
  return [...name.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== ''), ...postcodes]
}

function wordTest(expression: string): (word: string) => boolean {
  const source = expression
    .split(/\*+/)
    .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  const pattern = new RegExp(`^${source}$`, 'iu')
  return (word) => pattern.test(word)
}
