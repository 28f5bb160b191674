import { expect, it } from 'vitest'
import { problem, problemNameOf } from './problems.unverified.js'

it('builds a problem with the address and the German title of its name', () => {
  expect(problem('hash-mismatch', 'attachment:1', 'Prüfsumme weicht ab.')).toEqual({
    type: 'https://schema.fitko.de/fit-connect/events/problems/hash-mismatch',
    title: 'Prüfsumme stimmt nicht',
    detail: 'Prüfsumme weicht ab.',
    instance: 'attachment:1',
  })
})

it('knows its own problems again, and no others', () => {
  expect(problemNameOf(problem('missing-data', 'data', ''))).toBe('missing-data')
  for (const type of [
    'https://schema.fitko.de/fit-connect/events/problems/constructor',
    'https://schema.fitko.de/fit-connect/events/problems/',
    'https://service.example/problems/missing-data',
    'missing-data',
  ])
    expect(problemNameOf({ type })).toBeUndefined()
})
