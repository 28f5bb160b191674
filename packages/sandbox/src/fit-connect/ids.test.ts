import { describe, expect, it } from 'vitest'
import { createIdSource, derivedSecret } from './ids.js'

describe('createIdSource', () => {
  it('makes version 4 shaped uuids that never repeat', () => {
    const ids = createIdSource('seed')
    const drawn = Array.from({ length: 500 }, () => ids.uuid())
    for (const id of drawn) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(drawn).size).toBe(500)
  })

  it('continues where an earlier source stopped', () => {
    const whole = createIdSource('seed')
    const expected = [whole.uuid(), whole.uuid()]
    const first = createIdSource('seed')
    expect([first.uuid(), createIdSource('seed', first.drawn).uuid()]).toEqual(expected)
  })

  it('separates parts, so that no two inputs run together', () => {
    expect(derivedSecret('a', 'bc')).not.toBe(derivedSecret('ab', 'c'))
  })
})
