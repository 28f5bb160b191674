import { describe, expect, it } from 'vitest'
import type { IssueCode } from '../../src/model/issue.js'
import { checkers } from '../../src/output/checkers.js'
import { agreedForms } from './agreed-forms.js'
import { agreement, increase } from './agreement.js'
import { producibleCodes } from './producible-codes.js'

// The full count runs beside the independent programs, see test/interop/agreement-tests.ts.
const count = 20
/** A generator that breaks nothing agrees with everything: so often must each issue have been seen. */
const minHits = 20

const producible = new Set(agreedForms.flatMap((form) => [...producibleCodes(form)]))
const hits = new Map<IssueCode, number>()

describe('validate and JSON Schema', () => {
  it.each(agreedForms.map((form) => [form.id, form] as const))('agree about %s', (_, form) => {
    const { disagreements, codes } = agreement(form, { count, seed: 1 })
    expect(disagreements.slice(0, 3)).toEqual([])
    for (const [code, times] of codes) increase(hits, code, times)
  })

  it('are asked about every issue but the end of a list, which no single answer can have', () => {
    expect([...producible, 'too-many-issues'].sort()).toEqual(Object.keys(checkers).sort())
  })

  it(`agree about at least ${minHits} of each issue that any of the forms can have`, () => {
    for (const code of producible) {
      for (const form of agreedForms.filter((able) => producibleCodes(able).has(code))) {
        const missing = minHits - (hits.get(code) ?? 0)
        if (missing <= 0) break
        const { disagreements, codes } = agreement(form, { count: 2 * missing, seed: 1_000, code })
        expect(disagreements).toEqual([])
        increase(hits, code, codes.get(code) ?? 0)
      }
      expect(hits.get(code) ?? 0, code).toBeGreaterThanOrEqual(minHits)
    }
  })
})
