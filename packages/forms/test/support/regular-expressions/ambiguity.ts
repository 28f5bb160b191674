import { characterSets, type CharacterSets } from './character-sets.js'
import { parsePattern, type Automaton } from './parse-pattern.js'

/** How the time of a failing match may grow with the length of the text. */
export type Growth = 'linear' | 'polynomial' | 'exponential'

/**
 * The growth that the shape of a pattern permits, by the ambiguity of its automaton: exponential when a text leads from a
 * place back to it in two ways, polynomial when a text leads around two places and from one to the other. Loops at whose
 * places a match has succeeded already do not count, for nothing is tried again there.
 *
 * A pattern that is searched for anywhere begins with a loop of its own: `/\s+$/` is polynomial.
 */
export function growthOf(source: string, flags = ''): Growth {
  const automaton = parsePattern(source, flags)
  const sets = characterSets(source, automaton)
  const loops = loopsOf(automaton).filter((loop) => !loop.some((place) => automaton.free.has(place)))
  if (loops.some((loop) => hasTwoWaysAround(loop, automaton, sets))) return 'exponential'
  // Within one loop, a text that leads around and further would lead around in two ways.
  const isPumped = loops.some((from) => loops.some((to) => from !== to && isPumpedBetween(from, to, automaton, sets)))
  return isPumped ? 'polynomial' : 'linear'
}

function next({ ways }: Automaton, from: number): readonly number[] {
  return ways.get(from) ?? []
}

/** Everything that can be reached from a node by at least one step. */
function reachedFrom<Node>(
  start: Node,
  step: (node: Node) => Iterable<Node>,
  keyOf: (node: Node) => unknown,
): Map<unknown, Node> {
  const found = new Map<unknown, Node>()
  const open = [start]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const target of step(node)) {
      const key = keyOf(target)
      if (found.has(key)) continue
      found.set(key, target)
      open.push(target)
    }
  }
  return found
}

const same = (place: number): number => place

/** Groups of places each of which can be reached from each. */
function loopsOf(automaton: Automaton): number[][] {
  const reached = automaton.reads.map((_, from) => reachedFrom(from, (place) => next(automaton, place), same))
  const loops = new Map<number, number[]>()
  for (const [place, others] of reached.entries()) {
    if (!others.has(place)) continue
    const first = [...others.keys()]
      .filter((other) => typeof other === 'number' && reached[other]?.has(place))
      .map(Number)
    const name = Math.min(...first)
    loops.set(name, [...(loops.get(name) ?? []), place])
  }
  return [...loops.values()]
}

type Pair = readonly [number, number]
const pairKey = ([a, b]: Pair): string => `${a} ${b}`

function hasTwoWaysAround(loop: readonly number[], automaton: Automaton, sets: CharacterSets): boolean {
  const inside = new Set(loop)
  const within = (place: number): number[] => next(automaton, place).filter((target) => inside.has(target))
  if (loop.some((place) => new Set(within(place)).size < within(place).length)) return true
  const step = ([a, b]: Pair): Pair[] =>
    within(a).flatMap((nextA) =>
      within(b).flatMap((nextB) => (sets.share(nextA, nextB) ? [[nextA, nextB] as const] : [])),
    )
  // A loop leads from each of its places to each, so that it does not matter where two ways part and meet again.
  const [start = 0] = loop
  const pairs = [...reachedFrom<Pair>([start, start], step, pairKey).values()]
  return pairs.some(([a, b]) => a !== b && step([a, b]).some(([nextA, nextB]) => nextA === nextB))
}

type Triple = readonly [number, number, number]
const tripleKey = (triple: Triple): string => triple.join(' ')

/** Whether one text leads around a place of the first loop, from there to a place of the second, and around that. */
function isPumpedBetween(
  first: readonly number[],
  second: readonly number[],
  automaton: Automaton,
  sets: CharacterSets,
): boolean {
  const [start = 0] = first
  const reached = reachedFrom(start, (place) => next(automaton, place), same)
  if (!second.some((place) => reached.has(place))) return false
  const [inFirst, inSecond] = [new Set(first), new Set(second)]
  const step = ([a, b, c]: Triple): Triple[] => {
    const [as, cs] = [
      next(automaton, a).filter((at) => inFirst.has(at)),
      next(automaton, c).filter((at) => inSecond.has(at)),
    ]
    return as.flatMap((nextA) =>
      next(automaton, b)
        .filter((nextB) => sets.share(nextA, nextB))
        .flatMap((nextB) =>
          cs.filter((nextC) => sets.share(nextA, nextB, nextC)).map((nextC) => [nextA, nextB, nextC] as const),
        ),
    )
  }
  return first.some((from) =>
    second.some((to) => reachedFrom<Triple>([from, from, to], step, tripleKey).has(tripleKey([from, to, to]))),
  )
}
