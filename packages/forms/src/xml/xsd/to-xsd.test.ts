import { readXml, type XmlStart } from '@amt24/core/xml'
import { describe, expect, it } from 'vitest'
import { everyKind } from '../../../test/fixtures/every-kind.js'
import { withIds } from '../../../test/fixtures/with-ids.js'
import { metadata, title } from '../../../test/support/metadata.js'
import { hundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choices, text } from '../../model/fields.js'
import { toXsd } from './to-xsd.js'

/** Every start tag of a schema with its attributes, in order. */
function tagsOf(xsd: string): Record<string, string>[] {
  const tags: Record<string, string>[] = []
  const start = ({ local, attributes }: XmlStart): undefined => {
    tags.push({ tag: local, ...Object.fromEntries(attributes.map((attribute) => [attribute.local, attribute.value])) })
  }
  readXml(xsd, { start })
  return tags
}

function elementsOf(xsd: string): Record<string, string>[] {
  return tagsOf(xsd).filter(({ tag }) => tag === 'element')
}

describe('toXsd', () => {
  const elements = elementsOf(toXsd(everyKind))
  const named = (name: string) => elements.filter((element) => element['name'] === name)

  it('describes qualified elements in the namespace of the form', () => {
    expect(tagsOf(toXsd(hundesteuerAnmeldung))[0]).toEqual({
      tag: 'schema',
      targetNamespace: 'https://schema.amt24.example/forms/hundesteuer-anmeldung/1.1.0',
      elementFormDefault: 'qualified',
      version: '1.1.0',
    })
  })

  it('lists elements in question order, each branch under a name of its own', () => {
    expect(elementsOf(toXsd(withIds)).map(({ name }) => name)).toEqual(
      (
        'with-ids person name geburtsdatum tag monat monat jahr vertreten vertretung name ' +
        'anlagen kinder name schule art privat name firma sitz nachweis attachmentId filename mediaType size'
      ).split(' '),
    )
    expect(tagsOf(toXsd(withIds)).filter(({ tag }) => tag === 'any')).toEqual([])
  })

  it('permits conditional and optional answers to be absent, and no others', () => {
    expect(named('beiA')[0]).toMatchObject({ minOccurs: '0' })
    expect(named('pflichtBeiC')[0]).toMatchObject({ minOccurs: '0' })
    expect(named('manchmal')[0]).toMatchObject({ minOccurs: '0' })
    expect(named('gruppeBeiC')[0]).toMatchObject({ minOccurs: '0' })
    expect(named('rufname')[0]).not.toHaveProperty('minOccurs')
    expect(named('werte')[0]).not.toHaveProperty('minOccurs')
  })

  it('repeats the element of a list as often as the list is long', () => {
    expect(named('hunde')[0]).toMatchObject({ minOccurs: '0', maxOccurs: '3' })
    expect(named('viele')[0]).toMatchObject({ minOccurs: '0', maxOccurs: '3' })
  })

  it('says that an optional list has no entry or at least as many as are asked for', () => {
    const offered = { a: title, b: title, c: title }
    const fields = { x: text(), y: choices(offered, { min: 2, optional: true }) }
    const tags = tagsOf(toXsd(defineForm({ ...metadata, sections: { a: section({ title }, fields) } })))
    const at = tags.findIndex(({ name }) => name === 'y')
    expect(tags.slice(at - 1, at + 1)).toEqual([
      { tag: 'sequence', minOccurs: '0' },
      { tag: 'element', name: 'y', minOccurs: '2', maxOccurs: '3' },
    ])
  })

  it('explains elements and choices in both languages', () => {
    const xsd = toXsd(hundesteuerAnmeldung)
    expect(xsd).toContain('<xs:documentation xml:lang="de">Zuzug mit Hund</xs:documentation>')
    expect(xsd).toContain('<xs:documentation xml:lang="en">Moved here with the dog</xs:documentation>')
    expect(xsd).toContain('<xs:documentation xml:lang="de">Haltung in Leipzig seit</xs:documentation>')
  })

  it('declares named types once, and only those that are used', () => {
    const names = tagsOf(toXsd(hundesteuerAnmeldung)).flatMap(({ tag, name }) =>
      tag === 'simpleType' && name !== undefined ? [name] : [],
    )
    expect(names).toEqual([
      'day',
      'din-91379-a-one-line',
      'din-91379-b-one-line',
      'din-91379-c-one-line',
      'email',
      'filename',
      'one-line',
      'several-lines',
      'truth',
      'uuid',
      'whole-number',
    ])
  })

  it('names elements by the asked key style', () => {
    const xsd = toXsd(withIds, { keyStyle: 'id-version' })
    expect(elementsOf(xsd).map(({ name }) => name)).toContain('F60000000233V1.1.0')
    expect(tagsOf(xsd)[0]).toMatchObject({ targetNamespace: expect.stringMatching(/\/id-version$/u) as string })
    expect(() => toXsd(hundesteuerAnmeldung, { keyStyle: 'id' })).toThrow(
      expect.objectContaining({ code: 'key-missing' }),
    )
  })

  it('is the same text every time', () => {
    expect(toXsd(everyKind)).toBe(toXsd(everyKind))
  })
})
