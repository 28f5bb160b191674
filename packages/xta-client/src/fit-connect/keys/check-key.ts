import { hasCode, systemClock, type Clock } from '@amt24/core'
import { traceTo, type CertificateTrust } from '../certificates/trusted-chain.js'
import { checkEncryptionKey, checkSignatureKey, importDecryptionKeys, importSigningKey } from '../crypto/index.js'
import { useOf, type KeyUse } from './key-pair.js'
import { chainRules, privateKeyRules, publicKeyRules, type CheckedRule } from './key-rules.js'
import { repaired } from './repair-key.js'

export interface CheckKeyOptions {
  /** What the key must be for. Default: what its `alg` says. */
  readonly use?: KeyUse
  /** The identifier under which it is published. Default: its own. */
  readonly kid?: string
  /** `private` for a key that stays at home. In a `public` one, private members are the worst finding. Default: `public`. */
  readonly half?: 'public' | 'private'
  /** Default: `required`, as for keys of a destination. */
  readonly certificate?: 'required' | 'when-present'
  /** Traces the certificates to these anchors and asks for revocation. Without it, those rules are not checked. */
  readonly certificates?: CertificateTrust
  /** Default: the machine's. */
  readonly clock?: Clock
  readonly signal?: AbortSignal
}

export interface KeyFinding {
  readonly rule: CheckedRule
  /** `not-checked`: an earlier failure, or missing trust anchors, left nothing to check. */
  readonly status: 'passed' | 'failed' | 'not-checked'
  /** What the rule demands, to be read after "The key". */
  readonly demand: string
  /** What is wrong, and what to do, for a rule that failed. Never with key material. */
  readonly message?: string
}

export interface KeyReport {
  readonly use: KeyUse
  /** True when no rule failed. Rules that were not checked are named in the findings. */
  readonly isValid: boolean
  /** Every rule, in the order of the checks. */
  readonly findings: readonly KeyFinding[]
}

/**
 * Checks a key by every rule and says what it found on each, for people. Programs use the functions that throw,
 * `checkEncryptionKey` and `checkSignatureKey`; this one stands on them. A member that breaks a rule is set right on a
 * copy, so that the rules after it are checked as well.
 *
 * @throws {FitConnectError} `trust-anchor-invalid`; never for what is wrong with the key
 * @see FIT-Connect metadata 2.1.0, `encryptionPublicKey`; Routing API 2.0.0, JWK; RFC 5280, section 6
 */
export async function checkKey(jwk: unknown, options: CheckKeyOptions = {}): Promise<KeyReport> {
  const { use = useOf(jwk), half = 'public' } = options
  const rules = half === 'public' ? publicKeyRules : privateKeyRules
  const own = await findFailures(jwk, use, options)
  const findings = rules.map(([rule, demand]) => findingOf(rule, demand, own))
  const chain = half === 'public' ? await checkChain(jwk, use, own, options) : []
  const all = [...findings, ...chain]
  return { use, isValid: all.every(({ status }) => status !== 'failed'), findings: all }
}

/** Failed rules with their messages, and the one at which nothing more could be said. */
interface Failures {
  readonly messages: ReadonlyMap<string, string>
  readonly endedAt: string | undefined
}

async function findFailures(jwk: unknown, use: KeyUse, options: CheckKeyOptions): Promise<Failures> {
  const messages = new Map<string, string>()
  for (let candidate = jwk; ;) {
    const failure = await failureOf(() => requireRules(candidate, use, options))
    if (failure === undefined) return { messages, endedAt: undefined }
    const isNew = !messages.has(failure.rule)
    if (isNew) messages.set(failure.rule, failure.message)
    const next = isNew
      ? repaired(candidate, failure.rule, { use, half: options.half ?? 'public', kid: options.kid })
      : undefined
    if (next === undefined) return { messages, endedAt: failure.rule }
    candidate = next
  }
}

async function requireRules(jwk: unknown, use: KeyUse, options: CheckKeyOptions): Promise<void> {
  const { half = 'public', certificate = 'required', clock = systemClock } = options
  if (half === 'private') {
    await (use === 'encryption' ? importDecryptionKeys([jwk]) : importSigningKey(jwk))
    return
  }
  const check = use === 'encryption' ? checkEncryptionKey : checkSignatureKey
  check(jwk, options.kid ?? ownKid(jwk), { at: clock.now(), certificate })
}

async function checkChain(jwk: unknown, use: KeyUse, own: Failures, options: CheckKeyOptions): Promise<KeyFinding[]> {
  const { certificates, clock = systemClock, signal } = options
  const x5c = memberOf(jwk, 'x5c')
  const isReadable = ![...own.messages.keys()].some((rule) => /^(shape|x5c-(missing|unreadable|other-key))$/.test(rule))
  if (!certificates || !isReadable || !Array.isArray(x5c)) {
    return chainRules.map(([rule, demand]) => ({ rule, demand, status: 'not-checked' }))
  }
  const chain = traceTo(certificates, clock)
  const failure = await failureOf(() => chain.verify(x5c, use, signal))
  const messages = new Map(failure ? [[failure.rule, failure.message]] : [])
  return chainRules.map(([rule, demand]) => findingOf(rule, demand, { messages, endedAt: failure?.rule }, chainRules))
}

function findingOf(
  rule: CheckedRule,
  demand: string,
  { messages, endedAt }: Failures,
  order: readonly (readonly [CheckedRule, string])[] = [...publicKeyRules, ['halves-differ', '']],
): KeyFinding {
  const message = messages.get(rule)
  if (message !== undefined) return { rule, demand, status: 'failed', message }
  const place = (wanted: string | undefined): number => order.findIndex(([name]) => name === wanted)
  const isBeyond = endedAt !== undefined && place(rule) > place(endedAt)
  return { rule, demand, status: isBeyond ? 'not-checked' : 'passed' }
}

async function failureOf(
  check: () => unknown,
): Promise<{ readonly rule: string; readonly message: string } | undefined> {
  try {
    await check()
    return undefined
  } catch (error) {
    if (hasCode(error, 'key-invalid', 'certificate-untrusted')) {
      return { rule: String(error.facts['rule']), message: error.message }
    }
    if (hasCode(error, 'certificate-revoked', 'certificate-revocation-unknown')) {
      return { rule: 'revocation', message: error.message }
    }
    throw error
  }
}

function ownKid(jwk: unknown): string {
  const kid = memberOf(jwk, 'kid')
  return typeof kid === 'string' ? kid : ''
}

function memberOf(jwk: unknown, name: string): unknown {
  return typeof jwk === 'object' && jwk !== null ? Reflect.get(jwk, name) : undefined
}
