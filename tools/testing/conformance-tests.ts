import { expect, it } from 'vitest'
import type { ConformancePage } from './conformance-page.js'

export interface LeastCounts {
  /** A page whose tables are no longer understood has few rules, and would pass every other test. */
  readonly rules: number
  readonly proofs: number
}

/** What every page of `docs/conformance` owes to its readers, as tests of the describe block around the call. */
export function testConformancePage(page: ConformancePage, least: LeastCounts): void {
  it('is read: rules and tests', () => {
    expect(page.rules.length).toBeGreaterThan(least.rules)
    expect(page.proofs.length).toBeGreaterThan(least.proofs)
  })

  it('names a test for every rule, or why there is none', () => {
    expect(page.unproven()).toEqual([])
  })

  it('names modules of which there is exactly one', () => {
    expect(page.unknownModules()).toEqual([])
  })

  it('names tests that exist under exactly this title', () => {
    expect(page.unknownTests()).toEqual([])
  })
}
