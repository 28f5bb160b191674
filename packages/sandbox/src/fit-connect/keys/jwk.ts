/**
 * An RSA key as JWK. Members beyond the named ones are kept and published as they are, so that a test can
 * put a broken or old-fashioned key into a destination.
 */
export interface RsaJwk {
  readonly kty: 'RSA'
  readonly kid: string
  readonly alg: string
  readonly key_ops: string[]
  readonly n: string
  readonly e: string
  /** Certificate chain, each base64 DER; the first one belongs to this key. */
  readonly x5c?: string[]
  readonly [member: string]: unknown
}

export interface KeyPair {
  readonly publicKey: RsaJwk
  readonly privateKey: RsaJwk
}

/** The four sides of a destination's keys, named as in `sandbox.json`. */
export interface DestinationKeys {
  readonly encryptionPublicKey: RsaJwk
  readonly encryptionPrivateKey: RsaJwk
  readonly signingPublicKey: RsaJwk
  readonly signingPrivateKey: RsaJwk
}

/** Everything that has to be made before a service can start; takes seconds, so tests share one. */
export interface SandboxKeys {
  /** Signs the delivery service's own events (PS512). */
  readonly service: KeyPair
  /** Keys of the default destination. */
  readonly destination: DestinationKeys
  /** Signs routes (PS512). Default: made when the first route or the portal's keys are asked for. */
  readonly portal?: KeyPair
}
