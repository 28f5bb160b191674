import type { Day } from './calendar.js'
import type { Provenance } from './provenance.js'
import type { Texts } from './texts.js'

/** The public service that the form applies for. */
export interface Leistung {
  /** LeiKa key, 14 digits; null when none is known, then the authority's profile names the service. */
  readonly leikaKey: string | null
  readonly ozgId?: string
  readonly source?: string
}

/** eIDAS words. */
export type TrustLevel = 'none' | 'low' | 'substantial' | 'high'

/** A norm that the form was written by. Law changes: what counts is the day, not the paragraph alone. */
export interface LegalBasis {
  /** The norm as lawyers cite it, e.g. `§ 17 BMG`. */
  readonly norm: string
  /** State of the law that the form follows, `YYYY-MM-DD`; absent when the source did not say. */
  readonly asOf?: Day
  /** Day on which the form was last compared with its sources, `YYYY-MM-DD`. */
  readonly reviewedAt: Day
}

/** A fee as it was seen on a day: an example and no promise. */
export type Fee = Provenance & {
  /** Euro cents. Null when the fee is not known or not fixed; 0 when there is none. */
  readonly amountCents: number | null
  /** Day on which the amount was seen, `YYYY-MM-DD`. */
  readonly asOf?: Day
  readonly note?: string
}

/** A proof (Nachweis) that the authority wants to see. */
export interface Evidence {
  readonly title: Texts
  /** Path of the question by which it is uploaded, when there is one. */
  readonly field?: string
  readonly source?: string
}

/**
 * What completing the form leads to: `submit`, the application is made; `prepare`, it is only prepared and completed in
 * person; `automatic`, it is normally not needed, because the authority acts by itself; `elsewhere`, an authority outside
 * of the municipality decides.
 */
export type Outcome =
  { readonly kind: 'submit' } | { readonly kind: 'prepare' | 'automatic' | 'elsewhere'; readonly explanation: Texts }

/** When a programme takes applications; days included. An absent end is open. */
export interface OpeningWindow {
  readonly from?: Day
  readonly until?: Day
  readonly source?: string
}

/** Whom the service is for. */
export type Addressee = 'citizen' | 'business'

/**
 * How far the questions were checked: `law`, complete against the statute or the official form named in the sections;
 * `draft`, composed from published descriptions.
 */
export type Depth = 'law' | 'draft'

/** How people reach an office. */
export interface Contact {
  readonly email?: string
  readonly telephone?: string
  /** Address of a page, https. */
  readonly url?: string
}

/** A page that helps with the form. */
export interface Link {
  readonly title: Texts
  readonly url: string
}

/** The municipality for which a form was made by `forMunicipality`. */
export type Municipality = Provenance & {
  readonly name: string
  /** Amtlicher Regionalschlüssel, 12 digits. */
  readonly ars: string
  readonly contact?: Contact
  readonly links?: readonly Link[]
  /** Where it publishes the schemas of the forms. Default: an `.example` address, for tests. */
  readonly schemaBase?: string
  /** URN of the service, before the LeiKa key of the form. */
  readonly serviceIdentifier?: string
  /** Address of the schema of its own questions, the section `zusatz`. */
  readonly zusatzSchemaUri?: string
}

/** What a form says about itself, besides its questions. */
export interface FormMetadata {
  readonly id: string
  /** Semantic version of the definition. */
  readonly version: string
  readonly title: Texts
  readonly leistung: Leistung
  /** Slug of the Lebenslage, e.g. `tierhaltung`. */
  readonly lebenslage: string
  readonly trustLevel: Provenance & { readonly value: TrustLevel }
  readonly legalBasis: readonly LegalBasis[]
  readonly authority: string
  readonly fee: Fee
  readonly evidence: readonly Evidence[]
  /** Whether the law demands a signature or another strict form. Default: not known. */
  readonly signature?: Provenance & { readonly required: boolean }
  /** Default: `draft`. */
  readonly depth?: Depth
  /** Sources that were looked for to compare the questions with, and not found; each says what of it is unknown. */
  readonly unseen?: readonly string[]
  /** Default: `submit`. */
  readonly outcome?: Outcome
  /** Default: always open. */
  readonly openingWindow?: OpeningWindow
  /** Default: citizens. */
  readonly addressees?: readonly Addressee[]
  /** Words under which people look for the service, besides its title; German. */
  readonly synonyms?: readonly string[]
  /** What people should have at hand, one thing an entry. */
  readonly beforeYouStart?: readonly Texts[]
  /** What happens after the application was sent, one step an entry. */
  readonly whatHappensNext?: readonly Texts[]
  /** Who uses the data and what for. */
  readonly privacyNotice?: Texts
  /** Set by `forMunicipality`. */
  readonly municipality?: Municipality
}
