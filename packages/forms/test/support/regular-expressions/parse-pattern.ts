import {
  assertion,
  either,
  empty,
  lookedFor,
  optional,
  place,
  repeated,
  sequence,
  startOfText,
  type Fragment,
  type Ways,
} from './fragment.js'

/** A pattern as places that read one character each. */
export interface Automaton {
  /** What each place reads, as a pattern of one character. The place 0 reads whatever stands before a match. */
  readonly reads: readonly string[]
  readonly ways: ReadonlyMap<number, readonly number[]>
  /** Places at which a match has succeeded, so that nothing is tried again. */
  readonly free: ReadonlySet<number>
  readonly flags: string
}

/** Counted repetitions are written out up to here; what may be repeated more often counts as endless. */
const maxCopies = 12

/**
 * Reads the syntax of regular expressions as far as this package uses it.
 *
 * @throws {SyntaxError} for references to groups, which no automaton knows
 */
export function parsePattern(source: string, flags = ''): Automaton {
  const parser = new Parser(source)
  const whole = parser.alternatives()
  parser.requireEnd()
  const start = flags.includes('y') ? [] : [0, ...whole.floating]
  return {
    reads: ['[^]', ...parser.reads],
    ways: new Map([...parser.ways, [0, start]]),
    free: new Set([...whole.free, ...parser.free]),
    flags: flags.replace(/[gy]/gu, ''),
  }
}

class Parser {
  /** One entry for each place from 1 on. */
  readonly reads: string[] = []
  readonly ways: Ways = new Map()
  readonly free: number[] = []
  #at = 0

  constructor(private readonly source: string) {}

  requireEnd(): void {
    if (this.#at < this.source.length) throw this.#unknown()
  }

  alternatives(): Fragment {
    let found = this.#sequence()
    while (this.#take('|')) found = either(found, this.#sequence())
    return found
  }

  #sequence(): Fragment {
    let found = empty
    while (this.#at < this.source.length && !this.#isAt('|') && !this.#isAt(')'))
      found = sequence(this.ways, found, this.#term())
    return found
  }

  /** An atom, written out as often as its quantifier says. */
  #term(): Fragment {
    const start = this.#at
    let spare: Fragment | undefined = this.#atom()
    const [min, max] = this.#quantifier()
    const end = this.#at
    const copy = (): Fragment => {
      this.#at = start
      const made = spare ?? this.#atom()
      spare = undefined
      return made
    }
    const isEndless = max === Number.POSITIVE_INFINITY || (max > maxCopies && max !== min)
    const made = isEndless ? this.#atLeast(copy, Math.min(min, maxCopies)) : this.#between(copy, min, max)
    this.#at = end
    return made
  }

  #atLeast(copy: () => Fragment, min: number): Fragment {
    const loop = repeated(this.ways, copy())
    if (min === 0) return optional(loop)
    let all = loop
    for (let count = 1; count < min; count++) all = sequence(this.ways, copy(), all)
    return all
  }

  /** From the inside: `a{1,3}` is `a(?:a(?:a)?)?`, which reads no text in two ways. */
  #between(copy: () => Fragment, min: number, max: number): Fragment {
    if (max === 0) return empty
    const one = copy()
    const all = max === 1 ? one : sequence(this.ways, one, this.#between(copy, min - 1, max - 1))
    return min <= 0 ? optional(all) : all
  }

  #quantifier(): readonly [min: number, max: number] {
    const found = this.#match(/[*+?]|\{(\d+)(,?)(\d*)\}/uy)
    if (found === undefined) return [1, 1]
    this.#take('?')
    const [text, min = '', comma, max = ''] = found
    if (text === '*') return [0, Number.POSITIVE_INFINITY]
    if (text === '+') return [1, Number.POSITIVE_INFINITY]
    if (text === '?') return [0, 1]
    return [Number(min), comma === '' ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max)]
  }

  #atom(): Fragment {
    if (this.#take('^')) return startOfText
    if (this.#match(/\$|\\[bB]/uy)) return assertion
    if (this.#match(/\(\?<?[=!]/uy, (text) => text.includes('<'))) return this.#group(() => assertion)
    if (this.#match(/\(\?[=!]/uy)) {
      return this.#group((inner) => {
        this.free.push(...inner.free)
        return lookedFor(inner)
      })
    }
    if (this.#match(/\((?:\?:|\?<[A-Za-z]\w*>)?(?!\?)/uy)) return this.#group((inner) => inner)
    const read = this.#match(
      /\[\^?(?:\\[^]|[^\]\\])*\]|\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[pP]\{\w+\}|[^1-9kbB])|[^()[\]\\|*+?]/uy,
    )
    if (read === undefined) throw this.#unknown()
    return place(this.reads.push(read[0]))
  }

  #group(made: (inner: Fragment) => Fragment): Fragment {
    const inner = this.alternatives()
    if (!this.#take(')')) throw this.#unknown()
    return made(inner)
  }

  #isAt(text: string): boolean {
    return this.source.startsWith(text, this.#at)
  }

  #take(text: string): boolean {
    if (!this.#isAt(text)) return false
    this.#at += text.length
    return true
  }

  #match(sticky: RegExp, isWanted: (text: string) => boolean = () => true): RegExpExecArray | undefined {
    sticky.lastIndex = this.#at
    const found = sticky.exec(this.source)
    if (found === null || !isWanted(found[0])) return undefined
    this.#at += found[0].length
    return found
  }

  #unknown(): SyntaxError {
    return new SyntaxError(`Cannot analyse the pattern ${this.source} at ${this.#at}.`)
  }
}
