import { describe, expect, it } from 'vitest'
import { everyKind } from '../../../test/fixtures/every-kind.js'
import { withIds } from '../../../test/fixtures/with-ids.js'
import { hundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { toJsonSchema } from './to-json-schema.js'

describe('toJsonSchema', () => {
  it('is a JSON Schema 2020-12 with the asked identifier, or with none', () => {
    const schemaUri = 'https://schema.example/hund.json'
    expect(toJsonSchema(hundesteuerAnmeldung, { schemaUri })).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: schemaUri,
      title: 'Hund zur Hundesteuer anmelden',
      additionalProperties: false,
    })
    expect(toJsonSchema(hundesteuerAnmeldung)).not.toHaveProperty('$id')
  })

  it('is the same text every time', () => {
    expect(JSON.stringify(toJsonSchema(everyKind))).toBe(JSON.stringify(toJsonSchema(everyKind)))
  })

  it('keeps the question order in its properties', () => {
    const { properties } = toJsonSchema(hundesteuerAnmeldung)
    expect(Object.keys(properties as object)).toEqual(['halter', 'hund', 'ermaessigung', 'zahlung', 'erklaerung'])
  })

  it('asks for the operand in the `if`, so that a condition never fires where nothing was answered', () => {
    expect(toJsonSchema(hundesteuerAnmeldung)['allOf']).toContainEqual({
      if: {
        type: 'object',
        properties: {
          hund: {
            type: 'object',
            properties: { anmeldegrund: { const: 'zuzug-mit-hund' } },
            required: ['anmeldegrund'],
          },
        },
        required: ['hund'],
      },
      then: {
        type: 'object',
        properties: {
          hund: { type: 'object', properties: { vorherigeGemeinde: true }, required: ['vorherigeGemeinde'] },
        },
      },
      else: {
        type: 'object',
        properties: { hund: { type: 'object', properties: { vorherigeGemeinde: false } } },
      },
    })
  })

  it('leaves out what JSON Schema cannot say instead of refusing valid data', () => {
    const conditional = JSON.stringify(toJsonSchema(everyKind)['allOf'])
    expect(conditional).not.toContain('nachZweitausend')
    expect(conditional).not.toContain('gemischt')
  })

  it('speaks the asked language', () => {
    expect(JSON.stringify(toJsonSchema(hundesteuerAnmeldung, { language: 'en' }))).toContain('Moved here with the dog')
    expect(JSON.stringify(toJsonSchema(hundesteuerAnmeldung))).toContain('Zuzug mit Hund')
  })

  it('names properties and operands by the asked key style', () => {
    const schema = toJsonSchema(withIds, { keyStyle: 'id' })
    expect(schema).toMatchObject({
      required: ['G99000000001', 'G99000000003'],
      properties: {
        G99000000001: { properties: { G60000000083: { dependentRequired: { F60000000231: ['F60000000232'] } } } },
      },
    })
    expect(JSON.stringify(schema)).not.toMatch(/"(?:person|vertretung|vertreten|kinder|schule|privat|jahr)"/u)
    expect(() => toJsonSchema(hundesteuerAnmeldung, { keyStyle: 'id' })).toThrow(
      expect.objectContaining({ code: 'key-missing' }),
    )
  })

  it('says the characters of DIN 91379 once, however many questions use them', () => {
    expect(Object.keys(toJsonSchema(hundesteuerAnmeldung)['$defs'] as object)).toEqual([
      'din-91379-a',
      'din-91379-b',
      'din-91379-c',
    ])
  })
})
