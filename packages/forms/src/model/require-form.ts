import { FormUsageError } from '../errors.js'
import { isPlainObject } from './plain-object.js'

/**
 * For callers without types, who swap arguments or forget to await `loadForm`.
 *
 * @throws {FormUsageError} `form-expected`
 */
export function requireForm(form: unknown): void {
  if (isPlainObject(readSections(form))) return
  throw new FormUsageError('form-expected', {
    message:
      'The first argument is not a form. Pass the form that defineForm made (for example from @amt24/forms/<form-id>), and the answers after it; loadForm gives a promise.',
  })
}

function readSections(form: unknown): unknown {
  return typeof form === 'object' && form !== null && 'sections' in form ? form.sections : undefined
}
