import { describe, expect, it } from 'vitest'
import { checkCompactJwe, createJweCheck, type ExpectedJwe } from './compact-jwe.js'

const expected: ExpectedJwe = {
  part: 'data',
  kid: 'the-right-kid',
  wrappedKeyBytes: 512,
  contentTypes: ['application/json', 'application/xml'],
}
const bytes = (length: number): string => Buffer.alloc(length, 7).toString('base64url')
const header = (changes: Record<string, unknown> = {}): string =>
  Buffer.from(
    JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'application/json', kid: 'the-right-kid', ...changes }),
  ).toString('base64url')

function jwe(changes: Partial<Record<'header' | 'key' | 'iv' | 'ciphertext' | 'tag', string>> = {}): string {
  return [
    changes.header ?? header(),
    changes.key ?? bytes(512),
    changes.iv ?? bytes(12),
    changes.ciphertext ?? bytes(100),
    changes.tag ?? bytes(16),
  ].join('.')
}

describe('checkCompactJwe', () => {
  it('returns the authentication tag of a well-formed JWE', () => {
    expect(checkCompactJwe(jwe(), expected)).toBe(bytes(16))
  })

  it('allows an empty ciphertext, because plaintext may be empty', () => {
    expect(checkCompactJwe(jwe({ ciphertext: '' }), expected)).toBe(bytes(16))
  })

  it('does not look at cty where nobody knows whether the service does', () => {
    const attachment: ExpectedJwe = { part: 'attachment', kid: expected.kid, wrappedKeyBytes: 512 }
    expect(checkCompactJwe(jwe({ header: header({ cty: undefined }) }), attachment)).toBe(bytes(16))
  })

  it.each([
    ['four segments', jwe().split('.').slice(0, 4).join('.')],
    ['six segments', `${jwe()}.x`],
    ['an empty text', ''],
    ['a header that is no JSON', jwe({ header: 'AAAA' })],
    ['a header that is a JSON array', jwe({ header: Buffer.from('[]').toString('base64url') })],
    ['another alg', jwe({ header: header({ alg: 'RSA-OAEP' }) })],
    ['alg none', jwe({ header: header({ alg: 'none' }) })],
    ['another enc', jwe({ header: header({ enc: 'A128GCM' }) })],
    ['another kid', jwe({ header: header({ kid: 'another-kid' }) })],
    ['no kid', jwe({ header: header({ kid: undefined }) })],
    ['compression', jwe({ header: header({ zip: 'DEF' }) })],
    ['a cty that is no content type of submissions', jwe({ header: header({ cty: 'text/plain' }) })],
    ['a key wrapped for a shorter modulus', jwe({ key: bytes(256) })],
    ['an iv of 128 bits', jwe({ iv: bytes(16) })],
    ['a tag cut to 4 bytes', jwe({ tag: bytes(4) })],
    ['characters outside base64url', jwe({ ciphertext: 'ab+/' })],
    ['padding', jwe({ ciphertext: 'abc=' })],
    ['an impossible base64url length', jwe({ ciphertext: 'abcde' })],
  ])('refuses %s', (_, token) => {
    expect(() => checkCompactJwe(token, expected)).toThrow(expect.objectContaining({ reason: 'jwe-invalid' }))
  })

  it('names a missing cty by a reason of its own', () => {
    expect(() => checkCompactJwe(jwe({ header: header({ cty: undefined }) }), expected)).toThrow(
      expect.objectContaining({ reason: 'cty-missing' }),
    )
  })
})

describe('createJweCheck', () => {
  it.each([1, 2, 7, 1000])('comes to the same tag when the JWE arrives %d bytes at a time', (size) => {
    const check = createJweCheck(expected)
    const whole = Buffer.from(jwe())
    for (let start = 0; start < whole.length; start += size) check.take(whole.subarray(start, start + size))
    expect(check.finish()).toBe(bytes(16))
  })

  it('complains about a wrong header before the ciphertext comes', () => {
    const start = Buffer.from(`${header({ alg: 'none' })}.`)
    expect(() => createJweCheck(expected).take(start)).toThrow(expect.objectContaining({ reason: 'jwe-invalid' }))
  })

  it('does not collect a header that never ends', () => {
    const check = createJweCheck(expected)
    const piece = Buffer.alloc(10_000, 'A')
    const fill = (): void => {
      for (let count = 0; count < 7; count += 1) check.take(piece)
    }
    expect(fill).toThrow(expect.objectContaining({ reason: 'jwe-invalid' }))
  })

  it('misses the tag when the JWE breaks off', () => {
    const check = createJweCheck(expected)
    check.take(Buffer.from(jwe().slice(0, -23)))
    expect(() => check.finish()).toThrow(expect.objectContaining({ reason: 'jwe-invalid' }))
  })
})
