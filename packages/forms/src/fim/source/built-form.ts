import type { FormDefinition } from '../../model/definition.js'
import type { Gap } from '../gap.js'

/** What a form does not say about the schema it was made from; the exporter takes it back. */
export interface FimProvenance {
  readonly schema: { readonly id: string; readonly version?: string | undefined; readonly name: string }
  /** Groups that became sections, by name of the section. */
  readonly sections: Readonly<Record<string, { readonly id: string; readonly version?: string | undefined }>>
}

export interface BuiltForm {
  readonly definition: FormDefinition
  readonly provenance: FimProvenance
  readonly gaps: readonly Gap[]
}
