import type { Scope } from '../conditions/scope.js'
import type { IssueList } from './issue-list.js'

/**
 * Checks one answer that was given: returns the answer as it will be delivered, newly made, or undefined after reporting
 * what is wrong with it. Expects what `copyInput` made, and never throws.
 */
export type Check = (raw: unknown, scope: Scope, issues: IssueList) => unknown
