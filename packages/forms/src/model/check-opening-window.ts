import { FormDefinitionError } from '../errors.js'
import { isExistingDay } from './calendar.js'
import type { OpeningWindow } from './metadata.js'

/**
 * Makes sure that the first and last day of a window exist and leave a day to apply on. A day that is none would compare as
 * text and open or close the form silently.
 *
 * @throws {FormDefinitionError} `metadata-invalid`
 */
export function checkOpeningWindow(id: string, { from, until }: OpeningWindow): void {
  for (const [name, day] of Object.entries({ from, until })) {
    if (day !== undefined && !(typeof day === 'string' && isExistingDay(day)))
      throw invalid(id, `'${name}' is not a day that exists, YYYY-MM-DD`, { from, until })
  }
  if (from !== undefined && until !== undefined && from > until)
    throw invalid(id, `it ends on ${until}, before it begins on ${from}`, { from, until })
}

function invalid(id: string, what: string, facts: { readonly [K in keyof OpeningWindow]: string | undefined }) {
  return new FormDefinitionError('metadata-invalid', {
    message: `The opening window of '${id}' cannot be used: ${what}. Correct openingWindow.`,
    facts: { id, from: facts.from, until: facts.until },
  })
}
