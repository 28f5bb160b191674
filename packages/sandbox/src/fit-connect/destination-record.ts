import type { DestinationKeys, RsaJwk } from './keys/jwk.js'
import type { ContactInformation, DestinationRecord, ServiceOffer } from './state.js'

export function defaultContact(legalName: string): ContactInformation {
  return { legalName, email: 'postfach@stadt-beispiel.example' }
}

export function publicSidesOf({ encryptionPublicKey, signingPublicKey }: DestinationKeys): readonly RsaJwk[] {
  return [encryptionPublicKey, signingPublicKey]
}

export function publicKeyOf({ publicKeys }: DestinationRecord, kid: string): RsaJwk | undefined {
  return publicKeys.find((key) => key.kid === kid)
}

/** The key with this kid when it is one for signatures; never the encryption key. */
export function signatureKeyOf(destination: DestinationRecord, kid: string | undefined): RsaJwk | undefined {
  return destination.publicKeys.find(
    (key) => key.kid === kid && key.kid !== destination.encryptionKid && key.alg !== 'RSA-OAEP-256',
  )
}

/** The offers of a service; several when schemas differ by region. */
export function offersOf({ services }: DestinationRecord, identifier: string): readonly ServiceOffer[] {
  return services.filter((offer) => offer.identifier === identifier)
}

/** @param region `DE` and an ARS or its prefix. */
export function coversRegion({ regions }: ServiceOffer, region: string): boolean {
  return regions.some((offered) => region.startsWith(offered))
}
