import { describe, expect, it } from 'vitest'
import { checkTotals } from './check-application.js'

const refusal = expect.objectContaining({ code: 'application-invalid', facts: { part: 'attachments' } }) as Error

describe('checkTotals', () => {
  it('takes 2 GB and 100 uploads, not more', () => {
    expect(() => checkTotals([...Array<number>(3).fill(500_000_000), 499_999_999], 1)).not.toThrow()
    expect(() => checkTotals(Array<number>(4).fill(500_000_000), 1)).toThrow(refusal)
    expect(() => checkTotals(Array<number>(100).fill(1), 1)).not.toThrow()
    expect(() => checkTotals(Array<number>(101).fill(1), 1)).toThrow(refusal)
  })
})
