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
  /** What was already decided here, by index of the question. */
  readonly visible: (boolean | undefined)[]
}

export function rootScope(input: unknown, today: () => Day): Scope {
  return { input, parent: undefined, positions: [], today, visible: [] }
}

/** The scope of one entry of a list. */
export function entryScope(parent: Scope, entry: unknown, position: number): Scope {
  return { input: entry, parent, positions: [...parent.positions, position], today: parent.today, visible: [] }
}

/** The scope so many lists further out. */
export function outerScope(scope: Scope, up: number): Scope {
  return up === 0 || scope.parent === undefined ? scope : outerScope(scope.parent, up - 1)
}
