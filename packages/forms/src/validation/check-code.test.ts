import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../test/support/issues.js'
import { metadata, title } from '../../test/support/metadata.js'
import { equal } from '../conditions/builders.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { choice, code, text } from '../model/fields.js'
import { toJsonSchema } from '../output/json-schema/to-json-schema.js'
import { summarise } from '../output/summarise.js'
import { validate } from './validate.js'

const list = { name: 'land', urn: 'urn:example:land', version: '1', codes: '000 121 122' }
const loaded = {
  ...list,
  entries: [{ code: '000', name: 'Deutschland', searchForm: 'DEUTSCHLAND' }],
}
const form = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title },
      {
        staat: code(list, { phrase: { de: 'den Staat', en: 'the state' } }),
        grund: text({ optional: true, visibleWhen: equal('a.staat', '121') }),
      },
    ),
  },
})

describe('code', () => {
  it('takes the codes of its list as they are written there', () => {
    expect(validate(form, { a: { staat: '000' } })).toEqual({ ok: true, value: { a: { staat: '000' } } })
  })

  it.each(['', '0', '00', ' 000', '999', '000 121', 'constructor'])('refuses %j', (staat) => {
    expect(issuesOf(validate(form, { a: { staat } }))).toEqual([
      staat === '' ? 'a.staat required' : 'a.staat code-unknown',
    ])
  })

  it.each([0, ['000'], { code: '000' }, true])('refuses %j, which is no text', (staat) => {
    expect(issuesOf(validate(form, { a: { staat } }))).toEqual(['a.staat wrong-type'])
  })

  it('is compared with codes of the list only', () => {
    const never = equal('a.staat', '999')
    const sections = { a: section({ title }, { staat: code(list), x: text({ visibleWhen: never }) }) }
    expect(() => defineForm({ ...metadata, sections })).toThrow(
      expect.objectContaining({ code: 'condition-never-true' }),
    )
  })

  it('is read by name when the list was loaded, and by code otherwise', () => {
    const answers = { a: { staat: '000' } }
    const valueOf = (summary: ReturnType<typeof summarise>): unknown => summary.sections[0]?.entries[0]
    expect(valueOf(summarise(form, answers, { codeLists: [loaded] }))).toMatchObject({ value: { text: 'Deutschland' } })
    expect(valueOf(summarise(form, answers))).toMatchObject({ value: { text: '000' } })
    expect(valueOf(summarise(form, answers, { codeLists: [{ ...loaded, version: '2' }] }))).toMatchObject({
      value: { text: '000' },
    })
  })

  it('tells JSON Schema its codes', () => {
    expect(toJsonSchema(form)).toMatchObject({
      properties: { a: { properties: { staat: { type: 'string', enum: ['000', '121', '122'] } } } },
    })
  })

  it('must have codes', () => {
    const sections = { a: section({ title }, { staat: code({ ...list, codes: '' }) }) }
    expect(() => defineForm({ ...metadata, sections })).toThrow(expect.objectContaining({ code: 'definition-empty' }))
  })
})

describe('phrase', () => {
  it('makes the sentence that asks for an answer', () => {
    expect(validate(form, {})).toMatchObject({
      issues: [{ texts: { de: 'Wählen Sie den Staat aus.', en: 'Choose the state.' } }],
    })
  })
})

describe('choices', () => {
  it.each(['1', '0', '42'])('are not named %j, which JavaScript would reorder', (key) => {
    const sections = { a: section({ title }, { x: choice({ b: title, [key]: title }) }) }
    expect(() => defineForm({ ...metadata, sections })).toThrow(expect.objectContaining({ code: 'name-unsafe' }))
  })
})
