import { FitConnectError } from '../errors.js'

/**
 * A page must begin where it was asked to: a service that ignores paging would repeat its first page.
 *
 * @throws {FitConnectError} `unexpected-response`
 */
export function requireOffset(answered: number, asked: number): void {
  if (answered === asked) return
  throw new FitConnectError('unexpected-response', {
    message: `The routing service answered a page from ${answered} instead of ${asked}. Report this to its operator.`,
    facts: { asked, answered },
  })
}
