export { problem, problemNameOf } from './problems.unverified.js'
export type { ProblemInstance, ProblemName } from './problems.unverified.js'
