import type { ValidationResult } from '../../src/validation/validate.js'

/** The issues as `path code`, which is what most tests are about. */
export function issuesOf(result: ValidationResult<unknown>): string[] {
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`)
}
