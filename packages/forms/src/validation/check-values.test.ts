import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../test/support/issues.js'
import { metadata, title } from '../../test/support/metadata.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { cents, choice, choices, confirmation, file, integer, yesNo } from '../model/fields.js'
import { validate } from './validate.js'

const farben = { rot: title, blau: title, gelb: title }
const form = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title },
      {
        ja: yesNo({ optional: true }),
        ok: confirmation({ optional: true }),
        zahl: integer({ optional: true, min: -1, max: 10 }),
        gross: integer({ optional: true }),
        betrag: cents({ optional: true }),
        eine: choice(farben, { optional: true }),
        mehrere: choices(farben, { optional: true, min: 2 }),
        datei: file({ optional: true, maxSize: 100, mediaTypes: ['application/pdf'] }),
      },
    ),
  },
})

function check(a: Record<string, unknown>) {
  const result = validate(form, { a })
  return result.ok ? result.value.a : issuesOf(result)
}

describe('yes or no', () => {
  it('is one of two', () => {
    expect(check({ ja: false })).toEqual({ ja: false })
    expect(check({ ja: 'true' })).toEqual(['a.ja wrong-type'])
    expect(check({ ja: 0 })).toEqual(['a.ja wrong-type'])
  })
})

describe('confirmation', () => {
  const declared = defineForm({ ...metadata, sections: { a: section({ title }, { ok: confirmation() }) } })

  it('is true or nothing', () => {
    expect(check({ ok: true })).toEqual({ ok: true })
    expect(check({ ok: false })).toEqual({})
    expect(check({ ok: 'true' })).toEqual(['a.ok wrong-type'])
  })

  it('cannot be refused when it is required', () => {
    for (const ok of [false, undefined, null, '']) {
      expect(issuesOf(validate(declared, { a: { ok } }))).toEqual(['a.ok confirmation-required'])
    }
  })
})

describe('numbers', () => {
  it('keep to their limits, the limits included', () => {
    expect(check({ zahl: -1 })).toEqual({ zahl: -1 })
    expect(check({ zahl: 10 })).toEqual({ zahl: 10 })
    expect(check({ zahl: -2 })).toEqual(['a.zahl number-too-small'])
    expect(check({ zahl: 11 })).toEqual(['a.zahl number-too-large'])
  })

  it.each([0.5, Number.NaN, '5', true, [5], {}])('are not %j', (zahl) => {
    expect(check({ zahl })).toEqual(['a.zahl wrong-type'])
  })

  it('are safe integers', () => {
    expect(check({ gross: Number.MAX_SAFE_INTEGER })).toEqual({ gross: Number.MAX_SAFE_INTEGER })
    expect(check({ gross: Number.MAX_SAFE_INTEGER + 1 })).toEqual(['a.gross number-too-large'])
    expect(check(JSON.parse('{"gross":1e400}') as { gross: number })).toEqual(['a.gross number-too-large'])
    expect(check({ gross: Number.NEGATIVE_INFINITY })).toEqual(['a.gross number-too-small'])
  })

  it('know one zero', () => {
    expect(check({ zahl: -0 })).toStrictEqual({ zahl: 0 })
  })

  it.each([12.34, 0.1 + 0.2, 1e-7, '12,34', '12.34', '1234', '12 €', { amount: 1 }])(
    'of money are whole cents, not %j',
    (betrag) => {
      expect(check({ betrag })).toEqual(['a.betrag wrong-type'])
    },
  )

  it('of money are not negative unless the form says so', () => {
    expect(check({ betrag: 0 })).toEqual({ betrag: 0 })
    expect(check({ betrag: -1 })).toEqual(['a.betrag number-too-small'])
  })
})

describe('choices', () => {
  it('are offered ones', () => {
    expect(check({ eine: 'rot' })).toEqual({ eine: 'rot' })
    expect(check({ eine: 'grün' })).toEqual(['a.eine choice-unknown'])
    expect(check({ eine: 'constructor' })).toEqual(['a.eine choice-unknown'])
    expect(check({ eine: ['rot'] })).toEqual(['a.eine wrong-type'])
  })

  it('are enough, not too many and named once', () => {
    expect(check({ mehrere: ['rot', 'blau'] })).toEqual({ mehrere: ['rot', 'blau'] })
    expect(check({ mehrere: ['rot'] })).toEqual(['a.mehrere too-few'])
    expect(check({ mehrere: ['rot', 'rot'] })).toEqual(['a.mehrere choice-repeated'])
    expect(check({ mehrere: ['rot', 'grün'] })).toEqual(['a.mehrere choice-unknown'])
    expect(check({ mehrere: ['rot', 5] })).toEqual(['a.mehrere wrong-type'])
    expect(check({ mehrere: 'rot' })).toEqual(['a.mehrere wrong-type'])
    expect(check({ mehrere: [] })).toEqual({})
    expect(check({ mehrere: new Array(1_000_000).fill('rot') })).toEqual(['a.mehrere too-many'])
  })
})

describe('file', () => {
  const datei = {
    attachmentId: '0B0E9C5E-0000-4000-8000-000000000001',
    filename: 'Impfpass.pdf',
    mediaType: 'Application/PDF',
    size: 100,
  }

  it('is described by id, name, type and size', () => {
    expect(check({ datei })).toEqual({
      datei: { ...datei, attachmentId: datei.attachmentId.toLowerCase(), mediaType: 'application/pdf' },
    })
  })

  it.each<[string, object]>([
    ['wrong-type', { attachmentId: '1' }],
    ['wrong-type', { attachmentId: undefined }],
    ['wrong-type', { size: '5' }],
    ['wrong-type', { size: -1 }],
    ['wrong-type', { size: 1.5 }],
    ['wrong-type', { mediaType: 'x'.repeat(1_000) }],
    ['file-empty', { size: 0 }],
    ['file-too-large', { size: 101 }],
    ['file-type-not-allowed', { mediaType: 'text/html' }],
    ['file-name-invalid', { filename: '../etc/passwd' }],
    ['file-name-invalid', { filename: 'C:\\x.pdf' }],
    ['file-name-invalid', { filename: '..' }],
    ['file-name-invalid', { filename: ' ' }],
    ['file-name-invalid', { filename: 'a\r\nb.pdf' }],
    ['file-name-invalid', { filename: 'fdp.\u202Eexe' }],
    ['file-name-invalid', { filename: 'x'.repeat(256) }],
    ['file-name-invalid', { filename: 'x'.repeat(5_000_000) }],
  ])('is refused with %s for %.60j', (code, wrong) => {
    expect(check({ datei: { ...datei, ...wrong } })).toEqual([`a.datei ${code}`])
  })

  it('carries nothing else', () => {
    expect(check({ datei: { ...datei, content: 'JVBE' } })).toEqual(['a.datei.content unknown-field'])
  })
})
