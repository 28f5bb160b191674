import { createHash, generateKeyPair, type JsonWebKey } from 'node:crypto'
import { promisify } from 'node:util'

/** Two halves of the key to which an authority encrypts its replies. */
export interface ReplyKeyPair {
  /** Public half, without certificate: `replyChannel.fitConnect.encryptionPublicKey`. Travels in the encrypted metadata. */
  readonly publicKey: Readonly<Record<string, unknown>>
  /** Private half, for `sender.replies.fetch`. Keep it as secret as the replies are, until the case is closed. */
  readonly privateKey: JsonWebKey
}

const generate = promisify(generateKeyPair)

/**
 * Makes the key pair for replies: RSA of 4096 bit, `RSA-OAEP-256`, the `kid` its thumbprint (RFC 7638). Takes one to four
 * seconds, outside the main thread.
 *
 * One pair may serve many cases: make it beforehand, replace it from time to time, and keep the old private half as long
 * as a case is open that names it; replies find theirs by `kid`. One pair per case keeps a lost key from opening other
 * cases, at the price of these seconds each.
 */
export async function createReplyKeyPair(): Promise<ReplyKeyPair> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 4096, publicExponent: 0x1_0001 })
  const { kty, n, e } = publicKey.export({ format: 'jwk' })
  // Members in the order of the alphabet: the thumbprint is over exactly this text.
  const kid = createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url')
  const common = { kid, alg: 'RSA-OAEP-256' }
  return {
    publicKey: { kty, n, e, ...common, key_ops: ['wrapKey'] },
    privateKey: { ...privateKey.export({ format: 'jwk' }), ...common, key_ops: ['unwrapKey'] },
  }
}
