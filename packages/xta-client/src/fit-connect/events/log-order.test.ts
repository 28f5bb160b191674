import { describe, expect, it } from 'vitest'
import type { EventType, VerifiedEvent } from './event.js'
import { oldestFirst } from './log-order.unverified.js'

const events = (...types: readonly EventType[]): VerifiedEvent[] =>
  types.map((type, index) => ({
    type,
    issuer: 'service',
    id: String(index),
    issuedAt: '',
    submissionId: 's',
    caseId: 'c',
    schema: '',
  }))
const order = (...types: readonly EventType[]) =>
  oldestFirst(events(...types))
    .map(({ id }) => id)
    .join('')

describe('oldestFirst', () => {
  it('turns a log round that ends with the creation and does not begin with it', () => {
    expect(order('accept-submission', 'submit-submission', 'create-submission')).toBe('210')
  })

  it.each<[string, EventType[]]>([
    ['begins with the creation', ['create-submission', 'submit-submission']],
    ['has no creation', ['submit-submission', 'accept-submission']],
    ['has a creation in the middle', ['submit-submission', 'create-submission', 'delete-submission']],
    ['begins and ends with a creation', ['create-submission', 'submit-submission', 'create-submission']],
    ['is one creation', ['create-submission']],
    ['is empty', []],
  ])('leaves a log as it is that %s', (_what, types) => {
    expect(order(...types)).toBe(types.map((_, index) => index).join(''))
  })
})
