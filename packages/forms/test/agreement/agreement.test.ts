import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/catalogue/entries.js'
import { loadForm } from '../../src/catalogue/load-form.js'
import type { Form } from '../../src/model/form.js'
import type { IssueCode } from '../../src/model/issue.js'
import { everyKind } from '../fixtures/every-kind.js'
import { withIds } from '../fixtures/with-ids.js'
import { agreement, increase } from './agreement.js'
import { producibleCodes } from './producible-codes.js'

// The full count runs beside the independent programs, see test/interop/agreement-tests.ts.
const count = 40
/** A generator that breaks nothing agrees with everything: so often must each issue have been seen. */
const minHits = 20

const forms: Form[] = [...(await Promise.all(catalogue.map(({ id }) => loadForm(id)))), everyKind, withIds]
const hits = new Map<IssueCode, number>()

describe('validate and JSON Schema', () => {
  it.each(forms.map((form) => [form.id, form] as const))('agree about %s', (_, form) => {
    const { disagreements, codes } = agreement(form, { count, seed: 1 })
    expect(disagreements.slice(0, 3)).toEqual([])
    for (const [code, times] of codes) increase(hits, code, times)
  })

  it(`agree about at least ${minHits} of each issue that any of the forms can have`, () => {
    for (const code of new Set(forms.flatMap((form) => [...producibleCodes(form)]))) {
      const able = forms.filter((form) => producibleCodes(form).has(code))
      for (const form of able) {
        const missing = minHits - (hits.get(code) ?? 0)
        if (missing <= 0) break
        const { disagreements, codes } = agreement(form, { count: 10 * missing, seed: 1_000, code })
        expect(disagreements).toEqual([])
        increase(hits, code, codes.get(code) ?? 0)
      }
      expect(hits.get(code) ?? 0, code).toBeGreaterThanOrEqual(minHits)
    }
  })
})
