import type { KeyObject, X509Certificate } from 'node:crypto'
import { isValidAt, readCertificate } from '../crypto/certificate.js'
import { checkSignatureKey, type SignatureKey } from '../crypto/jwk-rules.js'
import { publicKeyOf } from '../crypto/public-key.js'
import { FitConnectError } from '../errors.js'
import { lazily } from '../lazily.js'
import type { EventIssuer } from './event.js'

/** Where the signature keys of the two issuers come from, unchecked; `undefined` when there is none with this `kid`. */
export interface KeySource {
  serviceKey(kid: string): Promise<unknown>
  destinationKey(kid: string): Promise<unknown>
}

/** Signature keys after every check, for one reading of a log. */
export interface EventKeys {
  /**
   * @param at When the event was issued, in milliseconds: an old event stays valid when the certificate of its key
   *   expires later.
   * @throws {FitConnectError} `event-key-unusable`; failures of the source pass unchanged
   */
  find(issuer: EventIssuer, kid: string, at: number): Promise<KeyObject>
}

interface UsableKey {
  readonly key: KeyObject
  readonly certificate: X509Certificate | undefined
}

/**
 * A log of hundreds of entries is signed with two or three keys: each is asked for, checked and imported once. Only whether
 * its certificate was valid depends on the entry.
 */
export function createEventKeys(source: KeySource): EventKeys {
  const asked = new Map<string, () => Promise<unknown>>()
  const usable = new Map<string, UsableKey>()

  function ask(issuer: EventIssuer, kid: string): Promise<unknown> {
    const name = `${issuer} ${kid}`
    const answer =
      asked.get(name) ?? lazily(() => (issuer === 'service' ? source.serviceKey(kid) : source.destinationKey(kid)))
    asked.set(name, answer)
    return answer()
  }

  return {
    async find(issuer, kid, at) {
      const known = usable.get(`${issuer} ${kid}`)
      if (known && (known.certificate === undefined || isValidAt(known.certificate, at))) return known.key
      const key = importKey(requireUsable(await ask(issuer, kid), { issuer, kid, at }))
      usable.set(`${issuer} ${kid}`, key)
      return key.key
    },
  }
}

function requireUsable(
  jwk: unknown,
  { issuer, kid, at }: { readonly issuer: EventIssuer; readonly kid: string; readonly at: number },
): SignatureKey {
  try {
    return checkSignatureKey(jwk, kid, { at, certificate: issuer === 'service' ? 'when-present' : 'required' })
  } catch (cause) {
    throw new FitConnectError('event-key-unusable', {
      message:
        jwk === undefined
          ? `The ${issuer} has no key "${kid}", with which an event claims to be signed. Nothing of the log was believed; report it to the operator of the delivery service.`
          : `The key "${kid}" of the ${issuer} must not verify events. Report it to its owner.`,
      facts: { issuer, kid, rule: ruleOf(cause) },
      cause,
    })
  }
}

function importKey(checked: SignatureKey): UsableKey {
  const { x5c } = checked.jwk
  const certificates: unknown[] = Array.isArray(x5c) ? x5c : []
  return { key: publicKeyOf(checked), certificate: readCertificate(certificates[0]) }
}

function ruleOf(cause: unknown): string | undefined {
  const rule = cause instanceof FitConnectError ? cause.facts['rule'] : undefined
  return typeof rule === 'string' ? rule : undefined
}
