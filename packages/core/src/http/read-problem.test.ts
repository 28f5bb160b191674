import { describe, expect, it } from 'vitest'
import { readProblem } from './read-problem.js'

function problem(body: string, contentType = 'application/problem+json') {
  return readProblem({ status: 422, headers: { 'content-type': contentType }, body: new TextEncoder().encode(body) })
}

describe('readProblem', () => {
  it('reads a problem document and believes the status of the answer, not of the document', () => {
    const type = 'https://peer.example/problems/invalid'
    expect(problem(JSON.stringify({ type, title: 'Invalid', detail: 'Field a', status: 200, instance: 'x' }))).toEqual({
      status: 422,
      type,
      title: 'Invalid',
      detail: 'Field a',
    })
  })

  it('reads what gateways write instead', () => {
    expect(problem('{"errorCode":4711,"description":"Wartung"}', 'application/json')).toEqual({
      status: 422,
      errorCode: '4711',
      detail: 'Wartung',
    })
  })

  it('reads an OAuth error', () => {
    expect(problem('{"error":"invalid_client","error_description":"unknown"}', 'application/json')).toEqual({
      status: 422,
      errorCode: 'invalid_client',
      detail: 'unknown',
    })
  })

  it.each([
    ['an empty body', '', 'application/problem+json'],
    ['HTML', '<html>', 'text/html'],
    ['cut JSON', '{"title":"a', 'application/json'],
    ['an array', '["a"]', 'application/json'],
    ['null', 'null', 'application/json'],
    ['wrong types', '{"type":{},"title":[],"detail":null,"errorCode":true}', 'application/json'],
    ['a polluting document', '{"__proto__":{"title":"a"}}', 'application/json'],
    ['a type that is no URI', '{"type":"nope"}', 'application/json'],
  ])('leaves out everything of %s', (_, body, contentType) => {
    expect(problem(body, contentType)).toEqual({ status: 422 })
  })

  it('cuts texts to a length that a page can show', () => {
    expect(problem(JSON.stringify({ detail: 'x'.repeat(5_000) })).detail).toHaveLength(2_000)
  })
})
