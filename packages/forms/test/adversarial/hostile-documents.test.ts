import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formSourceOf } from '../../src/fim/index.js'
import { Names } from '../../src/fim/source/names.js'
import { readXdf } from '../../src/fim/xdf/read-xdf.js'
import { section } from '../../src/model/containers.js'
import { defineForm } from '../../src/model/define-form.js'
import { file, text } from '../../src/model/fields.js'
import { validate } from '../../src/validation/validate.js'
import { fromXml } from '../../src/xml/from-xml.js'
import { toXml } from '../../src/xml/to-xml.js'
import { withIds } from '../fixtures/with-ids.js'
import { issuesOf } from '../support/issues.js'
import { metadata, title, today } from '../support/metadata.js'
import { xdfField, xdfGroup, xdfSchema } from '../support/xdf.js'

// What grew with the square of a document would take minutes here and run into the limit of the test runner.

const person = { name: 'Muster', geburtsdatum: { jahr: 1980 }, vertreten: false }
const document = toXml(withIds, {
  person,
  anlagen: { kinder: [{ name: 'Erika', schule: 'Musterschule' }], art: { privat: { name: 'x' } } },
})

const strange = fc.constantFrom(
  ...Array.from('\u0000\t\n\r\u0085\u00a0\u0301\u200b\u2028\u202e\ufeff\ufffd\ufffe\uffff'),
  '\ud800',
  '\udc00',
  ']]>',
  '&#0;',
  '<',
  '&',
  '\u{10ffff}',
  '\u{1fffe}',
)
const typed = fc
  .array(fc.oneof(strange, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 6 })
  .map((parts) => parts.join(''))

const texts = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title },
      {
        zeile: text({ optional: true }),
        absatz: text({ multiline: true, optional: true }),
        datei: file({ optional: true }),
      },
    ),
  },
})

describe('documents of answers', () => {
  it('carry every text that validate returns, and give it back', () => {
    const attachmentId = '0b0e9c5e-0000-4000-8000-000000000001'
    let accepted = 0
    fc.assert(
      fc.property(typed, typed, typed, (zeile, absatz, filename) => {
        for (const a of [
          { zeile },
          { absatz },
          { datei: { attachmentId, filename, mediaType: 'application/pdf', size: 1 } },
        ]) {
          const checked = validate(texts, { a })
          if (!checked.ok) continue
          accepted++
          expect(validate(texts, fromXml(texts, toXml(texts, checked.value)))).toEqual(checked)
        }
      }),
      { numRuns: 1_000 },
    )
    expect(accepted).toBeGreaterThan(300)
  })

  it('with a million blanks inside of a number are read at once', () => {
    const blanks = ' '.repeat(900_000)
    const read = (year: string) => validate(withIds, fromXml(withIds, document.replace('1980', year)), { today })
    expect(issuesOf(read(`19${blanks}80`))).toEqual(['person.geburtsdatum date-invalid'])
    expect(read(`${blanks}1980${blanks.slice(0, 90_000)}`).ok).toBe(true)
  })
})

describe('FIM schemas', () => {
  it('with long labels of parentheses and marks get short names at once', () => {
    for (const name of ['('.repeat(900_000), `a${'\u0301\u0323'.repeat(400_000)}`, 'x '.repeat(450_000)]) {
      const field = xdfField('F99000000001', { name, limits: 'minLength="1" maxLength="20"' })
      const { definition } = formSourceOf(readXdf(xdfSchema([xdfGroup('G99000000001', [field])])))
      const [section] = Object.values(definition.sections)
      expect(Object.keys(section?.fields ?? {}).map(({ length }) => length <= 41)).toEqual([true])
    }
  })

  it('with thousands of fields of one label number them at once', () => {
    const names = new Names()
    const given = Array.from({ length: 100_000 }, () => names.give('Angabe', 'feld'))
    expect([given[0], given[1], given.at(-1), new Set(given).size]).toEqual([
      'angabe',
      'angabe2',
      'angabe100000',
      100_000,
    ])
  })
})
