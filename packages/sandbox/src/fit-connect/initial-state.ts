import { randomUUID } from 'node:crypto'
import type { OneService } from './destination-services.js'
import { derivedSecret, derivedUuid } from './ids.js'
import type { KeyPair } from './keys/jwk.js'
import type { ClientRecord, ClientRole, FitConnectState } from './state.js'

/** Dog tax registration in Leipzig; the schema address is illustrative. */
export const defaultDestination: OneService = {
  serviceIdentifier: 'urn:de:fim:leika:leistung:99102013104000',
  region: 'DE147130000000',
  schemaUri: 'https://schema.amt24.example/forms/hundesteuer-anmeldung/1.1.0/schema.json',
  mimeType: 'application/json',
}

/** A service without destinations: one sender, one subscriber, its signing key. */
export function initialState(options: {
  baseUrl: string
  signingKey: KeyPair
  portalKey?: KeyPair | undefined
  seed?: string | number | undefined
  clockOffsetMs: number
}): FitConnectState {
  const seed = String(options.seed ?? randomUUID())
  return {
    service: {
      version: 2,
      baseUrl: options.baseUrl,
      seed,
      drawn: 0,
      clockOffsetMs: options.clockOffsetMs,
      tokenSecret: derivedSecret(seed, 'access tokens'),
      signingKey: options.signingKey,
      ...(options.portalKey && { portalKey: options.portalKey }),
      clients: [newClient(seed, 'sender', 'default'), newClient(seed, 'subscriber', 'default')],
      destinations: [],
    },
    submissions: [],
    contents: {},
  }
}

export function newClient(seed: string, role: ClientRole, name: string): ClientRecord {
  return { clientId: derivedUuid(seed, 'client', role, name), clientSecret: derivedSecret(seed, role, name), role }
}
