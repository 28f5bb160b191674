import type { ConditionData } from '../../model/condition.js'
import type { GapCode } from '../gap.js'
import type { FimPlace } from '../place.js'

/** A rule that is understood down to the places it speaks of. Paths of its condition are {@link placeKey}s. */
export interface RuleEffect {
  readonly effect: 'require' | 'forbid' | 'valid'
  readonly owner: FimPlace
  /** Absent for `valid`. */
  readonly target: FimPlace | undefined
  readonly condition: ConditionData | boolean
  readonly message: string
  /** How the rule is called in the gap report. */
  readonly name: string
  readonly line: number
}

/** Stands for a place in conditions until the form gives it a path. */
export function placeKey(place: FimPlace): string {
  return `@${place.index}`
}

/** Ends the reading of one rule; becomes a gap. */
export class RuleProblem extends Error {
  readonly code: GapCode

  constructor(code: GapCode, message: string) {
    super(message)
    this.code = code
  }
}
