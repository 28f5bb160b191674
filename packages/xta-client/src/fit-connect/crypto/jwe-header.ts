import type { EncryptOptions } from './encrypt-options.js'

/** The header of everything that is written here. Never with `zip`: API v2 does not permit it. */
export interface WrittenHeader {
  readonly alg: 'RSA-OAEP-256'
  readonly enc: 'A256GCM'
  readonly kid: string
  readonly cty: string
}

export function headerFor({ key, contentType }: EncryptOptions): WrittenHeader {
  return { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid, cty: contentType }
}
