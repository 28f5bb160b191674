import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64url, encodeBase64url, isBase64url } from './base64url.js'

describe('decodeBase64url', () => {
  it('returns the bytes of every text that the encoder writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Uint8Array.from(decodeBase64url(encodeBase64url(bytes)) ?? [])).toEqual(bytes)
      }),
    )
  })

  it('accepts one spelling only for every byte sequence', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'B', 'Q', 'g', 'w', '_', '-', '4', '8', '='), maxLength: 12 }),
        (text) => {
          const bytes = decodeBase64url(text)
          expect(bytes === undefined ? undefined : encodeBase64url(bytes)).toBe(bytes === undefined ? undefined : text)
        },
      ),
    )
  })

  it.each([
    ['padding', 'QQ=='],
    ['the plus of standard base64', 'a+bc'],
    ['the slash of standard base64', 'a/bc'],
    ['a blank', 'QU JD'],
    ['a line feed at the end', 'QUJD\n'],
    ['a lonely last character', 'QUJDR'],
    ['trailing bits that are not zero, one byte', 'QR'],
    ['trailing bits that are not zero, two bytes', 'QUJ'],
    ['a character outside ASCII', 'QUJ\u00e4'],
  ])('refuses %s', (_what, text) => {
    expect(decodeBase64url(text)).toBeUndefined()
    expect(isBase64url(text)).toBe(false)
  })

  it('encodes a view without the rest of its buffer', () => {
    expect(encodeBase64url(Buffer.from('secretAsecret').subarray(6, 7))).toBe('QQ')
  })
})
