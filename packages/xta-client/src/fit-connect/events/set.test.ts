import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { withMembers, withSegment } from '../../../test/fixtures/compact.js'
import { event } from '../../../test/fixtures/events.js'
import { serviceSignature } from '../../../test/fixtures/keys.js'
import { caseId, service, submissionId } from '../../../test/fixtures/scene.js'
import { parseSet } from './set.js'

let token: string
beforeAll(async () => {
  token = await event('service', 'create-submission')
})

describe('parseSet', () => {
  it('takes a token apart', () => {
    const { header, claims, signingInput, signature } = parseSet(token)
    expect(header.kid).toBe(serviceSignature().kid)
    expect(claims).toMatchObject({ iss: service, sub: `submission:${submissionId}`, txn: `case:${caseId}` })
    expect(token.startsWith(`${signingInput}.`)).toBe(true)
    expect(signature).toHaveLength(512)
  })

  it.each(['secevent+jwt', 'SECEVENT+JWT', 'SecEvent+jwt'])('takes the type %s, in letters of any size', (typ) => {
    expect(parseSet(withMembers(token, 0, { typ })).header.kid).toBe(serviceSignature().kid)
  })

  it('takes what is as long as may be, and refuses one character more', () => {
    for (const [name, longest] of [
      ['$schema', 512],
      ['iss', 2048],
      ['sub', 256],
      ['txn', 256],
    ] as const) {
      expect(parseSet(withMembers(token, 1, { [name]: 'x'.repeat(longest) })).claims[name]).toHaveLength(longest)
      expect(() => parseSet(withMembers(token, 1, { [name]: 'x'.repeat(longest + 1) }))).toThrow(
        expect.objectContaining({ code: 'event-malformed', facts: { rule: `claims.${name}` } }),
      )
    }
  })

  it.each([
    [
      'alg none',
      (text: string) => `${withMembers(text, 0, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`,
      'signature',
    ],
    ['alg none with a signature', (text: string) => withMembers(text, 0, { alg: 'none' }), 'header.alg'],
    ['HS512 keyed with the public modulus', signedWithPublicKey, 'header.alg'],
    ['PS256', (text: string) => withMembers(text, 0, { alg: 'PS256' }), 'header.alg'],
    ['the type of an ordinary token', (text: string) => withMembers(text, 0, { typ: 'JWT' }), 'header.typ'],
    [
      'a type with something before it',
      (text: string) => withMembers(text, 0, { typ: 'x+secevent+jwt' }),
      'header.typ',
    ],
    [
      'a type with something behind it',
      (text: string) => withMembers(text, 0, { typ: 'secevent+jwt+x' }),
      'header.typ',
    ],
    ['an empty issuer', (text: string) => withMembers(text, 1, { iss: '' }), 'claims.iss'],
    ['no type', (text: string) => withMembers(text, 0, { typ: undefined }), 'header.typ'],
    ['no kid', (text: string) => withMembers(text, 0, { kid: undefined }), 'header.kid'],
    ['critical extensions', (text: string) => withMembers(text, 0, { crit: ['b64'], b64: false }), 'header.crit'],
    ['a header that is no JSON', (text: string) => withSegment(text, 0, () => 'AAAA'), 'header.'],
    ['two segments', (text: string) => text.split('.').slice(0, 2).join('.'), 'segments'],
    ['four segments', (text: string) => `${text}.AAAA`, 'segments'],
    ['an oversized token', (text: string) => withMembers(text, 1, { x: 'x'.repeat(300_000) }), 'size'],
    ['padding', (text: string) => withSegment(text, 1, (segment) => `${segment}=`), 'claims'],
    ['a padded signature', (text: string) => `${text}==`, 'signature'],
    ['an id that is no UUID', (text: string) => withMembers(text, 1, { jti: '1' }), 'claims.jti'],
    ['no issuer', (text: string) => withMembers(text, 1, { iss: undefined }), 'claims.iss'],
    ['a list of issuers', (text: string) => withMembers(text, 1, { iss: [service] }), 'claims.iss'],
    ['a time before 2020', (text: string) => withMembers(text, 1, { iat: 1_577_833_199 }), 'claims.iat'],
    ['half a second', (text: string) => withMembers(text, 1, { iat: 1_800_000_000.5 }), 'claims.iat'],
    ['no subject', (text: string) => withMembers(text, 1, { sub: undefined }), 'claims.sub'],
    ['no case', (text: string) => withMembers(text, 1, { txn: undefined }), 'claims.txn'],
    ['no schema', (text: string) => withMembers(text, 1, { $schema: undefined }), 'claims.$schema'],
    ['a list of events', (text: string) => withMembers(text, 1, { events: [] }), 'claims.events'],
  ])('refuses %s', (_what, change, rule) => {
    expect(() => parseSet(change(token))).toThrow(expect.objectContaining({ code: 'event-malformed', facts: { rule } }))
  })
})

function signedWithPublicKey(text: string): string {
  const [header, claims] = withMembers(text, 0, { alg: 'HS512' }).split('.')
  const input = [header, claims].join('.')
  return `${input}.${createHmac('sha512', String(serviceSignature().publicJwk.n)).update(input).digest('base64url')}`
}
