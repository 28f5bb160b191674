import { expect, it } from 'vitest'
import { problem } from './problems.unverified.js'

it('builds a problem with the address and the German title of its name', () => {
  expect(problem('hash-mismatch', 'attachment:1', 'Prüfsumme weicht ab.')).toEqual({
    type: 'https://schema.fitko.de/fit-connect/events/problems/hash-mismatch',
    title: 'Prüfsumme stimmt nicht',
    detail: 'Prüfsumme weicht ab.',
    instance: 'attachment:1',
  })
})
