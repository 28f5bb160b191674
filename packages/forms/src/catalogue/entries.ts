import type { Addressee, Depth, FormMetadata, OpeningWindow, Outcome, TrustLevel } from '../model/metadata.js'
import { entries } from './entries.generated.js'
import type { Lebenslage } from './lebenslagen.js'

/** Identifiers of all forms of the catalogue. */
export type FormId = (typeof entries)[number]['id']

/** What a list of forms shows; everything else is in the form itself. */
export interface CatalogueEntry extends Pick<FormMetadata, 'version' | 'title' | 'authority'> {
  readonly id: FormId
  readonly lebenslage: Lebenslage
  readonly leistung: { readonly leikaKey: string | null; readonly ozgId?: string }
  readonly addressees: readonly Addressee[]
  readonly synonyms: readonly string[]
  readonly depth: Depth
  readonly outcome: Outcome['kind']
  readonly trustLevel: TrustLevel
  readonly openingWindow?: Pick<OpeningWindow, 'from' | 'until'>
}

/** Metadata of all forms, without loading or building any of them. Equal to what the forms say (tested). */
export const catalogue: readonly CatalogueEntry[] = entries
