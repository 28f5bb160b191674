import type { Day } from '../model/calendar.js'
import type {
  CentsDefinition,
  ChoiceDefinition,
  ChoicesDefinition,
  ConfirmationDefinition,
  DateDefinition,
  EmailDefinition,
  FileDefinition,
  IntegerDefinition,
  TextDefinition,
  YesNoDefinition,
} from '../model/definition.js'
import type { Contact, Link, TrustLevel } from '../model/metadata.js'
import type { Provenance } from '../model/provenance.js'
import type { Texts } from '../model/texts.js'

/** What one town settles for its forms: plain data, read with `parseProfile`. */
export interface MunicipalityProfile {
  readonly name: string
  /** Amtlicher Regionalschlüssel, 12 digits. */
  readonly ars: string
  /** Amtlicher Gemeindeschlüssel, 8 digits. */
  readonly ags?: string
  /** Where name and keys come from. */
  readonly origin: Provenance
  /** Where the town publishes the schemas of the forms, https. */
  readonly schemaBase?: string
  readonly contact?: Contact
  readonly links?: readonly Link[]
  /** By id of the form; a form that is not named is used as it is. */
  readonly forms: Readonly<Record<string, FormVariation>>
}

/** What one town does differently in one form. */
export interface FormVariation {
  /** The office that decides. */
  readonly office?: string
  /** In place of the town's. */
  readonly contact?: Contact
  readonly links?: readonly Link[]
  readonly fee?: Provenance & { readonly amountCents: number | null; readonly asOf: Day; readonly note?: string }
  /** URN of the service in the town's destination. */
  readonly serviceIdentifier?: string
  /** The same level or a higher one. */
  readonly trustLevel?: Provenance & { readonly value: TrustLevel }
  /** By path of the section or question, lists without positions; `label` of a section is its title. */
  readonly texts?: Readonly<Record<string, VariedTexts>>
  /** Paths of optional questions that the town does not ask. */
  readonly drop?: readonly string[]
  readonly zusatz?: Zusatz
}

export interface VariedTexts {
  readonly label?: Texts
  readonly hint?: Texts
  readonly help?: Texts
}

/** Questions that only this town asks. Their answers travel beside the data of the form, by a schema of their own. */
export interface Zusatz {
  /** Default: „Weitere Angaben“. */
  readonly title?: Texts
  /** Address of the schema of these questions. Once released its bytes never change. */
  readonly schemaUri: string
  readonly fields: Readonly<Record<string, ZusatzQuestion>>
}

/** Kinds of questions that a town can add. */
export type ZusatzQuestion =
  | CentsDefinition
  | ChoiceDefinition
  | ChoicesDefinition
  | ConfirmationDefinition
  | DateDefinition
  | EmailDefinition
  | FileDefinition
  | IntegerDefinition
  | TextDefinition
  | YesNoDefinition
