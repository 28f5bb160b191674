import { describe, expect, it } from 'vitest'
import { nearestNames } from './nearest-names.js'

const names = ['hundesteuer-anmeldung', 'hundesteuer-abmeldung', 'gewerbeanmeldung', 'elterngeld']

describe('nearestNames', () => {
  it.each([
    ['hundsteuer-anmeldung', 'hundesteuer-anmeldung'],
    ['Elterngelt', 'elterngeld'],
    ['gewerbe', 'gewerbeanmeldung'],
    ['', 'elterngeld'],
  ])('finds for %j first %s', (typed, expected) => {
    expect(nearestNames(typed, names)[0]).toBe(expected)
  })

  it('is not kept busy by endless input', () => {
    expect(nearestNames('x'.repeat(5_000_000), names, 2)).toHaveLength(2)
  })
})
