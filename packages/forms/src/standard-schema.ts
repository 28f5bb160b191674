import type { StandardJSONSchemaV1 } from '@standard-schema/spec'
import { FormUsageError } from './errors.js'
import type { Form } from './model/form.js'
import { toDraft07 } from './output/json-schema/draft-07.js'
import { toJsonSchema } from './output/json-schema/to-json-schema.js'
import { validate } from './validation/validate.js'

/**
 * A form as a Standard Schema and a Standard JSON Schema: German messages, today as the machine's clock says. Use
 * `validate` and `toJsonSchema` for anything else. Input and output have the same JSON Schema, that of checked data.
 *
 * @see https://standardschema.dev
 */
export function standardSchemaOf<D>(form: Form<D>): Form<D>['~standard'] {
  const schemaFor = ({ target }: StandardJSONSchemaV1.Options): Record<string, unknown> => jsonSchemaOf(form, target)
  return {
    version: 1,
    vendor: 'amt24',
    validate: (input) => {
      const result = validate(form, input)
      if (result.ok) return { value: result.value }
      return { issues: result.issues.map(({ path, message }) => ({ path: pathKeys(path), message })) }
    },
    jsonSchema: { input: schemaFor, output: schemaFor },
  }
}

function jsonSchemaOf(form: Form, target: StandardJSONSchemaV1.Target): Record<string, unknown> {
  switch (target) {
    case 'draft-2020-12':
      return { ...toJsonSchema(form) }
    case 'draft-07':
      return { ...toDraft07(toJsonSchema(form)) }
    default:
      throw new FormUsageError('json-schema-target-unsupported', {
        message: `Forms are not described as JSON Schema of the target '${target}'. Ask for 'draft-2020-12' or 'draft-07'.`,
        facts: { target },
      })
  }
}

/** The path of an issue as keys, positions in lists as numbers. */
export function pathKeys(path: string): (string | number)[] {
  if (path === '') return []
  return path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
}
