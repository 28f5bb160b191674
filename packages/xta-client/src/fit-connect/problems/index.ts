export { problem } from './problems.unverified.js'
export type { ProblemInstance, ProblemName } from './problems.unverified.js'
