import type { SchemaMimeType, ServiceOffer } from './state.js'

/** A destination with one service, one region and one schema: the usual case of a test. */
export interface OneService {
  /** For example `urn:de:fim:leika:leistung:99102013104000`. */
  readonly serviceIdentifier: string
  /** `DE` and an ARS prefix; the destination covers every region that begins with it. */
  readonly region: string
  readonly schemaUri: string
  readonly mimeType: SchemaMimeType
  /** When given, it counts instead of the fields above. */
  readonly services?: readonly ServiceOffer[]
}

export interface SeveralServices {
  /** At least one, each with at least one schema and one region. */
  readonly services: readonly ServiceOffer[]
}

export function servicesOf(input: OneService | SeveralServices): readonly ServiceOffer[] {
  if (!('serviceIdentifier' in input)) return input.services
  if (input.services !== undefined) return input.services
  const { serviceIdentifier, region, schemaUri, mimeType } = input
  return [{ identifier: serviceIdentifier, submissionSchemas: [{ schemaUri, mimeType }], regions: [region] }]
}

export function changedServices(
  before: readonly ServiceOffer[],
  change: Partial<OneService> | SeveralServices,
): readonly ServiceOffer[] {
  if (change.services !== undefined) return change.services
  const [first, ...others] = before
  return first === undefined ? before : [changedOffer(first, change), ...others]
}

function changedOffer(
  offer: ServiceOffer,
  { serviceIdentifier, region, schemaUri, mimeType }: Partial<OneService>,
): ServiceOffer {
  const submissionSchemas = offer.submissionSchemas.map((schema, position) => ({
    schemaUri: (position === 0 ? schemaUri : undefined) ?? schema.schemaUri,
    mimeType: (position === 0 ? mimeType : undefined) ?? schema.mimeType,
  }))
  return {
    identifier: serviceIdentifier ?? offer.identifier,
    submissionSchemas,
    regions: region === undefined ? offer.regions : [region],
  }
}
