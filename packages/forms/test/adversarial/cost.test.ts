import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { section } from '../../src/model/containers.js'
import type { Fields } from '../../src/model/field.js'
import { defineForm } from '../../src/model/define-form.js'
import { equal, isEmpty } from '../../src/conditions/builders.js'
import { choices, date, email, file, partialDate, text } from '../../src/model/fields.js'
import { characterPattern } from '../../src/bausteine/din-91379/characters.js'
import { valueRules } from '../../src/bausteine/value-rules.js'
import { emailPattern } from '../../src/bausteine/values/email.js'
import { toJsonSchema } from '../../src/output/json-schema/to-json-schema.js'
import { validate } from '../../src/validation/validate.js'
import { everyKind } from '../fixtures/every-kind.js'
import { issuesOf } from '../support/issues.js'
import { metadata, title, today } from '../support/metadata.js'

// What grew with the square of the input would take minutes here and run into the limit of the test runner.

const form = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title },
      {
        lang: text({ maxLength: 300_000, multiline: true }),
        name: text({ maxLength: 300_000, characters: 'din-91379-a', optional: true }),
        mail: email({ optional: true }),
        tag: date({ optional: true }),
        teil: partialDate({ optional: true }),
        datei: file({ optional: true }),
        farben: choices({ rot: title, blau: title }, { optional: true }),
        bedingt: text({ visibleWhen: equal('a.lang', 'ja') }),
      },
    ),
  },
})

/** Marks of two classes in turn, which canonical order would have to sort. */
const pile = `a${'\u0301\u0323'.repeat(140_000)}`

describe('marks piled up on one letter', () => {
  it('are refused without being sorted', () => {
    expect(issuesOf(validate(form, { a: { lang: pile, name: pile } }))).toEqual([
      'a.lang character-not-allowed',
      'a.name character-not-allowed',
    ])
  })

  it('are refused in every other kind of text', () => {
    const short = pile.slice(0, 200)
    const datei = {
      attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
      filename: `${short}.pdf`,
      mediaType: 'application/pdf',
      size: 1,
    }
    expect(issuesOf(validate(form, { a: { lang: 'x', mail: short, tag: short, datei, farben: [short] } }))).toEqual([
      'a.mail email-invalid',
      'a.tag date-invalid',
      'a.datei file-name-invalid',
      'a.farben choice-unknown',
    ])
  })

  it('of thirty, more than any language needs, are still text', () => {
    const lang = `q${'\u0323'.repeat(30)}`
    expect(validate(form, { a: { lang } })).toEqual({ ok: true, value: { a: { lang } } })
    expect(issuesOf(validate(form, { a: { lang: `${lang}\u0323` } }))).toEqual(['a.lang character-not-allowed'])
  })
})

describe('lists and objects of a million entries', () => {
  const list = new Array<string>(1_000_000).fill('rot')
  const keys = Object.fromEntries(list.map((_, i) => [`k${String(i)}`, 1]))

  it('are refused by their length wherever they stand', () => {
    expect(issuesOf(validate(form, { a: { lang: list, teil: list, datei: list, farben: list } }))).toEqual([
      'a.lang wrong-type',
      'a.teil wrong-type',
      'a.datei wrong-type',
      'a.farben too-many',
    ])
  })

  it('are not listed once for every condition', () => {
    const bedingt = (_: unknown, i: number) => [`f${String(i)}`, text({ visibleWhen: isEmpty('a.wahl') })] as const
    const many: Fields = Object.fromEntries(Array.from({ length: 200 }, bedingt))
    const wide = defineForm({
      ...metadata,
      sections: { a: section({ title }, { wahl: text({ optional: true }) }), b: section({ title }, many) },
    })
    expect(issuesOf(validate(wide, { a: { wahl: keys } }))).toContain('a.wahl wrong-type')
  })

  it('give no more issues than are listed', () => {
    const checked = validate(form, { a: { lang: 'x', teil: keys, datei: keys }, ...keys })
    expect(issuesOf(checked)).toHaveLength(101)
  })
})

describe('every pattern that is published', () => {
  const fromSchema = [...JSON.stringify(toJsonSchema(everyKind)).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/gu)].map(
    ([, json]) => String(JSON.parse(json ?? '""')),
  )
  const patterns = new Set([
    ...fromSchema,
    ...Object.values(valueRules).flatMap(({ jsonSchema }) => jsonSchema.pattern ?? []),
    ...(['a', 'b', 'c'] as const).map(characterPattern),
    emailPattern,
  ])
  const hostile = ['a', '1', 'A1', ' ', '.', 'a.', 'a@', '@a.', '+(', '-', '0', 'C\u0300', 'K\u035f', '\n', '\u00e4']

  it.each([...patterns].map((pattern) => [pattern.slice(0, 60), pattern]))(
    'decides long texts at once: %s',
    (_, pattern) => {
      const shape = new RegExp(pattern, 'u')
      for (const piece of hostile) {
        for (const end of ['', '\u0000', '!', '@', '.']) {
          expect(typeof shape.test(piece.repeat(100_000) + end)).toBe('boolean')
        }
      }
    },
  )
})

describe.each(Object.entries(valueRules))(
  'value rule %s',
  (_, { normalise, check, jsonSchema, format, mask, sample }) => {
    const shape = new RegExp(jsonSchema.pattern ?? '', 'u')
    const valid = sample(1)
    const hostile = [
      '0',
      '9',
      'A',
      'ß',
      'İ',
      ' ',
      '-',
      ' -',
      '/',
      '.',
      '1 ',
      '1/',
      'L-',
      '\u2013',
      '\u2044',
      '\u{1F600}',
      valid,
    ]

    it('decides, writes and hides long texts at once, from either end', () => {
      for (const piece of hostile)
        for (const text of [piece.repeat(100_000), valid + piece.repeat(100_000), piece.repeat(100_000) + valid]) {
          const canonical = normalise?.(text) ?? text
          expect([check(text), check(canonical)].every((code) => code === undefined || code.endsWith('-invalid'))).toBe(
            true,
          )
          expect(shape.test(canonical)).toBeTypeOf('boolean')
          expect(format?.(text, 'de') ?? '').toBeTypeOf('string')
          expect((mask?.(text) ?? '').length).toBeLessThan(20)
        }
    })
  },
)

describe('inputs that lie about themselves', () => {
  it('have no length but a whole number', () => {
    for (const length of [Symbol('length'), Number.NaN, -1, '1', { valueOf: () => 1 }, 1n]) {
      const farben = new Proxy<string[]>([], {
        get: (target, key): unknown => (key === 'length' ? length : Reflect.get(target, key)),
      })
      expect(issuesOf(validate(form, { a: { lang: 'x', farben } }))).toEqual(['a.farben too-many'])
    }
  })

  it('do not hide what the form does not ask behind what JSON would not write', () => {
    const a = Object.defineProperty({ fremd: 1 }, 'lang', { value: 'x', enumerable: false })
    expect(issuesOf(validate(form, { a }))).toEqual(['a.lang required', 'a.fremd unknown-field'])
  })

  it('are of no type when their class has no parent', () => {
    const a: unknown = Object.setPrototypeOf({ lang: 'x' }, { __proto__: null })
    expect(issuesOf(validate(form, { a }))).toEqual(['a wrong-type'])
  })

  it('may come from another realm', () => {
    const foreign: unknown = runInNewContext(`({ a: { lang: 'x', farben: ['rot'] } })`)
    expect(validate(form, foreign, { today })).toEqual({ ok: true, value: { a: { lang: 'x', farben: ['rot'] } } })
  })
})
