import { describe, expect, it } from 'vitest'
import { kindOf, tellQuietly } from './tell-quietly.js'

describe('tellQuietly', () => {
  it('tells at once', () => {
    const told: string[] = []
    tellQuietly(
      () => told.push('told'),
      () => told.push('failed'),
    )
    expect(told).toEqual(['told'])
  })

  it.each([
    () => {
      throw new TypeError('at once')
    },
    () => Promise.reject(new TypeError('later')),
    async () => {
      await Promise.resolve()
      throw new TypeError('much later')
    },
  ])('hands on what goes wrong, at once or later', async (tell) => {
    const failed = await new Promise<unknown>((resolve) => tellQuietly(tell, resolve))
    expect(kindOf(failed)).toBe('TypeError')
  })
})

it('names the kind of what was thrown, never its text', () => {
  expect([kindOf(new RangeError('Erika Muster-Beispiel')), kindOf('Erika Muster-Beispiel')]).toEqual([
    'RangeError',
    'string',
  ])
})
