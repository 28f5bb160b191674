import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyCallback, createCallbackReceiver } from '../../src/fit-connect/callbacks/index.js'
import { FitConnectError } from '../../src/fit-connect/errors.js'
import { parseSet } from '../../src/fit-connect/events/set.js'
import { readPayload } from '../../src/fit-connect/events/payload.js'
import { callbackOf, callbackSecret, newSubmissions } from '../fixtures/callbacks.js'
import { clock } from '../fixtures/scene.js'

const options = { secret: callbackSecret, clock }
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }),
  fc.json().map((text) => new Uint8Array(Buffer.from(text))),
)

describe('whatever arrives at the callback address', () => {
  it('is refused by one of our errors when it is not authentic', () => {
    const header = fc.oneof(fc.string(), fc.constant(null), fc.stringMatching(/^[\da-f]{128}$/))
    fc.assert(
      fc.property(bytes, header, header, (body, authentication, timestamp) => {
        expect(() => verifyCallback({ body, authentication, timestamp }, options)).toThrow(FitConnectError)
      }),
    )
  })

  it('is read, or refused as malformed, when it is authentic', () => {
    fc.assert(
      fc.property(bytes, (body) => {
        const kind = kindOf(() => verifyCallback(callbackOf(body), options).kind)
        expect(['unknown', 'callback-malformed']).toContain(kind)
      }),
    )
  })

  it('is read when it is authentic and of a known type, whatever its lists hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (list) => {
        const callback = verifyCallback(callbackOf({ ...newSubmissions, submissions: list }), options)
        expect(callback.kind).toBe('new-submissions')
      }),
    )
  })

  it('never makes the endpoint fail', async () => {
    const receiver = createCallbackReceiver(options)
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (body, isAuthentic) => {
        const { authentication, timestamp } = callbackOf(isAuthentic ? body : newSubmissions)
        const headers = { 'callback-authentication': authentication, 'callback-timestamp': timestamp }
        const request = new Request('http://localhost/', { method: 'POST', headers, body: Uint8Array.from(body) })
        expect([204, 400, 401]).toContain((await receiver.handle(request)).status)
      }),
    )
  })

  it('does not exhaust the stack when it is nested a hundred thousand levels deep', () => {
    const deep = Buffer.from(`{"type":"x","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    expect(kindOf(() => verifyCallback(callbackOf(deep), options).kind)).toBe('unknown')
  })
})

describe('whatever stands in an event log', () => {
  it('is refused by one of our errors when it is no token', () => {
    const segment = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
    )
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        expect(() => parseSet(segments.join('.'))).toThrow(FitConnectError)
      }),
    )
  })

  it('is reduced to what an event defines, or refused, as its payload', () => {
    const types = fc.constantFrom('submit-submission', 'accept-submission', 'reject-submission', 'notify-reply')
    const known = new Set(['authenticationTags', 'problems', 'notifyType'])
    fc.assert(
      fc.property(types, fc.jsonValue(), fc.jsonValue(), (type, payload, problems) => {
        for (const candidate of [payload, { problems, more: payload }]) {
          const read = readPayload(type, candidate)
          expect(Object.keys(read ?? {}).filter((name) => !known.has(name))).toEqual([])
        }
      }),
    )
  })
})

function kindOf(act: () => string): string {
  try {
    return act()
  } catch (error) {
    if (error instanceof FitConnectError) return error.code
    throw error
  }
}
