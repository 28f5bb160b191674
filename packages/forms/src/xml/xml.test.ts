import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyKind } from '../../test/fixtures/every-kind.js'
import { withIds } from '../../test/fixtures/with-ids.js'
import { issuesOf } from '../../test/support/issues.js'
import { metadata, title, today } from '../../test/support/metadata.js'
import { hundesteuerAnmeldung } from '../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { file, text } from '../model/fields.js'
import type { Form } from '../model/form.js'
import { sample } from '../output/sample/sample.js'
import { validate } from '../validation/validate.js'
import { fromXml } from './from-xml.js'
import { toXml } from './to-xml.js'
import { xmlNamespaceOf } from './xml-options.js'
import { toXsd } from './xsd/to-xsd.js'

const answers = {
  person: { name: 'Muster & <Beispiel>', geburtsdatum: { jahr: 1980 }, vertreten: false },
  anlagen: { kinder: [{ name: 'Erika', schule: 'Musterschule' }, { name: 'Max' }], art: { privat: { name: 'x' } } },
}

const document = `<?xml version="1.0" encoding="UTF-8"?>
<with-ids xmlns="https://schema.amt24.example/forms/with-ids/1.0.0">
  <person>
    <name>Muster &amp; &lt;Beispiel&gt;</name>
    <geburtsdatum>
      <jahr>1980</jahr>
    </geburtsdatum>
    <vertreten>false</vertreten>
  </person>
  <anlagen>
    <kinder>
      <name>Erika</name>
      <schule>Musterschule</schule>
    </kinder>
    <kinder>
      <name>Max</name>
    </kinder>
    <art>
      <privat>
        <name>x</name>
      </privat>
    </art>
  </anlagen>
</with-ids>
`

function check(text: string): string[] {
  return issuesOf(validate(withIds, fromXml(withIds, text), { today }))
}

function refusal(text: string, options = {}): unknown {
  try {
    return fromXml(withIds, text, options)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'facts' in error)) throw error
    return { code: error.code, facts: error.facts }
  }
}

/** A form with one text that takes any characters. */
const anyText = defineForm({
  ...metadata,
  sections: { a: section({ title }, { text: text({ multiline: true }), datei: file({ optional: true }) }) },
})

describe('toXml', () => {
  it('can write every character that validate accepts, in texts and names of files', () => {
    const attachmentId = 'a0000000-0000-4000-8000-000000000001'
    const accepted: Record<'text' | 'filename', string> = { text: '', filename: '' }
    for (let point = 0; point <= 0xffff; point++) {
      const given = `a${String.fromCharCode(point)}b`
      if (validate(anyText, { a: { text: given } }).ok) accepted.text += given
      const datei = { attachmentId, filename: given, mediaType: 'application/pdf', size: 1 }
      if (validate(anyText, { a: { text: 'x', datei } }).ok) accepted.filename += given
    }
    expect(accepted.text.length).toBeGreaterThan(3 * 60_000)
    const datei = { attachmentId, filename: accepted.filename, mediaType: 'application/pdf', size: 1 }
    const read = fromXml(anyText, toXml(anyText, { a: { text: accepted.text, datei } }))
    expect(read).toEqual({ a: { text: accepted.text, datei: { ...datei } } })
  })

  it('writes qualified elements in question order, one for each entry of a list', () => {
    expect(toXml(withIds, answers, { today })).toBe(document)
  })

  it('leaves out answers to hidden questions', () => {
    const hidden = { ...answers, person: { ...answers.person, vertretung: { name: 'versteckt' } } }
    expect(toXml(withIds, hidden, { today })).toBe(document)
  })

  it('names elements by FIM identifiers in a namespace of their own', () => {
    const text = toXml(withIds, answers, { keyStyle: 'id-version', today, indent: 0 })
    expect(text).toContain('<with-ids xmlns="https://schema.amt24.example/forms/with-ids/1.0.0/id-version">')
    expect(text).toContain('<G60000000083V1.0.0><F60000000233V1.1.0>1980<')
  })

  it('calls the document as a FIM schema does, and reads it back', () => {
    const official = {
      root: 'S05000039V1.1',
      namespace: 'urn:example:xfall',
      keyStyle: 'id',
      withoutId: 'name',
    } as const
    const text = toXml(withIds, answers, official)
    expect(text).toContain('<S05000039V1.1 xmlns="urn:example:xfall">')
    expect(fromXml(withIds, text, official)).toEqual(fromXml(withIds, document))
    expect(toXsd(withIds, official)).toContain('<xs:element name="S05000039V1.1">')
    expect(refusal(text, { ...official, root: 'S05000039V1.0' })).toMatchObject({ code: 'root-unexpected' })
    expect(() => toXml(withIds, answers, { root: 'a b' })).toThrow(
      expect.objectContaining({ code: 'xml-name-invalid' }),
    )
  })

  it('takes the namespace from where the municipality publishes its schemas', () => {
    expect(xmlNamespaceOf(withIds, { schemaBase: 'https://musterstadt.example/schemas/' })).toBe(
      'https://musterstadt.example/schemas/with-ids/1.0.0',
    )
    expect(xmlNamespaceOf(withIds, { namespace: 'urn:example' })).toBe('urn:example')
  })
})

describe('fromXml', () => {
  it.each(['name', 'id', 'id-version'] as const)('gives back what toXml wrote, with keys of style %s', (keyStyle) => {
    const options = { keyStyle, withoutId: 'name', today } as const
    for (let seed = 0; seed < 100; seed++) {
      for (const form of [everyKind, hundesteuerAnmeldung, withIds] as Form[]) {
        const answered = sample(form, seed, { today })
        const bytes = new TextEncoder().encode(toXml(form, answered, { ...options, indent: seed % 3 }))
        expect(validate(form, fromXml(form, bytes, options), { today })).toEqual({ ok: true, value: answered })
      }
    }
  })

  it('reads any prefix, comments and CDATA', () => {
    const prefixed = document.replace(/<(\/?)(?=[a-z])/gu, '<$1f:').replace('xmlns=', 'xmlns:f=')
    expect(fromXml(withIds, prefixed)).toEqual(answers)
    expect(fromXml(withIds, document.replace('Erika', '<!-- a -->Eri<![CDATA[ka]]>'))).toEqual(answers)
  })

  it.each([
    ['an unknown element', '<vertreten>', '<fremd a="1"><b>x</b></fremd><vertreten>', 'person.fremd unknown-field'],
    ['an element of another namespace', '<vertreten>', '<name xmlns="urn:x"/><vertreten>', 'person unknown-field'],
    [
      'an element that stands twice',
      '<vertreten>',
      '<vertreten>true</vertreten><vertreten>',
      'person.vertreten wrong-type',
    ],
    ['two branches', '</privat>', '</privat><firma><sitz>y</sitz></firma>', 'anlagen.art variant-not-single'],
    [
      'a branch that stands twice',
      '<privat>',
      '<privat><name>y</name></privat><privat>',
      'anlagen.art.privat wrong-type',
    ],
    ['a number that is none', '>1980<', '>MCM<', 'person.geburtsdatum date-invalid'],
    ['a number of another spelling', '>1980<', '>01980<', 'person.geburtsdatum date-invalid'],
    ['a truth that is none', '>false<', '>nein<', 'person.vertreten wrong-type'],
    ['an element within a text', '>false<', '>false<b/><', 'person.vertreten wrong-type'],
    ['an empty element', '<jahr>1980</jahr>', '<jahr/>', 'person.geburtsdatum date-invalid'],
    ['an element called __proto__', '<vertreten>', '<__proto__><a/></__proto__><vertreten>', 'person forbidden-key'],
    ['an element called constructor', '<vertreten>', '<constructor/><vertreten>', 'person.constructor forbidden-key'],
  ])('keeps %s, so that validate reports it', (_, from, to, issue) => {
    expect(check(document.replace(from, to))).toEqual([issue])
    expect(new Map(Object.entries(Object.prototype)).size).toBe(0)
  })

  it('takes the space around numbers and truths for none, as XML Schema does', () => {
    expect(fromXml(withIds, document.replace('>1980<', '>\n 1980\t<').replace('>false<', '> false <'))).toEqual(answers)
  })

  it('reads no more entries than are needed to see that there are too many', () => {
    const many = '<kinder><name>x</name></kinder>'.repeat(50_000)
    const input = fromXml(withIds, document.replace('<kinder>', `${many}<kinder>`))
    expect(input).toMatchObject({ anlagen: { kinder: { length: 4 } } })
    expect(issuesOf(validate(withIds, input, { today }))).toEqual(['anlagen.kinder too-many'])
  })

  it('says where a document is built otherwise than those of the form', () => {
    expect(refusal(document.replace(/with-ids/gu, 'anderes'))).toMatchObject({
      code: 'root-unexpected',
      facts: { line: 2, column: 1 },
    })
    expect(refusal(document.replace('1.0.0', '2.0.0'))).toMatchObject({ code: 'root-unexpected' })
    expect(refusal(document, { keyStyle: 'id' })).toMatchObject({ code: 'root-unexpected' })
    expect(refusal(document.replace('<vertreten>', 'x<vertreten>'))).toEqual({
      code: 'text-unexpected',
      facts: { line: 3, column: 3, path: 'person' },
    })
    expect(refusal(document.replace('<vertreten>', '<vertreten art="x">'))).toEqual({
      code: 'attribute-unexpected',
      facts: { line: 8, column: 5 },
    })
    const late = document.replace(/ {4}<name>Muster.*\n/u, '').replace('</person>', '<name>y</name></person>')
    expect(refusal(late)).toEqual({ code: 'element-out-of-order', facts: { line: 8, column: 3, path: 'person.name' } })
  })

  it('permits the place of the schema on the outermost element alone', () => {
    const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    const located = document.replace('<with-ids ', `<with-ids ${xsi} xsi:schemaLocation="a b" `)
    expect(fromXml(withIds, located)).toEqual(answers)
    expect(refusal(located.replace('<person>', '<person xsi:schemaLocation="a b">'))).toMatchObject({
      code: 'attribute-unexpected',
    })
    expect(refusal(located.replace('<vertreten>', '<vertreten xsi:nil="true">'))).toMatchObject({
      code: 'attribute-unexpected',
    })
  })

  it('repeats nothing that the document contains', () => {
    const secret = 'Geheimnis4711'
    const documents = [
      document.replace('<vertreten>', `${secret}<vertreten>`),
      document.replace('<vertreten>', `<vertreten ${secret}="${secret}">`),
      document.replace(/with-ids/gu, secret),
      document.replace('</person>', `</${secret}>`),
      document.replace('Erika', `&${secret};`),
    ]
    for (const hostile of documents) {
      expect(() => fromXml(withIds, hostile)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining(secret) as string }),
      )
    }
  })

  it.each([
    ['a DOCTYPE', document.replace('<with-ids', '<!DOCTYPE x [<!ENTITY a "b">]><with-ids'), 'xml-doctype-forbidden'],
    ['an entity', document.replace('Erika', '&a;'), 'xml-malformed'],
    ['a missing end', document.slice(0, -20), 'xml-malformed'],
    ['great depth', document.replace('<vertreten>', '<a>'.repeat(100_000)), 'xml-too-deep'],
    ['a long text', document.replace('Erika', 'x'.repeat(2_000_000)), 'xml-text-too-long'],
    ['nothing', '', 'xml-malformed'],
  ])('refuses %s', (_, text, code) => {
    expect(refusal(text)).toMatchObject({ code })
  })

  it('lets the caller set limits', () => {
    expect(refusal(document, { limits: { maxLength: 100 } })).toMatchObject({ code: 'xml-too-large' })
  })

  it('never fails otherwise, whatever is cut from or put into a document', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      '<name>',
      '</name>',
      '<kinder>',
      '<art/>',
      '&',
      ' ',
      'x',
      '\u0000',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.nat(document.length), fc.nat(60), fc.array(piece, { maxLength: 4 }), (at, cut, pieces) => {
        const text = document.slice(0, at) + pieces.join('') + document.slice(at + cut)
        const found = refusal(text)
        if (typeof found === 'object' && found !== null && 'code' in found) {
          expect(found.code).toMatch(/^(?:xml-|root-|element-|attribute-|text-)/u)
        } else validate(withIds, found, { today })
      }),
      { numRuns: 1_000 },
    )
  })
})
