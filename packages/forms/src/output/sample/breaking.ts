import type { Day } from '../../model/calendar.js'
import type { IssueCode } from '../../model/issue.js'
import type { Random } from './random.js'

/** An answer that should have one issue of this code. Made only when it is asked for. */
export interface Breaking {
  readonly code: IssueCode
  /** Key that is added, when it is the key that is wrong. */
  readonly key?: string
  readonly make: () => unknown
}

export interface BreakingContext {
  readonly today: Day
  readonly random: Random
}
