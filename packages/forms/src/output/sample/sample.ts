import { IntegrationError } from '@amt24/core'
import { logicOf } from '../../conditions/form-logic.js'
import type { Form } from '../../model/form.js'
import { todayFrom, type TodayOptions } from '../../model/today.js'
import { validate } from '../../validation/validate.js'
import { seededRandom } from './random.js'
import { sampleMembers } from './sample-answer.js'

export type SampleErrorCode =
  /** No valid answers were found: rules across questions leave too little room for chance. */
  | 'sample-not-found'
  /** No answers with exactly one issue, of the asked code if there is one, were found. */
  | 'near-miss-not-found'

/** Chance did not find what was asked for. */
export class SampleError extends IntegrationError<SampleErrorCode> {}

/** Chance meets rules across questions; a form that this many tries do not satisfy needs samples by hand. */
const maxAttempts = 200

/**
 * Valid answers of an obviously artificial person, for tests and demonstrations. The same form, seed and day give the same
 * answers; other seeds reach every choice, condition and branch in time.
 *
 * @param seed - any whole number
 * @throws {SampleError} `sample-not-found` when rules across questions are rarely met by chance
 * @throws {FormUsageError} `today-invalid`
 */
export function sample<D>(form: Form<D>, seed: number, options: TodayOptions = {}): D {
  const today = todayFrom(options)()
  const { root } = logicOf(form)
  const random = seededRandom(seed)
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const checked = validate(form, sampleMembers(root, today, random), { today, limits: { maxIssues: 1 } })
    if (checked.ok) return checked.value
  }
  throw new SampleError('sample-not-found', {
    message: `No valid sample of '${form.id}' was found in ${maxAttempts} tries. Write one by hand, or loosen the rules across questions.`,
    facts: { formId: form.id, seed },
  })
}
