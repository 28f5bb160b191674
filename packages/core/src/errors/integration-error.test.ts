import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { hasCode, IntegrationError } from './integration-error.js'

class DeliveryError extends IntegrationError<'refused' | 'lost'> {}

describe('IntegrationError', () => {
  it('is an Error with the name of its class, a code and typed facts', () => {
    const error = new DeliveryError('refused', { message: 'The peer refused.', facts: { status: 422, ids: ['a'] } })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'DeliveryError',
      code: 'refused',
      message: 'The peer refused.',
      facts: { status: 422, ids: ['a'] },
    })
    expect(error.stack).toContain('integration-error.test')
  })

  it('is not worth a repeat unless said otherwise', () => {
    expect(new DeliveryError('lost', { message: 'a' }).isRetryable).toBe(false)
    expect(new DeliveryError('lost', { message: 'a', isRetryable: true }).isRetryable).toBe(true)
  })

  it('keeps the cause, and has none when none was given', () => {
    const cause = new Error('inner')
    expect(new DeliveryError('lost', { message: 'a', cause }).cause).toBe(cause)
    expect('cause' in new DeliveryError('lost', { message: 'a' })).toBe(false)
  })

  it('redacts message and facts in the constructor, so that no way of printing shows the secret', () => {
    const error = new DeliveryError('refused', {
      message: 'Refused: Bearer geheim',
      facts: { header: 'Basic geheim', list: ['client_secret=geheim'], accessToken: 'geheim', status: 401 },
    })
    for (const shown of [
      String(error),
      error.stack,
      JSON.stringify(error),
      inspect(error, { depth: 9, showHidden: true }),
    ]) {
      expect(shown).not.toContain('geheim')
    }
    expect(error.facts).toEqual({
      header: 'Basic [redacted]',
      list: ['client_secret=[redacted]'],
      accessToken: '[redacted]',
      status: 401,
    })
  })

  it('leaves out facts that are undefined', () => {
    expect(Object.keys(new DeliveryError('lost', { message: 'a', facts: { status: undefined, b: 1 } }).facts)).toEqual([
      'b',
    ])
  })

  it('writes code, message, facts and the codes of its causes as JSON, but neither stack nor foreign messages', () => {
    const system = Object.assign(new Error('geheim'), { code: 'ECONNRESET' })
    const middle = new IntegrationError('connection-lost', { message: 'middle', cause: system })
    const error = new DeliveryError('lost', { message: 'a', facts: { b: 1 }, cause: middle })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'DeliveryError',
      code: 'lost',
      message: 'a',
      isRetryable: false,
      facts: { b: 1 },
      causes: ['connection-lost', 'ECONNRESET'],
    })
  })

  it.each([
    [new TypeError('geheim'), 'TypeError'],
    ['geheim', 'string'],
    [{ geheim: 1 }, 'object'],
  ])('names a foreign cause by its kind only', (cause, kind) => {
    expect(new DeliveryError('lost', { message: 'a', cause }).toJSON().causes).toEqual([kind])
  })

  it('ends the list of causes when causes form a circle', () => {
    const error = new Error('a')
    error.cause = error
    expect(new DeliveryError('lost', { message: 'a', cause: error }).toJSON().causes).toHaveLength(8)
  })
})

describe('hasCode', () => {
  it('narrows to one of the given codes', () => {
    const error: unknown = new DeliveryError('refused', { message: 'a', facts: { status: 422 } })
    expect(hasCode(error, 'lost', 'refused') && error.facts['status']).toBe(422)
    expect(hasCode(error, 'lost')).toBe(false)
  })

  it.each([undefined, null, 'refused', { code: 'refused' }, Object.assign(new Error('a'), { code: 'refused' })])(
    'does not take %s for one of our errors',
    (value) => {
      expect(hasCode(value, 'refused')).toBe(false)
      expect(IntegrationError.isInstance(value)).toBe(false)
    },
  )

  it('recognises errors of another loaded copy of the package, which instanceof does not', async () => {
    vi.resetModules()
    const copy = await import('./integration-error.js')
    const foreign: unknown = new copy.IntegrationError('lost', { message: 'a' })
    expect(foreign).not.toBeInstanceOf(IntegrationError)
    expect(IntegrationError.isInstance(foreign)).toBe(true)
    expect(hasCode(foreign, 'lost')).toBe(true)
  })
})
