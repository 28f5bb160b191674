import type { FormDefinition } from '../../model/definition.js'
import type { Gap } from '../gap.js'

/** What a form does not say about the schema it was made from; the exporter takes it back. */
export interface FimProvenance {
  readonly schema: { readonly id: string; readonly version?: string | undefined; readonly name: string }
}

export interface BuiltForm {
  readonly definition: FormDefinition
  readonly provenance: FimProvenance
  readonly gaps: readonly Gap[]
}
