import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as ajvFormats from 'ajv-formats'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { everyKind } from '../test/fixtures/every-kind.js'
import { mutated } from '../test/fixtures/mutated.js'
import { metadata, title } from '../test/support/metadata.js'
import { repeat, section } from './model/containers.js'
import { defineForm } from './model/define-form.js'
import { text } from './model/fields.js'
import { seededRandom } from './output/sample/random.js'
import { sample } from './output/sample/sample.js'
import { toJsonSchema } from './output/json-schema/to-json-schema.js'

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

describe('a form as Standard JSON Schema', () => {
  it('is what libraries look for', () => {
    expectTypeOf(form).toExtend<StandardJSONSchemaV1>()
    expectTypeOf<StandardJSONSchemaV1.InferOutput<typeof form>>().toEqualTypeOf<{ a: { liste: { name: string }[] } }>()
  })

  it('gives the JSON Schema of checked data for input and output', () => {
    const { jsonSchema } = everyKind['~standard']
    expect(jsonSchema.output({ target: 'draft-2020-12' })).toEqual(toJsonSchema(everyKind))
    expect(jsonSchema.input({ target: 'draft-2020-12' })).toEqual(toJsonSchema(everyKind))
  })

  it('gives draft-07 with the same verdicts', () => {
    const older = new Ajv({ strict: true })
    const newer = new Ajv2020({ strict: true })
    for (const ajv of [older, newer]) ajvFormats.default.default(ajv, ['date', 'uuid'])
    const acceptsOlder = older.compile(everyKind['~standard'].jsonSchema.output({ target: 'draft-07' }))
    const acceptsNewer = newer.compile(toJsonSchema(everyKind))
    const verdicts = { true: 0, false: 0 }
    for (let seed = 0; seed < 300; seed++) {
      const valid = sample(everyKind, seed)
      const data = seed % 3 === 0 ? valid : mutated(valid, seededRandom(seed))
      expect(acceptsOlder(data)).toBe(acceptsNewer(data))
      verdicts[`${acceptsOlder(data)}`]++
      expect(acceptsOlder({ ...valid, werte: { geboren: { tag: 3, jahr: 1980 } } })).toBe(false)
    }
    expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(20)
  })

  it('does not take a question for a keyword', () => {
    const fields = { dependentRequired: text(), items: text() }
    const odd = defineForm({ ...metadata, sections: { properties: section({ title }, fields) } })
    expect(odd['~standard'].jsonSchema.output({ target: 'draft-07' })).toMatchObject({
      properties: {
        properties: { required: ['dependentRequired', 'items'], properties: { dependentRequired: { type: 'string' } } },
      },
    })
  })

  it('says which versions of JSON Schema it knows when asked for another', () => {
    expect(() => form['~standard'].jsonSchema.input({ target: 'openapi-3.0' })).toThrow(
      expect.objectContaining({ code: 'json-schema-target-unsupported' }),
    )
  })
})
