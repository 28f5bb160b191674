import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkTotals, checkUploadIds } from './check-uploads.js'

const refusal = expect.objectContaining({ code: 'application-invalid', facts: { part: 'attachments' } }) as Error

describe('checkTotals', () => {
  it('takes 2 GB and 100 uploads, not more', () => {
    expect(() => checkTotals([...Array<number>(3).fill(500_000_000), 499_999_999], 1)).not.toThrow()
    expect(() => checkTotals(Array<number>(4).fill(500_000_000), 1)).toThrow(refusal)
    expect(() => checkTotals(Array<number>(100).fill(1), 1)).not.toThrow()
    expect(() => checkTotals(Array<number>(101).fill(1), 1)).toThrow(refusal)
  })

  it('says whether it is the application or the reply that is too large', () => {
    expect(() => checkTotals([], 2_000_000_001)).toThrow(/^The application has/)
    expect(() => checkTotals([], 2_000_000_001, 'reply')).toThrow(/^The reply has/)
  })
})

describe('checkUploadIds', () => {
  it('takes 100 attachments, not more', () => {
    const named = (count: number) => Array.from({ length: count }, () => ({ id: randomUUID() }))
    expect(() => checkUploadIds(named(100))).not.toThrow()
    expect(() => checkUploadIds(named(101))).toThrow(refusal)
  })

  it('names the attachment whose id is no UUID, or another one in other letters', () => {
    const id = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
    const second = expect.objectContaining({ code: 'application-invalid', facts: { part: 'attachments[1]' } }) as Error
    expect(() => checkUploadIds([{ id }, { id: 'x' }])).toThrow(second)
    expect(() => checkUploadIds([{ id }, { id: id.toUpperCase() }], 'reply')).toThrow(second)
  })
})
