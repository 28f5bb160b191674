import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes, type JsonWebKey } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'

export interface SealOptions {
  readonly key: JsonWebKey
  /** Replace or add header parameters; `zip: 'DEF'` really compresses. */
  readonly header?: Readonly<Record<string, string>>
}

/** A compact JWE by Node's crypto alone, with whatever header a hostile or old sender might write. */
export function sealJwe(content: Uint8Array, { key, header = {} }: SealOptions): string {
  const contentKey = randomBytes(32)
  const iv = randomBytes(12)
  const protectedHeader = encode(
    JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key['kid'], cty: 'application/json', ...header }),
  )
  const cipher = createCipheriv('aes-256-gcm', contentKey, iv)
  cipher.setAAD(Buffer.from(protectedHeader))
  const plain = header['zip'] === 'DEF' ? deflateRawSync(content) : content
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()])
  const publicKey = createPublicKey({ key, format: 'jwk' })
  const encryptedKey = publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    contentKey,
  )
  return [protectedHeader, ...[encryptedKey, iv, ciphertext, cipher.getAuthTag()].map(encode)].join('.')
}

/** The same JWE with another segment (0 header, 1 key, 2 IV, 3 ciphertext, 4 tag). */
export function withSegment(jwe: string, index: number, change: (segment: string) => string): string {
  return jwe
    .split('.')
    .map((segment, position) => (position === index ? change(segment) : segment))
    .join('.')
}

export function encode(value: string | Uint8Array): string {
  return Buffer.from(value).toString('base64url')
}
