import type { Day } from '../model/calendar.js'

/**
 * One place in which answers are looked up: the whole input, or one entry of a list within its surroundings. Lives for
 * one evaluation.
 */
export interface Scope {
  /** The whole input or the entry: anything that a stranger may send. */
  readonly input: unknown
  readonly parent: Scope | undefined
  /** Positions in the lists around this place, outermost first. */
  readonly positions: readonly number[]
  /** Today where the form is used; asked only by conditions and limits that need it. */
  readonly today: () => Day
  /** What was already decided here, by the slot that the logic gave to the question. */
  readonly visible: (boolean | undefined)[]
  /** What was already read here, by the slot that the logic gave to the question; conditions need not look again. */
  readonly read: unknown[]
}

const outermost: readonly number[] = Object.freeze([])

export function rootScope(input: unknown, today: () => Day): Scope {
  return { input, parent: undefined, positions: outermost, today, visible: [], read: [] }
}

/** The scope of one entry of a list. */
export function entryScope(parent: Scope, entry: unknown, position: number): Scope {
  const positions = [...parent.positions, position]
  return { input: entry, parent, positions, today: parent.today, visible: [], read: [] }
}

/** The scope so many lists further out. */
export function outerScope(scope: Scope, up: number): Scope {
  return up === 0 || scope.parent === undefined ? scope : outerScope(scope.parent, up - 1)
}
