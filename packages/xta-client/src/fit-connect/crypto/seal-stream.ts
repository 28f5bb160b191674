import { createHash } from 'node:crypto'
import type { StreamBody } from '@amt24/core/http'
import { FitConnectError } from '../errors.js'
import { encodeBase64url } from './base64url.js'
import { beginJwe, protectedHeaderFor } from './begin-jwe.js'
import type { EncryptOptions } from './encrypt-options.js'
import { ivBytes, tagBytes } from './jwe-head.js'
import { publicKeyOf } from './public-key.js'

/** Content of known size that can be read again from its beginning. */
export interface ContentSource {
  /** Exact number of bytes. */
  readonly size: number
  /** Opens the content anew. Its pieces are used before the next one is asked for and never kept. */
  open(): AsyncIterable<Uint8Array>
}

export interface SealSource extends ContentSource {
  /** What the content must be: SHA-512 in lower-case hexadecimal. Left out, only the size is checked. */
  readonly sha512?: string
}

/** A part that is encrypted while it is sent. */
export interface Sealed {
  /**
   * The compact JWE. Every `open()` reads the source anew and draws a new content-encryption key and IV, so that a repeated
   * upload never encrypts twice with the same.
   */
  readonly body: StreamBody
  /**
   * Authentication tag of the body that was read to its end last; the signed events repeat it.
   *
   * @throws {TypeError} before a body was read to its end
   */
  authenticationTag(): string
}

/** Measured best. Large pieces of the source are cut, so that a sender sees progress and memory stays small. */
const pieceBytes = 64 * 1024

/**
 * Encrypts a part of any size in constant memory: compact JWE, RSA-OAEP-256 and A256GCM, with `kid` and `cty`, never
 * compressed. SHA-512 is computed in the same pass.
 *
 * Reading the body throws `attachment-changed` before its last segment where the content has another size or hash than
 * announced: what has left until then is no JWE. What the source throws passes unchanged.
 *
 * @throws {RangeError} for a size that is no whole number of bytes
 * @see FIT-Connect, "Verschlüsselung"; RFC 7516, section 5.1
 */
export function sealStream(source: SealSource, options: EncryptOptions): Sealed {
  if (!Number.isSafeInteger(source.size) || source.size < 0)
    throw new RangeError('The size of the content must be a whole number of bytes.')
  const { asymmetricKeyDetails } = publicKeyOf(options.key)
  const modulusBytes = Math.ceil((asymmetricKeyDetails?.modulusLength ?? 0) / 8)
  let lastTag: string | undefined

  async function* seal(): AsyncGenerator<Uint8Array, void, undefined> {
    const { head, cipher } = beginJwe(options)
    yield ascii(head)

    for await (const piece of checked(source)) {
      // With an output encoding the cipher keeps the one or two bytes that do not fill a group of base64url yet.
      const text = cipher.update(piece, undefined, 'base64url')
      if (text !== '') yield ascii(text)
    }
    const rest = cipher.final('base64url')
    const tag = encodeBase64url(cipher.getAuthTag())
    yield ascii(`${rest}.${tag}`)
    lastTag = tag
  }

  const lengths = [
    encodedLength(modulusBytes),
    encodedLength(ivBytes),
    encodedLength(source.size),
    encodedLength(tagBytes),
  ]
  return {
    body: { size: lengths.reduce((sum, length) => sum + 1 + length, protectedHeaderFor(options).length), open: seal },
    authenticationTag: () => {
      if (lastTag === undefined) throw new TypeError('The body was not read to its end yet, so it has no tag.')
      return lastTag
    },
  }
}

/** The content in pieces of limited size; ends with an error where it is not what was announced. */
async function* checked(source: SealSource): AsyncGenerator<Uint8Array, void, undefined> {
  const { size, sha512 } = source
  const hash = sha512 === undefined ? undefined : createHash('sha512')
  let read = 0
  for await (const piece of source.open()) {
    read += piece.byteLength
    if (read > size) throw changed('size')
    for (let at = 0; at < piece.byteLength; at += pieceBytes) {
      const part = piece.subarray(at, at + pieceBytes)
      hash?.update(part)
      yield part
    }
  }
  if (read !== size) throw changed('size')
  if (hash !== undefined && hash.digest('hex') !== sha512) throw changed('hash')
}

function changed(rule: 'size' | 'hash'): FitConnectError {
  return new FitConnectError('attachment-changed', {
    message: `The content has another ${rule} than when it was checked, so its encryption was broken off. Nothing was submitted; send it again when the file is complete.`,
    facts: { rule },
    isRetryable: true,
  })
}

function encodedLength(bytes: number): number {
  return Math.ceil((bytes * 4) / 3)
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
