import { describe, expect, it } from 'vitest'
import { HttpError, type HttpErrorCode, type HttpResponse } from '@amt24/core/http'
import { translateAnswer, translateFailure } from './translate-error.js'

const meaning = { action: 'Trying' }

describe('translateFailure', () => {
  it.each<[HttpErrorCode, string]>([
    ['unreachable', 'service-unavailable'],
    ['connection-lost', 'service-unavailable'],
    ['timed-out', 'service-unavailable'],
    ['body-size-mismatch', 'attachment-changed'],
    ['response-too-large', 'unexpected-response'],
    ['invalid-json', 'unexpected-response'],
    ['unexpected-shape', 'unexpected-response'],
    ['unexpected-content-type', 'unexpected-response'],
    ['unexpected-status', 'unexpected-response'],
  ])('says what %s means: %s', (code, expected) => {
    const cause = new HttpError(code, { message: 'It failed. Try.', facts: { host: 'service.example' } })
    expect(translateFailure(cause, meaning)).toMatchObject({
      code: expected,
      cause,
      facts: { host: 'service.example' },
    })
  })

  it('keeps whether a repeat is safe', () => {
    const lost = (isRetryable: boolean) => new HttpError('connection-lost', { message: 'Lost. Try.', isRetryable })
    expect(translateFailure(lost(true), meaning)).toMatchObject({ isRetryable: true })
    expect(translateFailure(lost(false), meaning)).toMatchObject({ isRetryable: false })
    expect(translateFailure(lost(false), { ...meaning, isLossHarmless: true })).toMatchObject({ isRetryable: true })
  })

  it('does not promise that a refused certificate will pass, although nothing was lost', () => {
    const refused = new HttpError('unreachable', { message: 'No connection. Check.', isRetryable: false })
    expect(translateFailure(refused, { ...meaning, isLossHarmless: true })).toMatchObject({ isRetryable: false })
  })

  it('says that an attachment is too large where that is what was read', () => {
    const cause = new HttpError('response-too-large', { message: 'Cut. Raise it.', facts: { limit: 7 } })
    expect(translateFailure(cause, { ...meaning, tooLarge: 'attachment-too-large' })).toMatchObject({
      code: 'attachment-too-large',
      message: expect.stringContaining('maxAttachmentBytes') as string,
      facts: { limit: 7 },
    })
  })

  it('passes on the abort of the caller and what is no failed exchange', () => {
    const aborted = new HttpError('aborted', { message: 'Aborted. Call again.' })
    expect(translateFailure(aborted, meaning)).toBe(aborted)
    const bug = new TypeError('a bug')
    expect(translateFailure(bug, meaning)).toBe(bug)
  })
})

describe('translateAnswer', () => {
  it('repeats status and name of a problem, and nothing else of the answer', () => {
    const error = translateAnswer(
      answer(422, {
        type: 'https://schema.fitko.de/fit-connect/submission-api/problems/some-problem',
        title: 'PLANTED',
        detail: 'PLANTED',
        instance: 'PLANTED',
      }),
      { ...meaning, refused: 'event-refused' },
    )
    expect(error).toMatchObject({ code: 'event-refused', facts: { status: 422, problem: 'some-problem' } })
    expect(error.message).toContain('some-problem')
    expect(JSON.stringify(error)).not.toContain('PLANTED')
  })

  it.each([
    ['120', '120'],
    ['Sun, 22 Nov 2026 12:00:00 GMT', 'Sun, 22 Nov 2026 12:00:00 GMT'],
    ['PLANTED', undefined],
    ['Sun, PLANTED GMT and more', undefined],
  ])('repeats the advice to wait %j only where it is a number or a date', (retryAfter, fact) => {
    const { headers, ...rest } = answer(429, {})
    const error = translateAnswer({ ...rest, headers: { ...headers, 'retry-after': retryAfter } }, meaning)
    expect(error.facts['retryAfter']).toBe(fact)
  })

  it('repeats the seconds of RateLimit-Reset where a 429 says nothing else', () => {
    const { headers, ...rest } = answer(429, {})
    const limited = { ...rest, headers: { ...headers, 'ratelimit-reset': '17' } }
    expect(translateAnswer(limited, meaning).facts['retryAfter']).toBe('17')
    expect(translateAnswer({ ...limited, status: 400 }, meaning).facts['retryAfter']).toBeUndefined()
  })

  it('lets an exchange say what a status means there, and where its environment leads', () => {
    const here = { happened: 'it is so', next: 'Do this.', code: 'rate-limited' } as const
    const special = { ...meaning, peer: 'the other API', answers: { 403: here } }
    expect(translateAnswer(answer(403, {}), special)).toMatchObject({
      code: 'rate-limited',
      message: 'Trying failed: it is so. Do this.',
    })
    expect(translateAnswer(answer(302, {}), special).message).toContain('leads to the other API and')
  })

  it.each(['https://service.example/problems/PLANTED x', 'PLANTED', 'https://service.example/PLANTED', 7])(
    'does not repeat a type that is no plain name: %s',
    (type) => {
      expect(JSON.stringify(translateAnswer(answer(422, { type }), meaning))).not.toContain('PLANTED')
    },
  )
})

function answer(status: number, value: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/problem+json' }, body: Buffer.from(JSON.stringify(value)) }
}
