import type { FormDefinition } from '../../model/definition.js'
import { openingState } from '../../model/opening.js'
import type { TodayOptions } from '../../model/today.js'
import { ApplicationError } from './application-error.js'

/**
 * Makes sure that applications are taken today.
 *
 * @throws {ApplicationError} `form-not-open`
 */
export function requireOpen(form: FormDefinition, options: TodayOptions): void {
  const state = openingState(form, options)
  if (state === 'open') return
  const { from, until } = form.openingWindow ?? {}
  const days = [from === undefined ? [] : `from ${from}`, until === undefined ? [] : `until ${until}`].flat().join(' ')
  throw new ApplicationError('form-not-open', {
    message: `Applications with the form '${form.id}' are taken ${days}; today is ${state === 'not-yet' ? 'before' : 'after'} that. Tell the citizen when the form opens or that it is closed: isOpen answers this before anybody fills it in.`,
    facts: { formId: form.id, from, until },
  })
}
