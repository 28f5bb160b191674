import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import type { FormDefinition } from './definition.js'

/**
 * A form: frozen plain data that carries the type of its answers, and a Standard Schema with its JSON Schema. `JSON.stringify(form)` gives
 * the definition alone.
 *
 * @typeParam D - the validated answers
 */
export interface Form<D = unknown> extends FormDefinition {
  readonly '~data'?: D
  readonly '~standard': StandardSchemaV1.Props<unknown, D> & StandardJSONSchemaV1.Props<unknown, D>
}

/** The validated answers of a form: `type HundesteuerAnmeldung = DataOf<typeof hundesteuerAnmeldung>`. */
export type DataOf<F> = F extends { readonly '~data'?: infer D } ? D : never

/** Answers while the citizen is still writing: everything may be missing. */
export type Draft<D> = D extends readonly (infer E)[]
  ? readonly Draft<E>[]
  : D extends object
    ? { readonly [K in keyof D]?: Draft<D[K]> | undefined }
    : D

/** The answers of a form while the citizen is still writing: `type DogTaxDraft = DraftOf<typeof hundesteuerAnmeldung>`. */
export type DraftOf<F> = Draft<DataOf<F>>
