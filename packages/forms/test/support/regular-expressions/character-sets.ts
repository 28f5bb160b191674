import type { Automaton } from './parse-pattern.js'

/** Which characters the places of an automaton have in common. */
export interface CharacterSets {
  readonly share: (...places: readonly number[]) => boolean
}

/** Characters of every kind that classes tell apart, beside ASCII and those that a pattern names. */
const representatives = [
  ...Array.from({ length: 128 }, (_, unit) => unit),
  ...Array.from('äßİſſ\u00a0\u00bd\u0301\u0323\u0660\u200b\u2028\u202e\ufeff中').map(
    (character) => character.codePointAt(0) ?? 0,
  ),
  0xd800,
  0x1f600,
]

/** Decides with representatives: characters that the pattern names, their neighbours, and one of every usual kind. */
export function characterSets(source: string, { reads, flags }: Automaton): CharacterSets {
  const candidates = [...new Set([...representatives, ...namedIn(source)])].map((unit) => String.fromCodePoint(unit))
  const accepted = reads.map((read) => {
    const one = new RegExp(`^(?:${read})$`, flags)
    return candidates.map((character) => one.test(character))
  })
  const known = new Map<string, boolean>()
  return {
    share: (...places) => {
      const key = places.toSorted((a, b) => a - b).join(' ')
      const found =
        known.get(key) ?? candidates.some((_, at) => places.every((place) => accepted[place]?.[at] === true))
      known.set(key, found)
      return found
    },
  }
}

function namedIn(source: string): number[] {
  const written = [...source.matchAll(/\\u\{?([0-9A-Fa-f]{4,6})\}?|\\x([0-9A-Fa-f]{2})/gu)].map(([, long, short]) =>
    Number.parseInt(long ?? short ?? '', 16),
  )
  const literal = Array.from(source, (character) => character.codePointAt(0) ?? 0)
  return [...written, ...literal]
    .flatMap((unit) => [unit - 1, unit, unit + 1])
    .filter((unit) => unit >= 0 && unit <= 0x10ffff)
}
