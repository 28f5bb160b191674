import { createHash } from 'node:crypto'
import { empty, tooLarge } from '../attachments/outgoing-failures.js'
import { readContent, type AttachmentSource } from '../attachments/read-content.js'
import { encodeBase64url } from '../crypto/base64url.js'
import { parseCompactJwe, type Encrypted } from '../crypto/index.js'
import { notPermitted } from '../crypto/jwe-errors.js'
import { JweStream } from '../crypto/jwe-stream.js'
import type { EncryptionKey } from '../destination.js'
import { FitConnectError } from '../errors.js'

/** What the header of a part must say. */
export interface ExpectedHeader {
  readonly key: EncryptionKey
  /** `cty`; where it is left out, any or none is taken. */
  readonly contentType?: string
}

/**
 * Checks metadata or data that were encrypted elsewhere, as far as that is possible without the key.
 *
 * @throws {FitConnectError} `jwe-malformed`, `jwe-not-permitted`, with the part as fact `part`
 */
export function checkEncryptedPart(
  part: 'metadata' | 'data',
  given: string | Uint8Array,
  expected: ExpectedHeader,
): Encrypted {
  return inPart(part, () => {
    const parsed = parseCompactJwe(given)
    requireHeader(parsed, expected)
    const jwe = typeof given === 'string' ? given : Buffer.from(given).toString('latin1')
    return { jwe, authenticationTag: encodeBase64url(parsed.tag) }
  })
}

/** An encrypted attachment that was read once. */
export interface CheckedEncrypted {
  readonly size: number
  /** SHA-512 of the JWE itself, hexadecimal. */
  readonly sha512: string
  readonly authenticationTag: string
}

/**
 * Checks an attachment that was encrypted elsewhere in constant memory, from its first to its last character.
 *
 * @throws {FitConnectError} `jwe-malformed`, `jwe-not-permitted`, `attachment-unreadable`, `attachment-empty`,
 *   `attachment-too-large`
 */
export async function checkEncryptedAttachment(
  source: AttachmentSource,
  expected: ExpectedHeader,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal?: AbortSignal | undefined },
): Promise<CheckedEncrypted> {
  const hash = createHash('sha512')
  let size = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of readContent(source, { maxBytes, signal })) {
      size += piece.byteLength
      if (size > maxBytes) throw tooLarge(source.id, maxBytes)
      hash.update(piece)
      yield piece
    }
  }
  const jwe = new JweStream(counted())
  try {
    requireHeader(await jwe.head(), expected)
    let contentSize = 0
    for await (const piece of jwe.ciphertext()) contentSize += piece.byteLength
    const tag = await jwe.tag()
    if (contentSize === 0) throw empty(source.id)
    return { size, sha512: hash.digest('hex'), authenticationTag: encodeBase64url(tag) }
  } catch (error) {
    throw withPart(error, `attachment:${source.id}`)
  } finally {
    await jwe.close()
  }
}

function requireHeader(
  head: { readonly kid: string; readonly contentType?: string; readonly isCompressed: boolean },
  { key, contentType }: ExpectedHeader,
): void {
  if (head.isCompressed) throw notPermitted('zip')
  if (head.kid !== key.kid)
    throw new FitConnectError('jwe-not-permitted', {
      message: `The encrypted part was made for the key "${head.kid}", the destination's key is "${key.kid}". Read the destination anew, hand its key to whoever encrypts, and encrypt again; nothing was sent.`,
      facts: { rule: 'kid', kid: head.kid, encryptionKid: key.kid },
    })
  if (contentType !== undefined && head.contentType !== contentType)
    throw new FitConnectError('jwe-not-permitted', {
      message: `The encrypted part does not name ${contentType} as its content type (cty), which the service demands. It must be encrypted again; nothing was sent.`,
      facts: { rule: 'cty' },
    })
}

function inPart<T>(part: string, check: () => T): T {
  try {
    return check()
  } catch (error) {
    throw withPart(error, part)
  }
}

function withPart(error: unknown, part: string): unknown {
  if (!(error instanceof FitConnectError) || !error.code.startsWith('jwe-')) return error
  const { code, message, facts } = error
  return new FitConnectError(code, { message, facts: { ...facts, part }, isRetryable: false, cause: error })
}
