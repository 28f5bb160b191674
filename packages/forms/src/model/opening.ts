import type { FormDefinition } from './definition.js'
import { todayFrom, type TodayOptions } from './today.js'

/** Whether applications are taken: `open`, `not-yet` before the first day, `closed` after the last one. */
export type OpeningState = 'open' | 'not-yet' | 'closed'

/** Where today lies in the opening window of a form; a form without a window is always open. */
export function openingState({ openingWindow }: FormDefinition, options: TodayOptions = {}): OpeningState {
  if (openingWindow === undefined) return 'open'
  const today = todayFrom(options)()
  if (openingWindow.from !== undefined && today < openingWindow.from) return 'not-yet'
  return openingWindow.until !== undefined && today > openingWindow.until ? 'closed' : 'open'
}

/**
 * Whether applications are taken today; first and last day of the window included.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function isOpen(form: FormDefinition, options: TodayOptions = {}): boolean {
  return openingState(form, options) === 'open'
}
