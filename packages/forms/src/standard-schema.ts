import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Form } from './model/form.js'
import { validate } from './validation/validate.js'

/**
 * A form as a Standard Schema: German messages, today as the machine's clock says. Use `validate` for anything else.
 *
 * @see https://standardschema.dev
 */
export function standardSchemaOf<D>(form: Form<D>): StandardSchemaV1.Props<unknown, D> {
  return {
    version: 1,
    vendor: 'amt24',
    validate: (input) => {
      const result = validate(form, input)
      if (result.ok) return { value: result.value }
      return { issues: result.issues.map(({ path, message }) => ({ path: keysOf(path), message })) }
    },
  }
}

function keysOf(path: string): (string | number)[] {
  if (path === '') return []
  return path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
}
