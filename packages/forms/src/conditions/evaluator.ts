import type { Scope } from './scope.js'
import type { Truth } from './truth.js'

/** Decides for one place of a form; the scope must be the one in which that place lies. */
export type VisibilityTest = (scope: Scope) => boolean
export type Evaluator = (scope: Scope) => Truth
/** The answer as conditions see it; undefined when there is none or the question is hidden. */
export type AnswerReader = (scope: Scope) => unknown
