import type { StandardSchemaV1 } from '@standard-schema/spec'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { metadata, title } from '../test/support/metadata.js'
import { repeat, section } from './model/containers.js'
import { defineForm } from './model/define-form.js'
import { text } from './model/fields.js'

const form = defineForm({
  ...metadata,
  sections: { a: section({ title }, { liste: repeat({ name: text() }, { max: 2 }) }) },
})

describe('a form as Standard Schema', () => {
  it('names its vendor and version', () => {
    expect(form['~standard']).toMatchObject({ version: 1, vendor: 'amt24' })
  })

  it('infers its answers', () => {
    expectTypeOf<StandardSchemaV1.InferOutput<typeof form>>().toEqualTypeOf<{ a: { liste: { name: string }[] } }>()
  })

  it('returns the answers', () => {
    const value = { a: { liste: [{ name: 'x' }] } }
    expect(form['~standard'].validate(value)).toEqual({ value })
  })

  it('returns issues with the path as keys', () => {
    expect(form['~standard'].validate({ a: { liste: [{ name: 'x' }, {}] } })).toEqual({
      issues: [{ path: ['a', 'liste', 1, 'name'], message: expect.any(String) as string }],
    })
    expect(form['~standard'].validate(null)).toMatchObject({ issues: [{ path: [] }] })
  })
})
