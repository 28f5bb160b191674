/** A repeatable source of numbers; not for anything secret. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean
  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T
}

/** The same seed gives the same numbers, on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = mix(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
  }
}

/** Spreads neighbouring seeds far apart; uses all 53 bits of a whole number. */
function mix(seed: number): number {
  const low = seed >>> 0
  const high = Math.floor(Math.abs(seed) / 2 ** 32) >>> 0
  return Math.imul(low ^ (low >>> 16), 0x45d9f3b) ^ Math.imul(high + 1, 0x9e3779b1)
}
