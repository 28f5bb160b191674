import type { FormDefinition } from '../model/definition.js'

/** What a list of forms shows; everything else is in the form itself. */
export interface CatalogueEntry extends Pick<
  FormDefinition,
  'id' | 'version' | 'title' | 'lebenslage' | 'leistung' | 'authority'
> {
  readonly id: FormId
}

/** Identifiers of all forms of the catalogue. */
export type FormId = 'hundesteuer-anmeldung'

/** Metadata of all forms, without loading or building any of them. Equal to what the forms say (tested). */
export const catalogue: readonly CatalogueEntry[] = [
  {
    id: 'hundesteuer-anmeldung',
    version: '1.0.0',
    title: { de: 'Hund zur Hundesteuer anmelden', en: 'Register a dog for dog tax' },
    lebenslage: 'tierhaltung',
    leistung: { leikaKey: '99102013104000', ozgId: '10160' },
    authority: 'Stadt Leipzig, Stadtkämmerei – Bereich Steuern',
  },
]
