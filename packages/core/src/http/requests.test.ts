import { describe, expect, it } from 'vitest'
import { checkRequest } from './check-request.js'
import { bearer, formRequest, jsonRequest } from './requests.js'

describe('jsonRequest', () => {
  it('writes the body as JSON and asks for JSON or a problem document', () => {
    const request = jsonRequest('POST', new URL('https://peer.example/a?b=1'), { name: 'Straße', left: undefined })
    expect(request).toEqual({
      method: 'POST',
      url: 'https://peer.example/a?b=1',
      headers: { accept: 'application/json, application/problem+json', 'content-type': 'application/json' },
      body: '{"name":"Straße"}',
    })
    expect(() => checkRequest(request)).not.toThrow()
  })

  it('lets own headers win', () => {
    const { headers } = jsonRequest(
      'PUT',
      'https://peer.example/',
      {},
      { 'content-type': 'application/merge-patch+json' },
    )
    expect(headers['content-type']).toBe('application/merge-patch+json')
  })

  it.each([undefined, () => 1, 1n])('refuses a body that JSON cannot carry', (body) => {
    expect(() => jsonRequest('POST', 'https://peer.example/', body)).toThrow(TypeError)
  })
})

describe('formRequest', () => {
  it('encodes fields, so that a value cannot add another field', () => {
    const request = formRequest('https://peer.example/token', { scope: 'a b', client_secret: 'x&grant_type=y+ä' })
    expect(request.body).toBe('scope=a+b&client_secret=x%26grant_type%3Dy%2B%C3%A4')
    expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(request.method).toBe('POST')
  })
})

describe('bearer', () => {
  const request = jsonRequest('GET', 'https://peer.example/', {})

  it('adds the authorization header and leaves the rest and the original alone', () => {
    expect(bearer(request, 'abc.DEF-_~+/=')).toEqual({
      ...request,
      headers: { ...request.headers, authorization: 'Bearer abc.DEF-_~+/=' },
    })
    expect(request.headers['authorization']).toBeUndefined()
  })

  it.each(['', 'geheim\r\nx: y', 'geheim geheim', 'geheim"'])(
    'refuses a malformed token without repeating it',
    (token) => {
      expect(() => bearer(request, token)).toThrow(TypeError)
      expect(() => bearer(request, token)).not.toThrow(/geheim/)
    },
  )
})
