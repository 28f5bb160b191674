import * as z from 'zod'
import { logicOf } from '../conditions/form-logic.js'
import type { Form } from '../model/form.js'
import { pathKeys } from '../standard-schema.js'
import { validate, type ValidateOptions } from '../validation/validate.js'
import { objectShape } from './zod-shape.js'

/**
 * A form as a zod schema. Its verdicts, values and messages are those of `validate`, conditions, check digits and
 * normalisation included: the evaluation of this package runs first, and what it returns passes through zod objects that
 * describe it. Each issue of zod has the code of ours in `params.code`.
 *
 * `z.toJSONSchema(schema, { io: 'output' })` gives the shape without conditions; `toJsonSchema` gives them too. Like
 * everything in zod it may use `new Function` unless `z.config({ jitless: true })` forbids it.
 *
 * @throws {FormUsageError} `today-invalid`, on parsing
 */
export function toZod<D>(form: Form<D>, options: ValidateOptions = {}): z.ZodType<D> {
  const checked = z.unknown().transform((input, context): unknown => {
    const result = validate(form, input, options)
    if (result.ok) return result.value
    for (const { path, code, message } of result.issues) {
      context.issues.push({ code: 'custom', path: pathKeys(path), message, params: { code }, input: undefined })
    }
    return z.NEVER
  })
  return checked.pipe(shapeOf(form))
}

/**
 * The one place where the shape gets its type: shape and type were both made from this definition, which the compiler
 * cannot know.
 */
function shapeOf<D>(form: Form<D>): z.ZodType<D> {
  const shape: unknown = objectShape(logicOf(form).root)
  return shape as z.ZodType<D>
}
