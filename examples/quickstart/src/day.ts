import { isOpen, type Form } from '@amt24/forms'

/**
 * The day on which the application is made: today. A programme that is closed can only be shown as of a day on which it
 * was open, and only with generated answers: what a user hands over is refused as it would be by the authority.
 */
export function dayOfUse(form: Form, isGenerated: boolean): string | undefined {
  if (!isGenerated || isOpen(form)) return undefined
  return form.openingWindow?.until ?? form.openingWindow?.from
}
