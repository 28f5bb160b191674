import type { ChainRule } from '../certificates/chain-failure.js'
import type { KeyRule } from '../crypto/index.js'

/** Everything that a key is checked for. */
export type CheckedRule = KeyRule | ChainRule | 'revocation'

/** What each rule demands, for people, in the order in which it is checked. */
export const publicKeyRules: readonly (readonly [KeyRule, string])[] = [
  ['shape', 'is a JSON Web Key'],
  ['private-member', 'has no private member'],
  ['kty', 'is an RSA key'],
  ['use', 'does not contradict its purpose by "use"'],
  ['key_ops', 'has exactly one operation, wrapKey or verify'],
  ['alg', 'has the algorithm RSA-OAEP-256 or PS512'],
  ['kid', 'has the expected identifier of 8 to 64 characters'],
  ['e', 'has the public exponent AQAB'],
  ['n', 'has at least 4096 bit'],
  ['x5c-missing', 'carries a certificate'],
  ['x5c-unreadable', 'carries certificates that can be read'],
  ['x5c-other-key', 'carries a certificate that was issued for it'],
  ['x5c-expired', 'carries a certificate that is valid now'],
]

export const privateKeyRules: readonly (readonly [KeyRule, string])[] = [
  ['shape', 'is a private JSON Web Key'],
  ['kty', 'is an RSA key'],
  ['use', 'does not contradict its purpose by "use"'],
  ['key_ops', 'has exactly one operation, unwrapKey or sign'],
  ['alg', 'has the algorithm RSA-OAEP-256 or PS512'],
  ['kid', 'has the expected identifier of 8 to 64 characters'],
  ['e', 'has the public exponent AQAB'],
  ['n', 'has at least 4096 bit'],
  ['halves-differ', 'has private members that belong to its modulus'],
]

export const chainRules: readonly (readonly [ChainRule | 'revocation', string])[] = [
  ['unreadable', 'every certificate can be read'],
  ['no-path', 'signatures lead to a trust anchor'],
  ['validity', 'every certificate on the way is valid now'],
  ['not-an-authority', 'every issuer is a certification authority'],
  ['path-length', 'no issuer has more authorities below it than it allows'],
  ['key-usage', 'every certificate permits what it is used for'],
  ['algorithm', 'keys and signatures are strong'],
  ['critical-extension', 'every critical extension is understood'],
  ['revocation', 'no certificate was revoked'],
]
