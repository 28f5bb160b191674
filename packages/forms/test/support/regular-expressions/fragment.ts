/**
 * A part of a pattern as an automaton in which each place reads one character (Glushkov's construction). Places are numbers;
 * what leads from one to the next is told to the builder as the parts are put together.
 */
export interface Fragment {
  /** Places that can read the first character. */
  readonly first: readonly number[]
  /** Those of them that need not stand at the beginning of the text. */
  readonly floating: readonly number[]
  /** Places that can read the last character. */
  readonly last: readonly number[]
  /** Those of them behind which nothing is demanded: a match that has come there has succeeded. */
  readonly free: readonly number[]
  readonly isNullable: boolean
  /** Nullable without demanding anything of where it stands. */
  readonly isFreelyNullable: boolean
  /** Nullable, but at the beginning of the text only. */
  readonly isAtStart: boolean
}

export const empty: Fragment = {
  first: [],
  floating: [],
  last: [],
  free: [],
  isNullable: true,
  isFreelyNullable: true,
  isAtStart: false,
}

/** `$`, `\b` and what looks around: reads nothing and may refuse. */
export const assertion: Fragment = { ...empty, isFreelyNullable: false }

export const startOfText: Fragment = { ...assertion, isAtStart: true }

export function place(at: number): Fragment {
  const only = [at]
  return { ...empty, first: only, floating: only, last: only, free: only, isNullable: false, isFreelyNullable: false }
}

/** Ways from place to place; two entries for the same places are two ways to read the same text. */
export type Ways = Map<number, number[]>

function connect(ways: Ways, from: readonly number[], to: readonly number[]): void {
  for (const place of from) ways.set(place, [...(ways.get(place) ?? []), ...to])
}

export function sequence(ways: Ways, a: Fragment, b: Fragment): Fragment {
  connect(ways, a.last, b.first)
  return {
    first: a.isNullable ? [...a.first, ...b.first] : a.first,
    floating: a.isNullable && !a.isAtStart ? [...a.floating, ...b.floating] : a.floating,
    last: b.isNullable ? [...b.last, ...a.last] : b.last,
    free: b.isFreelyNullable ? [...b.free, ...a.free] : b.free,
    isNullable: a.isNullable && b.isNullable,
    isFreelyNullable: a.isFreelyNullable && b.isFreelyNullable,
    isAtStart: a.isNullable && b.isNullable && (a.isAtStart || b.isAtStart),
  }
}

export function either(a: Fragment, b: Fragment): Fragment {
  return {
    first: [...a.first, ...b.first],
    floating: [...a.floating, ...b.floating],
    last: [...a.last, ...b.last],
    free: [...a.free, ...b.free],
    isNullable: a.isNullable || b.isNullable,
    isFreelyNullable: a.isFreelyNullable || b.isFreelyNullable,
    isAtStart: [a, b].every(({ isNullable, isAtStart }) => !isNullable || isAtStart) && (a.isAtStart || b.isAtStart),
  }
}

export function optional(inner: Fragment): Fragment {
  return { ...inner, isNullable: true, isFreelyNullable: true, isAtStart: false }
}

/** Once or more. */
export function repeated(ways: Ways, inner: Fragment): Fragment {
  connect(ways, inner.last, inner.first)
  return inner
}

/** What is looked for ahead, and not read: a branch that leads nowhere. */
export function lookedFor(inner: Fragment): Fragment {
  return { ...assertion, first: inner.first, floating: inner.floating }
}
