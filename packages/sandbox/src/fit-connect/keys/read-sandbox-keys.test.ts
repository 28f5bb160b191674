import { describe, expect, it } from 'vitest'
import { testKeys } from '../../../test/support/test-keys.js'
import { readSandboxKeys } from './read-sandbox-keys.js'

describe('readSandboxKeys', () => {
  it('accepts keys that were kept as JSON, and nothing is lost', () => {
    expect(readSandboxKeys(JSON.parse(JSON.stringify(testKeys())))).toEqual(testKeys())
  })

  it.each([undefined, {}, { service: {} }, 'keys'])('refuses %j', (value) => {
    expect(() => readSandboxKeys(value)).toThrow(expect.objectContaining({ code: 'keys-invalid' }))
  })
})
