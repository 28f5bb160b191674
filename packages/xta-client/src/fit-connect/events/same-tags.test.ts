import { describe, expect, it } from 'vitest'
import { haveSameTags } from './same-tags.js'

const tags = { metadata: 'm', data: 'd', attachments: { a: '1', b: '2' } }

describe('haveSameTags', () => {
  it('takes the same parts with the same tags, in any order', () => {
    expect(haveSameTags(tags, { ...tags, attachments: { b: '2', a: '1' } })).toBe(true)
    expect(haveSameTags({ ...tags, attachments: {} }, { ...tags, attachments: {} })).toBe(true)
  })

  it.each([
    ['other metadata', { ...tags, metadata: 'x' }],
    ['other data', { ...tags, data: 'x' }],
    ['another attachment', { ...tags, attachments: { a: '1', c: '2' } }],
    ['an attachment with another tag', { ...tags, attachments: { a: '1', b: 'x' } }],
    ['the tags of two attachments exchanged', { ...tags, attachments: { a: '2', b: '1' } }],
    ['an attachment less', { ...tags, attachments: { a: '1' } }],
    ['an attachment more', { ...tags, attachments: { a: '1', b: '2', c: '3' } }],
    ['no attachments', { ...tags, attachments: {} }],
  ])('refuses %s, on either side', (_what, others) => {
    expect(haveSameTags(tags, others)).toBe(false)
    expect(haveSameTags(others, tags)).toBe(false)
  })
})
