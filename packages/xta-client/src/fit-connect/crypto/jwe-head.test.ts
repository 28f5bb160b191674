import { describe, expect, it } from 'vitest'
import { parseHead, parseTag } from './jwe-head.js'

const required = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: 'a-key-1' }
const encode = (header: unknown) => Buffer.from(JSON.stringify(header)).toString('base64url')
const iv = Buffer.alloc(12, 7).toString('base64url')
const parse = (header: object, ivSegment = iv) => parseHead(encode({ ...required, ...header }), 'AQID', ivSegment)
const thrown = (code: string, rule: string) => expect.objectContaining({ code, facts: { rule } }) as Error

/** A header of exactly so many characters of base64url. */
const headerOf = (length: number) => {
  const empty = JSON.stringify({ ...required, x: '' }).length
  return { x: 'x'.repeat((length * 3) / 4 - empty) }
}

describe('parseHead', () => {
  it('takes the segments apart and says what the sender named', () => {
    expect(parse({ cty: 'application/pdf', zip: 'DEF' })).toEqual({
      kid: 'a-key-1',
      contentType: 'application/pdf',
      isCompressed: true,
      protectedHeader: encode({ ...required, cty: 'application/pdf', zip: 'DEF' }),
      encryptedKey: Buffer.of(1, 2, 3),
      iv: Buffer.alloc(12, 7),
    })
  })

  it('names no media type and no compression where the sender did not', () => {
    const head = parse({})
    expect(head).not.toHaveProperty('contentType')
    expect(head.isCompressed).toBe(false)
  })

  it('takes a header of 8192 characters, and none that is larger', () => {
    expect(encode({ ...required, ...headerOf(8192) })).toHaveLength(8192)
    expect(parse(headerOf(8192)).kid).toBe('a-key-1')
    expect(() => parse(headerOf(8196))).toThrow(thrown('jwe-malformed', 'header-size'))
  })

  it.each([
    [{ alg: undefined }],
    [{ alg: 7 }],
    [{ enc: undefined }],
    [{ kid: '' }],
    [{ kid: '..' }],
    [{ cty: 7 }],
    [{ cty: 'x'.repeat(257) }],
    [{ cty: null }],
    [{ zip: true }],
  ])('finds no header in %j', (members) => {
    const refused = () => parse(members)
    expect(refused).toThrow(thrown('jwe-malformed', 'header'))
    expect(refused).toThrow('its header is not a JSON object with alg, enc and kid')
  })

  it('takes a media type of 256 characters', () => {
    expect(parse({ cty: 'x'.repeat(256) }).contentType).toHaveLength(256)
  })

  it.each<[object, string]>([
    [{ alg: '' }, 'alg'],
    [{ enc: '' }, 'enc'],
    [{ zip: '' }, 'zip'],
    [{ zip: 'def' }, 'zip'],
    [{ crit: null }, 'crit'],
  ])('does not permit %j', (members, rule) => {
    expect(() => parse(members)).toThrow(thrown('jwe-not-permitted', rule))
  })

  it.each([11, 13])('refuses an IV of %i bytes and says how many there must be', (bytes) => {
    const refused = () => parse({}, Buffer.alloc(bytes).toString('base64url'))
    expect(refused).toThrow(thrown('jwe-malformed', 'iv'))
    expect(refused).toThrow('its iv does not have 12 bytes')
  })
})

describe('parseTag', () => {
  it('takes 16 bytes and nothing else', () => {
    expect(parseTag('A'.repeat(22))).toEqual(Buffer.alloc(16))
    for (const bytes of [0, 4, 15, 17])
      expect(() => parseTag(Buffer.alloc(bytes).toString('base64url'))).toThrow(thrown('jwe-malformed', 'tag'))
  })
})
