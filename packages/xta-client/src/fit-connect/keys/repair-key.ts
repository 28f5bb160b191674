import type { KeyUse } from './key-pair.js'

interface RepairContext {
  readonly use: KeyUse
  readonly half: 'public' | 'private'
  readonly kid: string | undefined
}

const algorithms: Readonly<Record<KeyUse, string>> = { encryption: 'RSA-OAEP-256', signature: 'PS512' }
const operations: Readonly<Record<RepairContext['half'], Readonly<Record<KeyUse, string>>>> = {
  public: { encryption: 'wrapKey', signature: 'verify' },
  private: { encryption: 'unwrapKey', signature: 'sign' },
}

/**
 * A copy of the key in which one rule is kept, so that the rules after it can be checked. Never handed out.
 *
 * @returns `undefined` when the rules after it would have nothing to check.
 */
export function repaired(jwk: unknown, rule: string, { use, half, kid }: RepairContext): unknown {
  if (typeof jwk !== 'object' || jwk === null) return undefined
  const members: Readonly<Record<string, unknown>> = { ...jwk }
  switch (rule) {
    case 'private-member':
      return without(members, ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])
    case 'kty':
      return { ...members, kty: 'RSA' }
    case 'use':
      return without(members, ['use'])
    case 'key_ops':
      return { ...members, key_ops: [operations[half][use]] }
    case 'alg':
      return { ...members, alg: algorithms[use] }
    case 'kid':
      return kid === undefined ? undefined : { ...members, kid }
    default:
      return undefined
  }
}

function without(members: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)))
}
