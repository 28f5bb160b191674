import { describe, expect, it } from 'vitest'
import { callbackOf, callbackSecret, newEvents, newReplies, newSubmissions } from '../../../test/fixtures/callbacks.js'
import { caseId, clock, destinationId, nowInSeconds, submissionId } from '../../../test/fixtures/scene.js'
import { verifyCallback, type CallbackMessage, type CallbackVerification } from './verify-callback.js'

const options = { secret: callbackSecret, clock }
const refusal = (message: CallbackMessage, given: CallbackVerification = options): unknown => {
  try {
    return verifyCallback(message, given)
  } catch (error) {
    return error
  }
}

describe('verifyCallback', () => {
  it.each([
    [newSubmissions, { kind: 'new-submissions', submissions: [{ destinationId, submissionId, caseId }] }],
    [newEvents, { kind: 'new-events', events: [{ destinationId, submissionId, caseId }] }],
    [newReplies, { kind: 'new-replies', replies: [{ replyId: submissionId, caseId }] }],
    [
      { type: 'urn:example', submissions: [] },
      { kind: 'unknown', type: 'urn:example' },
    ],
  ])('reads %j', (content, callback) => {
    expect(verifyCallback(callbackOf(content), options)).toEqual(callback)
  })

  it('reads entries that it cannot use as hints without ids', () => {
    const content = {
      ...newSubmissions,
      submissions: [null, 'x', { destinationId: '..', caseId: caseId.toUpperCase(), extra: 1 }],
    }
    expect(verifyCallback(callbackOf(content), options)).toEqual({
      kind: 'new-submissions',
      submissions: [{}, {}, { caseId }],
    })
  })

  it.each([undefined, 'x', 0, {}])('reads a list %j as empty', (list) => {
    expect(verifyCallback(callbackOf({ ...newEvents, events: list }), options)).toEqual({
      kind: 'new-events',
      events: [],
    })
  })

  it.each([undefined, null, ''])('refuses the header value %j as missing', (value) => {
    const message = callbackOf(newEvents)
    expect(refusal({ ...message, authentication: value })).toMatchObject({
      code: 'callback-header-missing',
      facts: { header: 'callback-authentication' },
    })
    expect(refusal({ ...message, timestamp: value })).toMatchObject({
      code: 'callback-header-missing',
      facts: { header: 'callback-timestamp' },
    })
  })

  it('refuses an authentication that is not lower-case hexadecimal', () => {
    const message = callbackOf(newEvents)
    for (const authentication of [
      message.authentication.toUpperCase(),
      `${message.authentication}, ${message.authentication}`,
      ` ${message.authentication}`,
      'g'.repeat(128),
      '0'.repeat(1025),
    ])
      expect(refusal({ ...message, authentication })).toMatchObject({ code: 'callback-header-malformed' })
  })

  it.each(['-1', '1.5', '1e9', '0x10', ' 1', '1 ', `${nowInSeconds}, ${nowInSeconds}`, 'now', '9'.repeat(12)])(
    'refuses the timestamp "%s" even when it is authenticated',
    (timestamp) => {
      expect(refusal(callbackOf(newEvents, { timestamp }))).toMatchObject({
        code: 'callback-header-malformed',
        facts: { header: 'callback-timestamp' },
      })
    },
  )

  it.each([1, 2, 64, 127, 129, 256])('refuses an authentication of %i digits, and does not crash', (length) => {
    const message = callbackOf(newEvents)
    const authentication = message.authentication.repeat(2).slice(0, length)
    expect(refusal({ ...message, authentication })).toMatchObject({ code: 'callback-authentication-invalid' })
  })

  it('refuses an authentication that differs in any one digit', () => {
    const message = callbackOf(newEvents)
    for (let at = 0; at < 128; at++) {
      const other = message.authentication[at] === '0' ? '1' : '0'
      const authentication = message.authentication.slice(0, at) + other + message.authentication.slice(at + 1)
      expect(refusal({ ...message, authentication })).toMatchObject({ code: 'callback-authentication-invalid' })
    }
  })

  it('refuses a body that was parsed and written again, although it means the same', () => {
    const body = Buffer.from(JSON.stringify(newEvents, null, 2))
    const genuine = callbackOf(body)
    expect(verifyCallback(genuine, options)).toMatchObject({ kind: 'new-events' })
    const reserialised = Buffer.from(JSON.stringify(JSON.parse(body.toString())))
    expect(refusal({ ...genuine, body: reserialised })).toMatchObject({ code: 'callback-authentication-invalid' })
  })

  it('refuses the authentication of another moment, so that no old callback becomes fresh', () => {
    const old = callbackOf(newEvents, { timestamp: String(nowInSeconds - 600) })
    expect(refusal({ ...old, timestamp: String(nowInSeconds) })).toMatchObject({
      code: 'callback-authentication-invalid',
    })
  })

  it('refuses bytes moved between the timestamp and the body', () => {
    const message = callbackOf(Buffer.from('1.{"type":"x"}'), { timestamp: '179' })
    expect(refusal({ ...message, timestamp: '1791', body: Buffer.from('{"type":"x"}') })).toMatchObject({
      code: 'callback-authentication-invalid',
    })
  })

  it('verifies before it parses: what is not authentic is never called malformed', () => {
    expect(refusal({ ...callbackOf(newEvents), body: Buffer.from('{') })).toMatchObject({
      code: 'callback-authentication-invalid',
    })
  })

  it('takes a callback of exactly five minutes and refuses an older one', () => {
    const seconds = (ago: number): CallbackMessage => callbackOf(newEvents, { timestamp: String(nowInSeconds - ago) })
    expect(verifyCallback(seconds(300), options)).toMatchObject({ kind: 'new-events' })
    expect(refusal(seconds(301))).toMatchObject({ code: 'callback-too-old', facts: { ageMs: 301_000 } })
    expect(refusal(seconds(11), { ...options, maxAgeMs: 10_000 })).toMatchObject({ code: 'callback-too-old' })
  })

  it('takes a clock difference of one minute and refuses a callback from the future', () => {
    const ahead = (by: number): CallbackMessage => callbackOf(newEvents, { timestamp: String(nowInSeconds + by) })
    expect(verifyCallback(ahead(60), options)).toMatchObject({ kind: 'new-events' })
    expect(refusal(ahead(61))).toMatchObject({ code: 'callback-in-future', facts: { aheadMs: 61_000 } })
  })

  it.each(['', 'null', '[]', '"x"', '{}', '{"type":1}', '{"type":""}', '{', '\u00ff', '{"type":"x"}{'])(
    'refuses the authentic body %j',
    (text) => {
      expect(refusal(callbackOf(Buffer.from(text)))).toMatchObject({ code: 'callback-malformed' })
    },
  )

  it('takes every one of several secrets, and no other', () => {
    const both = { secret: ['new', callbackSecret], clock }
    expect(verifyCallback(callbackOf(newEvents), both)).toMatchObject({ kind: 'new-events' })
    expect(verifyCallback(callbackOf(newEvents, { secret: 'new' }), both)).toMatchObject({ kind: 'new-events' })
    expect(refusal(callbackOf(newEvents, { secret: 'old' }), both)).toMatchObject({
      code: 'callback-authentication-invalid',
    })
  })

  it.each([[''], [[]], [[callbackSecret, '']]])('refuses to work with the secret %j', (secret) => {
    expect(refusal(callbackOf(newEvents, { secret: '' }), { secret, clock })).toMatchObject({
      code: 'credentials-refused',
    })
  })

  it('verifies a view of a larger buffer by its own bytes only', () => {
    const { body, ...headers } = callbackOf(newEvents)
    const larger = Buffer.concat([Buffer.from('before'), body, Buffer.from('after')])
    expect(verifyCallback({ ...headers, body: larger.subarray(6, 6 + body.length) }, options)).toMatchObject({
      kind: 'new-events',
    })
  })

  it('says nothing of the request in its errors', () => {
    const message = callbackOf({ type: 'Erika Muster-Beispiel' })
    const shown = JSON.stringify(refusal({ ...message, authentication: '0'.repeat(128) }))
    expect(shown).not.toContain('Erika')
    expect(shown).not.toContain(callbackSecret)
    expect(shown).not.toContain(message.authentication)
  })
})
