import type { JsonWebKey } from 'node:crypto'
import type { OfferedService } from '../destination.js'

/** Who is behind a destination; the service warns at this address when submissions are not fetched. */
export interface ContactInformation {
  readonly legalName: string
  readonly email: string
  readonly [further: string]: string
}

/** Where the service announces news about a destination. Secret and address are set together. */
export interface CallbackTarget {
  /** `https:`, or `http:` on a loopback host. */
  readonly url: string
  /** Signs the callbacks; cannot be read again. Keep it for `verifyCallback`. */
  readonly secret: string
}

/** What a destination says about itself and may change. */
export interface DestinationProfile {
  readonly name: string
  readonly contactInformation: ContactInformation
  /** Services with their regions (`DE` and a prefix of the Amtlicher Regionalschlüssel) and the schemas taken for them. */
  readonly services: readonly OfferedService[]
  /** Such as `['2.1.0']`. */
  readonly metadataVersions: readonly string[]
  readonly callback?: CallbackTarget
}

/** A destination to be made. */
export interface NewDestination extends DestinationProfile {
  /** Public keys with certificate, as `createDestinationKeys` or `attachCertificate` make them. */
  readonly keys: { readonly encryption: JsonWebKey; readonly signature: JsonWebKey }
}

/** A change of some parts; the others stay. `callback: null` ends the callbacks. */
export interface DestinationChange extends Partial<Omit<DestinationProfile, 'callback'>> {
  readonly callback?: CallbackTarget | null
}

/** A destination as its owner sees it. A callback's secret is never among it. */
export interface ManagedDestination {
  readonly destinationId: string
  readonly name?: string
  /** `active` takes submissions; others that were seen or are likely: `created`, `inactive`. */
  readonly status: string
  readonly encryptionKid?: string
  readonly metadataVersions?: readonly string[]
  readonly services?: readonly OfferedService[]
  readonly contactInformation?: Readonly<Record<string, unknown>>
  readonly callback?: { readonly url: string }
}
