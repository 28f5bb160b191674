import { describe, expect, it } from 'vitest'
import { processTokenResponse } from './token-request.js'

const token = { access_token: 'PLANTED-TOKEN', token_type: 'Bearer', expires_in: 1800 }

function answer(changes: Readonly<Record<string, unknown>>) {
  const body = Buffer.from(JSON.stringify({ ...token, ...changes }))
  return { status: 200, headers: { 'content-type': 'application/json' }, body }
}

describe('the answer of the token service', () => {
  it('is a bearer token with a lifetime, however the type is written', () => {
    expect(processTokenResponse(answer({ token_type: 'bearer' }))).toEqual({
      value: 'PLANTED-TOKEN',
      lifetimeSeconds: 1800,
    })
  })

  it.each([
    ['a lifetime of nothing', { expires_in: 0 }],
    ['a lifetime that is over', { expires_in: -1 }],
    ['a lifetime as text', { expires_in: '1800' }],
    ['another type', { token_type: 'MAC' }],
    ['a type that only begins like it', { token_type: 'Bearer2' }],
    ['a token that would begin another header', { access_token: 'PLANTED-TOKEN\r\nx: y' }],
  ])('is refused with %s, and nothing of it is repeated', (_what, changes) => {
    const refused = () => processTokenResponse(answer(changes))
    expect(refused).toThrow(expect.objectContaining({ code: 'unexpected-response' }))
    expect(refused).not.toThrow(/PLANTED/)
  })
})
