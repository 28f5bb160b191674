import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64url } from './base64url.js'
import { Base64urlDecoder } from './base64url-decoder.js'

function decodeInPieces(text: string, cuts: readonly number[]): Uint8Array | undefined {
  const decoder = new Base64urlDecoder()
  const decoded: Buffer[] = []
  let at = 0
  for (const size of [...cuts, text.length]) {
    const bytes = decoder.write(Buffer.from(text.slice(at, at + size), 'latin1'))
    if (bytes === undefined) return undefined
    decoded.push(Buffer.from(bytes))
    at += size
  }
  const end = decoder.end()
  return end === undefined ? undefined : Buffer.concat([...decoded, end])
}

const asText = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString('hex')

describe('Base64urlDecoder', () => {
  it('returns the bytes of every strict text wherever it is cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.array(fc.nat(9)), (bytes, cuts) => {
        const text = Buffer.from(bytes).toString('base64url')
        expect(asText(decodeInPieces(text, cuts))).toBe(asText(bytes))
      }),
    )
  })

  it('says the same as the decoder for whole texts, about lax ones too', () => {
    const character = fc.constantFrom(
      'A',
      'B',
      'Q',
      'g',
      'w',
      '_',
      '-',
      '4',
      '+',
      '/',
      '=',
      ' ',
      '\n',
      '.',
      '\u00e4',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 24 }), fc.array(fc.nat(7)), (text, cuts) => {
        expect(asText(decodeInPieces(text, cuts))).toBe(asText(decodeBase64url(text)))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(Array.from({ length: 256 }, (_, byte) => byte))('takes byte %i only where it is one of the 64', (byte) => {
    const isAllowed = /[\w-]/.test(String.fromCharCode(byte))
    for (const position of [0, 1, 2, 3, 4, 7]) {
      const text = Buffer.from('QUJDQUJD')
      text[position] = byte
      expect(new Base64urlDecoder().write(text) !== undefined).toBe(isAllowed)
      const cut = new Base64urlDecoder()
      const parts = [cut.write(text.subarray(0, 3)), cut.write(text.subarray(3))]
      expect(parts.every((part) => part !== undefined)).toBe(isAllowed)
    }
  })

  it('decodes large texts of odd pieces', () => {
    const bytes = randomBytes(300_001)
    expect(asText(decodeInPieces(bytes.toString('base64url'), [1, 65_536, 2, 100_003, 3]))).toBe(asText(bytes))
  })
})
