import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { describe, expect, it } from 'vitest'
import { HttpError } from './http-error.js'
import { readJson } from './read-json.js'
import type { HttpResponse } from './transport.js'

function answer(status: number, body: string, contentType = 'application/json'): HttpResponse {
  return { status, headers: { 'content-type': contentType }, body: new TextEncoder().encode(body) }
}

/** A schema of the form `{ id: string }`. */
const thing: StandardSchemaV1<unknown, { id: string }> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) =>
      typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
        ? { value: { id: value.id } }
        : { issues: [{ message: 'expected a string, got Erika', path: ['id', { key: 0 }] }, { message: 'root' }] },
  },
}

function failureOf(response: HttpResponse, expected: number | readonly number[] = 200): unknown {
  try {
    return readJson(response, { expect: expected, schema: thing })
  } catch (error) {
    return error
  }
}

describe('readJson', () => {
  it.each([
    'application/json',
    'application/problem+json',
    'Application/JSON; charset=utf-8',
    'application/vnd.x.v2+json',
  ])('reads an expected answer of type %s', (contentType) => {
    const value = readJson(answer(201, '{"id":"a","more":1}', contentType), { expect: [200, 201], schema: thing })
    expect(value).toEqual({ id: 'a' })
  })

  it('checks the status first and names the type of a problem document', () => {
    const problem = answer(
      404,
      '{"type":"https://peer.example/problems/gone","detail":"Erika"}',
      'application/problem+json',
    )
    const failure = failureOf(problem)
    expect(failure).toBeInstanceOf(HttpError)
    expect(failure).toMatchObject({
      code: 'unexpected-status',
      isRetryable: false,
      facts: { status: 404, problemType: 'https://peer.example/problems/gone' },
    })
    expect(inspect(failure, { depth: 20 })).not.toMatch(/Erika/)
  })

  it.each(['"not an address"', '5', 'null'])('leaves out a problem type %s', (type) => {
    const failure = failureOf(answer(400, `{"type":${type}}`))
    expect(failure).toMatchObject({ code: 'unexpected-status', facts: { status: 400 } })
    expect(failure).not.toHaveProperty('facts.problemType')
  })

  it.each([
    [429, true],
    [408, true],
    [500, true],
    [503, true],
    [501, false],
    [401, false],
    [302, false],
  ])('says of status %i whether a later repeat may help: %s', (status, isRetryable) => {
    expect(failureOf(answer(status, ''))).toMatchObject({ code: 'unexpected-status', isRetryable })
  })

  it.each(['text/html', 'text/json', 'application/jsonp', 'application/xml', ''])(
    'refuses content type %j before looking at the body',
    (contentType) => {
      expect(failureOf(answer(200, '{"id":"a"}', contentType))).toMatchObject({
        code: 'unexpected-content-type',
        facts: { contentType },
      })
    },
  )

  it('refuses a missing content type', () => {
    expect(failureOf({ ...answer(200, '{"id":"a"}'), headers: {} })).toMatchObject({ code: 'unexpected-content-type' })
  })

  it('refuses compressed JSON, which was not asked for', () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    expect(failureOf({ ...answer(200, '{"id":"a"}'), headers })).toMatchObject({
      code: 'unexpected-content-type',
      facts: { contentEncoding: 'gzip' },
    })
  })

  it.each([
    ['truncated', '{"id":"Eri', 'not-json'],
    ['empty', '', 'not-json'],
    ['polluting', '{"id":"a","__proto__":{}}', 'forbidden-key'],
  ])('refuses %s JSON and keeps the reason', (_, body, reason) => {
    const failure = failureOf(answer(200, body))
    expect(failure).toMatchObject({ code: 'invalid-json', cause: { code: reason } })
    expect(inspect(failure, { depth: 20 })).not.toMatch(/Eri/)
  })

  it('names the paths of a wrong shape, never a value or a message of the schema', () => {
    const failure = failureOf(answer(200, '{"id":5,"name":"Erika"}'))
    expect(failure).toMatchObject({ code: 'unexpected-shape', facts: { paths: ['id.0', '(root)'] } })
    expect(inspect(failure, { depth: 20 })).not.toMatch(/Erika/)
  })

  it('refuses a schema that validates asynchronously', () => {
    const slow: StandardSchemaV1<unknown, string> = {
      '~standard': { version: 1, vendor: 'test', validate: () => Promise.resolve({ value: 'x' }) },
    }
    expect(() => readJson(answer(200, '{}'), { expect: 200, schema: slow })).toThrow(TypeError)
  })

  it('does not take the promise of another realm for a valid answer', () => {
    const foreign: unknown = runInNewContext('({ "~standard": { validate: () => Promise.resolve({ issues: [] }) } })')
    const schema = foreign as StandardSchemaV1<unknown, string>
    expect(() => readJson(answer(200, '{}'), { expect: 200, schema })).toThrow(TypeError)
  })
})
