import { describe, expect, it } from 'vitest'
import { checkRequest } from './check-request.js'

const plain = { method: 'GET', url: 'https://example.org/path', headers: {} } as const

describe('checkRequest', () => {
  it('accepts an absolute address with lower-case headers', () => {
    expect(checkRequest({ ...plain, headers: { accept: 'application/json' } }).href).toBe('https://example.org/path')
  })

  it.each(['', '/path', 'example.org', 'ftp://example.org/', 'file:///etc/hostname', 'data:text/plain,x'])(
    'refuses the address %j',
    (url) => {
      expect(() => checkRequest({ ...plain, url })).toThrow(TypeError)
    },
  )

  it('refuses credentials in the address without repeating them', () => {
    const check = () => checkRequest({ ...plain, url: 'https://erika:geheim@example.org/' })
    expect(check).toThrow(/authorization header/)
    expect(check).not.toThrow(/geheim/)
  })

  it.each(['Content-Type', 'with space', 'colon:', ''])('refuses the header name %j', (name) => {
    expect(() => checkRequest({ ...plain, headers: { [name]: 'x' } })).toThrow(TypeError)
  })

  it.each(['content-length', 'transfer-encoding', 'user-agent', 'accept-encoding', 'connection'])(
    'refuses the header %s, which the transport sets',
    (name) => {
      expect(() => checkRequest({ ...plain, headers: { [name]: '1' } })).toThrow(/set by the transport/)
    },
  )

  it.each(['geheim\r\nx-injected: 1', 'geheim\u0000', 'geheim 🐕'])(
    'refuses a header value that a header cannot carry',
    (value) => {
      const check = () => checkRequest({ ...plain, headers: { 'x-name': value } })
      expect(check).toThrow(TypeError)
      expect(check).not.toThrow(/geheim/)
    },
  )

  it('refuses a body without content-type, even an empty one', () => {
    expect(() => checkRequest({ ...plain, method: 'POST', body: '' })).toThrow(/content-type/)
  })
})
