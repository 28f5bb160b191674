import { CompactSign, importJWK } from 'jose'
import type { KeyPair } from '../keys/jwk.js'
import type { ServiceContext } from '../service-context.js'
import type { DestinationRecord } from '../state.js'
import { destinationClaims } from './destination-claims.js'
import { forgedClaims, type RouteForgery } from './forgery.js'

/** Signs destinations; a signature takes milliseconds and is kept until what it says changes. */
export type RouteSigner = (destination: DestinationRecord, forge?: readonly RouteForgery[]) => Promise<string>

export function createRouteSigner(context: ServiceContext, portalKey: () => Promise<KeyPair>): RouteSigner {
  const { store, urls, clock } = context
  const signatures = new Map<string, Promise<string>>()

  const sign = async (destination: DestinationRecord, forge: readonly RouteForgery[]): Promise<string> => {
    const { privateKey } = await portalKey()
    const claims = destinationClaims(destination, {
      issuer: urls.selfServicePortal,
      submissionApi: urls.submissionApi,
      seed: store.seed,
      now: clock.now(),
    })
    const alg = forge.includes('other-algorithm') ? 'PS256' : 'PS512'
    const signingKey = forge.includes('other-key') ? store.signingKey.privateKey : privateKey
    const kid = forge.includes('unknown-kid') ? 'key-of-a-stranger' : privateKey.kid
    const { kty, n, e, d, p, q, dp, dq, qi } = signingKey
    return new CompactSign(Buffer.from(JSON.stringify(forgedClaims(claims, forge))))
      .setProtectedHeader({ kid, typ: 'JWT', alg })
      .sign(await importJWK({ kty, n, e, ...privateNumbers({ d, p, q, dp, dq, qi }) }, alg))
  }

  return (destination, forge = []) => {
    const key = JSON.stringify([destination.destinationId, destination.services, forge])
    const known = signatures.get(key) ?? sign(destination, forge)
    signatures.set(key, known)
    return known
  }
}

function privateNumbers(members: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, String(value)]))
}
