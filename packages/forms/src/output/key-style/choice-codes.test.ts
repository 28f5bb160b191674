import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { metadata, title, today } from '../../../test/support/metadata.js'
import { and, equal, includes } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, choices, text } from '../../model/fields.js'
import { validate } from '../../validation/validate.js'
import { fromXml } from '../../xml/from-xml.js'
import { toXml } from '../../xml/to-xml.js'
import { toXsd } from '../../xml/xsd/to-xsd.js'
import { toJsonSchema } from '../json-schema/to-json-schema.js'
import { fromPayload } from './from-payload.js'
import { toPayload } from './to-payload.js'

const offered = { code1: title, code2: title, '001': title, codex: title } as const

/** As an import makes it of a list with the codes 1, 2, 001 and codex. */
const form = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title, fim: 'G99000000001' },
      {
        eins: choice(offered, { fim: 'F99000000001' }),
        viele: choices(offered, { fim: 'F99000000002', optional: true }),
        grund: text({
          fim: 'F99000000003',
          visibleWhen: and(equal('a.eins', 'code1'), includes('a.viele', 'code2')),
        }),
      },
    ),
  },
})

const answers = { a: { eins: 'code1', viele: ['code2', '001', 'codex'], grund: 'weil' } } as const
const payload = {
  G99000000001: { F99000000001: '1', F99000000002: ['2', '001', 'codex'], F99000000003: 'weil' },
}
const id = { keyStyle: 'id', today } as const

describe('data with FIM identifiers', () => {
  it('carries the codes of the list, and is read back to the keys of the form', () => {
    expect(toPayload(form, answers, id)).toEqual(payload)
    expect(validate(form, fromPayload(form, payload, id), { today })).toEqual({ ok: true, value: answers })
  })

  it('carries the keys of the form where keys are names', () => {
    expect(toPayload(form, answers, { today })).toEqual(answers)
    expect(fromPayload(form, answers)).toEqual(answers)
  })

  it.each(['code1', 'codecode1', 'code001', '', '__proto__'])('has no code %j', (code) => {
    const wrong = { G99000000001: { F99000000001: code } }
    expect(issuesOf(validate(form, fromPayload(form, wrong, id), { today }))).toEqual([
      code === '' ? 'a.eins required' : 'a.eins choice-unknown',
    ])
  })

  it('is left as it is where it is no code, or an endless list', () => {
    const endless = new Array<unknown>(1_000_000).fill('1')
    for (const value of [1, null, { x: '1' }, [1, null], endless])
      expect(fromPayload(form, { G99000000001: { F99000000001: value } }, id)).toEqual({ a: { eins: value } })
  })

  it('follows the JSON Schema of this style, conditions included', () => {
    const accepts = new Ajv2020({ strict: true }).compile(toJsonSchema(form, id))
    expect(accepts(payload)).toBe(true)
    const { F99000000003, ...without } = payload.G99000000001
    expect(accepts({ G99000000001: without })).toBe(false)
    expect(accepts({ G99000000001: { ...without, F99000000001: '2' } })).toBe(true)
    expect(accepts({ G99000000001: { ...payload.G99000000001, F99000000001: 'code1' } })).toBe(false)
    expect(F99000000003).toBe('weil')
  })

  it('is the same in XML and its schema', () => {
    const document = toXml(form, answers, id)
    expect(document).toContain('<F99000000001>1</F99000000001>')
    expect(validate(form, fromXml(form, document, id), { today })).toEqual({ ok: true, value: answers })
    const named = fromXml(form, document.replace('>1<', '>code1<'), id)
    expect(issuesOf(validate(form, named, { today }))).toContain('a.eins choice-unknown')
    expect(toXsd(form, id)).toContain('<xs:enumeration value="1"')
    expect(toXsd(form, id)).not.toContain('code1')
    expect(toXsd(form)).toContain('code1')
  })
})
