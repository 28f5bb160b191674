import { describe, expect, it } from 'vitest'
import { withIds } from '../../../test/fixtures/with-ids.js'
import { metadata, title, today } from '../../../test/support/metadata.js'
import { hundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { text } from '../../model/fields.js'
import { forMunicipality } from '../../municipality/for-municipality.js'
import { validate } from '../../validation/validate.js'
import { fromXml } from '../../xml/from-xml.js'
import { toXml } from '../../xml/to-xml.js'
import { fromPayload } from '../key-style/from-payload.js'
import { sample } from '../sample/sample.js'
import { chooseSchema, writableSchemas, type AcceptedSchema, type WritableSchema } from './choose-schema.js'
import { schemaUriOf } from './schema-uri.js'
import { toApplication, type ToApplicationOptions } from './to-application.js'

const folder = 'https://schema.amt24.example/forms/with-ids/1.0.0'
const json = (path: string): AcceptedSchema => ({ schemaUri: `${folder}/${path}`, mimeType: 'application/json' })
const xml = (path: string): AcceptedSchema => ({ schemaUri: `${folder}/${path}`, mimeType: 'application/xml' })
const profile = { serviceIdentifier: 'urn:example:probe' }

const answers = {
  person: { name: 'Muster', geburtsdatum: { jahr: 1980 }, vertreten: false },
  anlagen: { kinder: [{ name: 'Erika', schule: 'Musterschule' }], art: { privat: { name: 'x' } } },
}

function send(accepts: readonly AcceptedSchema[], options: Partial<ToApplicationOptions> = {}) {
  const { data, ...described } = toApplication(withIds, answers, { accepts, profile, today, ...options })
  return { ...described, text: new TextDecoder('utf-8', { fatal: true }).decode(data) }
}

function refusal(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('writableSchemas', () => {
  it('lists JSON before XML and names before identifiers, each with an address of its own', () => {
    expect(writableSchemas(withIds).map(({ schemaUri }) => schemaUri.slice(folder.length))).toEqual([
      '/schema.json',
      '/id-version/schema.json',
      '/id/schema.json',
      '/schema.xsd',
      '/id-version/schema.xsd',
      '/id/schema.xsd',
    ])
  })

  it('leaves out key styles for which identifiers are missing, unless names may be mixed in', () => {
    const form = defineForm({
      ...metadata,
      sections: { teil: section({ title }, { wort: text() }) },
    })
    expect(writableSchemas(form).map(({ keyStyle }) => keyStyle)).toEqual(['name', 'name'])
    expect(writableSchemas(form, { withoutId: 'name' })).toHaveLength(6)
  })
})

describe('chooseSchema', () => {
  it.each([
    [
      'our JSON Schema among all of ours',
      [xml('schema.xsd'), json('id/schema.json'), json('schema.json')],
      'schema.json',
    ],
    ['the XML Schema when no JSON Schema is offered', [xml('id/schema.xsd'), xml('schema.xsd')], 'schema.xsd'],
    ['identifiers when only those are offered', [json('id-version/schema.json')], 'id-version/schema.json'],
  ])('takes %s', (_what, accepts, expected) => {
    expect(chooseSchema(withIds, { accepts }).schemaUri).toBe(`${folder}/${expected}`)
  })

  it('takes the first of `writes` that is offered', () => {
    const writes = writableSchemas(withIds).filter(({ mediaType }) => mediaType === 'application/xml')
    const accepts = [json('schema.json'), xml('schema.xsd')]
    expect(chooseSchema(withIds, { accepts, writes })).toEqual({
      schemaUri: `${folder}/schema.xsd`,
      mediaType: 'application/xml',
      keyStyle: 'name',
    })
  })

  it('takes a schema that the authority publishes elsewhere when the caller says what it describes', () => {
    const own = { schemaUri: 'urn:example:schema:1', mediaType: 'application/json', keyStyle: 'id' } as const
    const accepts = [{ schemaUri: own.schemaUri, mimeType: 'application/json' }]
    expect(chooseSchema(withIds, { accepts, writes: [own] })).toEqual(own)
    expect(refusal(() => chooseSchema(withIds, { accepts }))).toMatchObject({ code: 'schema-not-offered' })
  })

  it.each([
    ['the address of the JSON Schema as XML', [xml('schema.json')]],
    ['the address of the XML Schema as JSON', [json('schema.xsd')]],
    ['an address that only begins like ours', [json('schema.json/..')]],
    ['another media type for XML', [{ ...xml('schema.xsd'), mimeType: 'text/xml' }]],
  ])('refuses %s', (_what, accepts) => {
    expect(refusal(() => chooseSchema(withIds, { accepts }))).toMatchObject({ code: 'schema-not-offered' })
  })

  it('says which parts lack identifiers when only such a schema is offered, and passes it over when another fits', () => {
    const offered = (keyStyle: 'id' | 'name') => ({
      schemaUri: schemaUriOf(hundesteuerAnmeldung, { keyStyle, mediaType: 'application/xml' }),
      mimeType: 'application/xml',
    })
    const failure = refusal(() => chooseSchema(hundesteuerAnmeldung, { accepts: [offered('id')] }))
    expect(failure).toMatchObject({ code: 'key-missing' })
    const both = [offered('id'), offered('name')]
    expect(chooseSchema(hundesteuerAnmeldung, { accepts: both }).keyStyle).toBe('name')
  })
})

describe('toApplication writes what the destination takes', () => {
  it('XML that reads back to the answers', () => {
    const application = send([xml('schema.xsd')])
    expect(application).toMatchObject({ schemaUri: `${folder}/schema.xsd`, mediaType: 'application/xml' })
    expect(application.text).toBe(toXml(withIds, answers, { today }))
    expect(validate(withIds, fromXml(withIds, application.text), { today })).toEqual({ ok: true, value: answers })
  })

  it('XML under the name and in the namespace of a schema that is not ours', () => {
    const official: WritableSchema = {
      schemaUri: 'urn:example:xfall:schema',
      mediaType: 'application/xml',
      keyStyle: 'id',
      root: 'S05000039V1.1',
      namespace: 'urn:example:xfall',
    }
    const accepts = [{ schemaUri: official.schemaUri, mimeType: 'application/xml' }]
    expect(send(accepts, { writes: [official], withoutId: 'name' }).text).toContain(
      '<S05000039V1.1 xmlns="urn:example:xfall">',
    )
  })

  it('XML of a town in the namespace that the town publishes', () => {
    const schemaBase = 'https://schema.stadt.example/f'
    const accepts = [{ schemaUri: `${schemaBase}/with-ids/1.0.0/id/schema.xsd`, mimeType: 'application/xml' }]
    const { text: document } = send(accepts, { profile: { ...profile, schemaBase } })
    const read = fromXml(withIds, document, { schemaBase, keyStyle: 'id' })
    expect(validate(withIds, read, { today })).toEqual({ ok: true, value: answers })
  })

  it('JSON with identifiers as keys', () => {
    const application = send([json('id-version/schema.json')])
    expect(application).toMatchObject({ mediaType: 'application/json' })
    expect(Object.keys(JSON.parse(application.text) as object)[0]).toBe('G99000000001V1.0.0')
    const read = fromPayload(withIds, JSON.parse(application.text), { keyStyle: 'id-version' })
    expect(validate(withIds, read, { today })).toEqual({ ok: true, value: answers })
  })

  it('keeps the questions of a town out of XML, and asks no identifiers for them', () => {
    const form = forMunicipality(withIds, {
      name: 'Musterstadt',
      ars: '123450000000',
      origin: { status: 'illustrative', why: 'a test' },
      forms: {
        'with-ids': {
          zusatz: {
            schemaUri: 'https://schema.stadt.example/zusatz.json',
            fields: { marke: { kind: 'text', label: title, optional: true } },
          },
        },
      },
    })
    const given = { ...answers, zusatz: { marke: 'Nummer 7' } }
    const application = toApplication(form, given, { accepts: [xml('id/schema.xsd')], profile, today })
    const document = new TextDecoder().decode(application.data)
    expect(document).not.toContain('Nummer 7')
    expect(application.zusatz?.schemaUri).toBe('https://schema.stadt.example/zusatz.json')
  })

  it('XML for every answer that validate returns', () => {
    const accepts = [
      { schemaUri: schemaUriOf(hundesteuerAnmeldung, { mediaType: 'application/xml' }), mimeType: 'application/xml' },
    ]
    for (let seed = 0; seed < 50; seed++) {
      const given = sample(hundesteuerAnmeldung, seed, { today })
      const { nachweis } = given.ermaessigung
      const attachments = nachweis === undefined ? [] : [{ field: 'ermaessigung.nachweis', bytes: new Uint8Array([1]) }]
      const { data } = toApplication(hundesteuerAnmeldung, given, { accepts, attachments, today })
      const read = fromXml(hundesteuerAnmeldung, data)
      expect(validate(hundesteuerAnmeldung, read, { today })).toEqual({ ok: true, value: given })
    }
  })
})
