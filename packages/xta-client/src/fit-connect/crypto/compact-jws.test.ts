import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseCompactJws } from './compact-jws.js'

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const header = encode({ typ: 'example+jwt', alg: 'PS512', kid: 'a-key-1' })
const claims = encode({ a: 1 })
const token = `${header}.${claims}.AQID`

const parse = (text: string, maxLength = 1_000) =>
  parseCompactJws(text, {
    type: /^example\+jwt$/,
    claims: z.object({ a: z.number() }),
    maxLength,
    malformed: (rule) => new Error(rule),
  })

describe('parseCompactJws', () => {
  it('hands out header, claims, what was signed and the signature', () => {
    const parsed = parse(token)
    expect(parsed).toMatchObject({ header: { kid: 'a-key-1' }, claims: { a: 1 }, signingInput: `${header}.${claims}` })
    expect([...parsed.signature]).toEqual([1, 2, 3])
  })

  it('takes a token of the longest length and none of one character more', () => {
    expect(parse(token, token.length)).toBeDefined()
    expect(() => parse(token, token.length - 1)).toThrow(/^size$/)
  })

  it.each([
    ['nothing', '', 'segments'],
    ['a header alone', header, 'segments'],
    ['no signature', `${header}.${claims}`, 'segments'],
    ['an empty signature', `${header}.${claims}.`, 'signature'],
    ['a signature that is no base64url', `${header}.${claims}.+/==`, 'signature'],
    ['a fourth segment', `${token}.`, 'segments'],
    ['five segments', `${token}.AAAA.AAAA`, 'segments'],
    ['an empty header', `.${claims}.AQID`, 'header.'],
    ['a header that is no base64url', `${header}=.${claims}.AQID`, 'header'],
    ['claims that are no base64url', `${header}.${claims}=.AQID`, 'claims'],
    ['claims that are no JSON', `${header}.AAAA.AQID`, 'claims.'],
    ['claims of another type', `${header}.${encode({ a: '1' })}.AQID`, 'claims.a'],
    ['claims that are missing', `${header}.${encode({})}.AQID`, 'claims.a'],
    ['another type', `${encode({ typ: 'JWT', alg: 'PS512', kid: 'a-key-1' })}.${claims}.AQID`, 'header.typ'],
    ['another algorithm', `${encode({ typ: 'example+jwt', alg: 'PS256', kid: 'k' })}.${claims}.AQID`, 'header.alg'],
    ['a kid that is a path', `${encode({ typ: 'example+jwt', alg: 'PS512', kid: '..' })}.${claims}.AQID`, 'header.kid'],
  ])('refuses %s and says where', (_what, text, rule) => {
    expect(() => parse(text)).toThrow(new Error(rule))
  })
})
