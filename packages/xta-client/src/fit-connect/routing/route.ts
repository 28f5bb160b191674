/** An area as the Routing API names it. */
export interface Area {
  /** For `findRoutes({ areaId })`. Digits; not a regional key. */
  readonly id: string
  /** Such as `Halle (Saale)`. */
  readonly name: string
  /** Such as `Kreisfreie Stadt`. */
  readonly type: string
}

/**
 * A destination that is responsible, every time verified: the portal of the environment signed its id, the host to send
 * to, the service and the area. That is all the signature covers; the description around it is as trustworthy as the
 * routing service and the connection to it.
 */
export interface Route extends RouteDescription {
  /** For `sender.destination(destinationId)`. */
  readonly destinationId: string
  readonly signed: SignedDestination
}

/** What the portal signed about a destination, as far as it concerns the search. */
export interface SignedDestination {
  readonly destinationId: string
  /** ISO 8601, UTC. */
  readonly issuedAt: string
  /** Host, with a port where it is not the usual one. */
  readonly submissionHost: string
  /** Prefixes of the Amtlicher Regionalschlüssel for which the destination offers the service. */
  readonly areas: readonly string[]
}

/** What the routing service tells besides. Nothing of it is signed; a member that cannot be read is left out. */
export interface RouteDescription {
  /** Name of the authority with its whole hierarchy. */
  readonly destinationName?: string
  readonly destinationShortName?: string
  /** Address of a picture. All addresses here are `https:`. */
  readonly destinationLogo?: string
  readonly contactPersons?: readonly ContactPerson[]
  readonly address?: RouteAddress
  readonly postalAddress?: RouteAddress
  readonly postOfficeBox?: PostOfficeBox
  readonly privacyPolicyUrl?: string
  readonly imprintUrl?: string
  readonly accessibilityUrl?: string
  readonly contactFormUrl?: string
  readonly furtherInformation?: UnsafeHtmlText
  readonly requiredDocuments?: UnsafeHtmlText
  readonly legalBasis?: UnsafeHtmlText
  readonly deadline?: UnsafeHtmlText
  readonly processingDuration?: ProcessingDuration
  /** Parameters that no standard defines. */
  readonly customParameters?: Readonly<Record<string, unknown>>
  /** Where the data come from, such as `PVOG`. */
  readonly origin?: string
}

/**
 * Text that editors of an authority wrote as HTML. It is **not** sanitised: put it into a page only through a sanitiser
 * of your choice, or as plain text.
 */
export interface UnsafeHtmlText {
  /** HTML by language, such as `de`. */
  readonly unsafeHtml: Readonly<Record<string, string>>
}

export interface ContactPerson {
  readonly name?: string
  readonly tel?: string
  readonly fax?: string
  readonly email?: string
}

export interface RouteAddress {
  readonly street?: string
  readonly houseNumber?: string
  readonly additional?: string
  readonly zip?: string
  readonly city?: string
}

export interface PostOfficeBox {
  /** With the word: `Postfach 8 15`. */
  readonly postOfficeBox?: string
  readonly zip?: string
  readonly city?: string
}

export interface ProcessingDuration {
  /** In `unit`. */
  readonly minDuration?: number
  /** In `unit`. */
  readonly maxDuration?: number
  readonly unit?: DurationUnit
}

export type DurationUnit = 'year' | 'month' | 'week' | 'day' | 'workday' | 'hour' | 'minute' | 'second'
