import { Ajv2020 } from 'ajv/dist/2020.js'
import * as ajvFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { blockCases } from '../../test/fixtures/block-cases.js'
import { metadata } from '../../test/fixtures/every-kind.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import type { Form } from '../model/form.js'
import type { Field } from '../model/field.js'
import { outlineOf, pathOf, walk } from '../model/outline.js'
import { toJsonSchema } from '../output/json-schema/to-json-schema.js'
import { sample } from '../output/sample/sample.js'
import { validate } from '../validation/validate.js'
import { hundeangaben } from './hund.js'

const today = '2026-11-22'

function formOf(fields: Readonly<Record<string, Field>>): Form {
  return defineForm({
    ...metadata,
    sections: { teil: section({ title: { de: 'Teil', en: 'Part' } }, fields) },
  })
}

function acceptedBySchema(form: Form): (data: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  ajvFormats.default.default(ajv, ['date', 'uuid'])
  return ajv.compile(toJsonSchema(form))
}

describe.each(Object.entries(blockCases))('block %s', (_name, { make, takes, refuses }) => {
  const form = formOf({ antwort: make() })
  const accepts = acceptedBySchema(form)

  it.each(takes.map((antwort) => ({ antwort })))('takes a complete answer (%#)', ({ antwort }) => {
    const data = { teil: antwort === undefined ? {} : { antwort } }
    expect(validate(form, data, { today })).toEqual({ ok: true, value: data })
    expect(accepts(data)).toBe(true)
  })

  it.each(refuses)('refuses the near miss (%#)', (antwort, ...issues) => {
    const checked = validate(form, { teil: { antwort } }, { today })
    const found = checked.ok ? [] : checked.issues.map(({ path, code }) => `${path} ${code}`)
    expect(found).toEqual(issues.map((issue) => `teil.antwort${String(issue)}`))
  })

  it('has valid samples for 50 seeds, which its schema accepts', () => {
    for (let seed = 0; seed < 50; seed++) {
      const answers = sample(form, seed, { today })
      expect(validate(form, answers, { today }).ok).toBe(true)
      expect(accepts(answers), JSON.stringify(answers)).toBe(true)
    }
  })

  it('makes questions anew each time, so that no two forms share them', () => {
    expect(make()).not.toBe(make())
    expect(make()).toEqual(make())
  })
})

const everyBlock = formOf(
  Object.fromEntries([
    ...Object.entries(blockCases).map(([name, { make }]): [string, Field] => [name, make()]),
    ...Object.entries(hundeangaben()),
  ]),
)
const questions = walk(outlineOf(everyBlock)).flatMap(({ part, ...node }) =>
  'kind' in part.definition ? [{ path: pathOf({ part, ...node }), definition: part.definition }] : [],
)

describe('every question of every block', () => {
  it.each(questions)('has a label in both languages: $path', ({ definition: { label } }) => {
    expect(label?.de).toMatch(/\S/u)
    expect(label?.en).toMatch(/\S/u)
  })

  // Yes-or-no questions and declarations are whole sentences; a group is asked by its questions.
  const answered = questions.filter(({ definition: { kind } }) => !['confirmation', 'group', 'yesNo'].includes(kind))

  it.each(answered)('is the object of a sentence, with its article: $path', ({ path, definition: { phrase } }) => {
    expect(phrase?.de, path).toMatch(/^(?:den|die|das|Zeile) \S/u)
    expect(phrase?.en, path).toMatch(/^(?:the|line|how) \S/u)
  })
})
