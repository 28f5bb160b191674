import { describe, expect, it } from 'vitest'
import { everyKind } from '../../test/fixtures/every-kind.js'
import { metadata, title } from '../../test/support/metadata.js'
import { hundesteuerAnmeldung } from '../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { lessThan } from '../conditions/builders.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { date, text } from '../model/fields.js'
import { schemaGaps, type SchemaGap } from './schema-gaps.js'

function written(gaps: readonly SchemaGap[]): string[] {
  return gaps.map(({ path, codes, why }) => `${path}: ${why} (${codes.join(', ')})`)
}

describe('schemaGaps', () => {
  it('lists what XML Schema does not say of the dog-tax registration', () => {
    expect(written(schemaGaps(hundesteuerAnmeldung, 'xsd'))).toEqual([
      'halter.person.geburtsdatum: calendar (date-not-existing)',
      'halter.person.geburtsdatum: date-limit (date-too-early, date-too-late)',
      'hund.haltungSeit: rule (rule-violated)',
      'hund.vorherigeGemeinde: condition (required, confirmation-required)',
      'hund.geburtsdatum: date-limit (date-too-early, date-too-late)',
      'ermaessigung.andererGrund: condition (required, confirmation-required)',
      'ermaessigung.nachweis: condition (required, confirmation-required)',
      'zahlung.bankverbindung: condition (required, confirmation-required)',
      'zahlung.bankverbindung.iban: check-digits (iban-invalid)',
    ])
  })

  it('knows that JSON Schema says the conditions', () => {
    expect(written(schemaGaps(hundesteuerAnmeldung, 'json-schema'))).toEqual([
      'halter.person.geburtsdatum: calendar (date-not-existing)',
      'halter.person.geburtsdatum: date-limit (date-too-early, date-too-late)',
      'hund.haltungSeit: rule (rule-violated)',
      'hund.geburtsdatum: date-limit (date-too-early, date-too-late)',
      'zahlung.bankverbindung.iban: check-digits (iban-invalid)',
    ])
  })

  it('lists the conditions that JSON Schema cannot say either, unless the answer is optional anyway', () => {
    const fields = {
      tag: date(),
      alt: text({ visibleWhen: lessThan('a.tag', '2000-01-01') }),
      frei: text({ visibleWhen: lessThan('a.tag', '2000-01-01'), optional: true }),
      dann: text({ requiredWhen: lessThan('a.tag', '2000-01-01') }),
    }
    const form = defineForm({ ...metadata, sections: { a: section({ title }, fields) } })
    const gaps = ['a.alt', 'a.dann'].map((path) => `${path}: condition (required, confirmation-required)`)
    expect(written(schemaGaps(form, 'json-schema'))).toEqual(gaps)
    expect(written(schemaGaps(form, 'xsd'))).toEqual(gaps)
  })

  it('finds no gap where JSON Schema says every condition', () => {
    const conditions = (checker: 'json-schema' | 'xsd') =>
      schemaGaps(everyKind, checker).filter(({ why }) => why === 'condition')
    expect(conditions('json-schema')).toEqual([])
    expect(conditions('xsd')).toHaveLength(15)
  })
})
