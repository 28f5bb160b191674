import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../test/support/issues.js'
import { metadata, title } from '../../test/support/metadata.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { email, text } from '../model/fields.js'
import { validate } from './validate.js'

const form = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title },
      {
        kurz: text({ optional: true, minLength: 2, maxLength: 4 }),
        name: text({ optional: true, characters: 'din-91379-a' }),
        iban: text({ optional: true, rule: 'iban' }),
        plz: text({ optional: true, minLength: 5, maxLength: 5, rule: 'postal-code' }),
        telefon: text({ optional: true, minLength: 6, maxLength: 23, rule: 'phone' }),
        absatz: text({ optional: true, multiline: true }),
        email: email({ optional: true }),
      },
    ),
  },
})

function check(a: Record<string, unknown>) {
  const result = validate(form, { a })
  return result.ok ? result.value.a : issuesOf(result)
}

describe('text', () => {
  it('is delivered trimmed and composed', () => {
    expect(check({ name: '  Jo\u0308rg ' })).toEqual({ name: 'J\u00f6rg' })
  })

  it('is measured in code points after composition', () => {
    expect(check({ kurz: '\u{1F600}' })).toEqual(['a.kurz too-short'])
    expect(check({ kurz: '\u{1F600}\u{1F600}\u{1F600}\u{1F600}' })).toEqual({
      kurz: '\u{1F600}\u{1F600}\u{1F600}\u{1F600}',
    })
    expect(check({ kurz: 'a\u0308a\u0308a\u0308a\u0308' })).toEqual({ kurz: 'ääää' })
    expect(check({ kurz: 'abcde' })).toEqual(['a.kurz too-long'])
  })

  it('of ten megabytes is refused without being read', () => {
    expect(check({ kurz: 'x'.repeat(10_000_000) })).toEqual(['a.kurz too-long'])
    expect(check({ kurz: ' '.repeat(10_000_000) })).toEqual(['a.kurz too-long'])
    expect(check({ email: 'x'.repeat(10_000_000) })).toEqual(['a.email too-long'])
  })

  it('without a limit of its own has one', () => {
    expect(check({ absatz: 'x'.repeat(1_000) })).toEqual({ absatz: 'x'.repeat(1_000) })
    expect(check({ absatz: 'x'.repeat(1_001) })).toEqual(['a.absatz too-long'])
  })

  it.each(['a\u0000b', 'a\u001bb', 'a\ud800b', 'a\u202eb', 'a\u2028b', 'a\nb'])('refuses unprintable %j', (kurz) => {
    expect(check({ kurz })).toEqual(['a.kurz character-not-allowed'])
  })

  it.each(['\uFFFE', '\uFFFF'])('refuses %j, which XML cannot carry, and names it', (character) => {
    const named = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
    for (const name of ['kurz', 'absatz']) {
      const result = validate(form, { a: { [name]: `a${character}b` } })
      expect(result.ok ? [] : result.issues).toMatchObject([{ path: `a.${name}`, code: 'character-not-allowed' }])
      expect(result.ok ? '' : result.issues[0]?.message).toContain(named)
    }
  })

  it('has line breaks only where they are asked for', () => {
    expect(check({ absatz: 'a\r\nb\tc' })).toEqual({ absatz: 'a\nb\tc' })
    expect(check({ absatz: 'a\u0000b' })).toEqual(['a.absatz character-not-allowed'])
  })

  it('keeps to the characters of its type', () => {
    expect(check({ name: 'Müller' })).toEqual({ name: 'Müller' })
    expect(check({ name: 'Müller 2' })).toEqual(['a.name character-not-allowed'])
  })

  it('keeps to its rule and takes its canonical spelling', () => {
    expect(check({ iban: 'DE02 1203 0000 0000 2020 51' })).toEqual({ iban: 'DE02120300000000202051' })
    expect(check({ iban: 'DE03 1203 0000 0000 2020 51' })).toEqual(['a.iban iban-invalid'])
  })

  it.each(['abc', '0410', '041099', 'D-04109', '4'])(
    'that breaks its rule is told the rule and no length: %s',
    (plz) => {
      expect(check({ plz })).toEqual(['a.plz postal-code-invalid'])
    },
  )

  it('that keeps to its rule is told its length', () => {
    expect(check({ telefon: '0341' })).toEqual(['a.telefon too-short'])
    expect(check({ telefon: `0341 ${'0'.repeat(20)}` })).toEqual(['a.telefon too-long'])
    expect(check({ telefon: 'nachts nicht, sonst immer' })).toEqual(['a.telefon phone-invalid'])
  })

  it('is told first of characters that nobody sees', () => {
    expect(check({ plz: '04109\u202e' })).toEqual(['a.plz character-not-allowed'])
    expect(check({ kurz: 'abcd\u202e' })).toEqual(['a.kurz character-not-allowed'])
  })

  it('with a rule that is of ten megabytes is refused without being read', () => {
    expect(check({ plz: '0'.repeat(10_000_000) })).toEqual(['a.plz too-long'])
  })

  it.each([1, true, {}, [], ['a'], { length: 3 }])('is not %j', (kurz) => {
    expect(check({ kurz })).toEqual(['a.kurz wrong-type'])
  })
})

describe('email', () => {
  it.each(['erika@example.org', 'e.m+x@sub.example.org', ' erika@example.org '])('may be %j', (address) => {
    expect(check({ email: address })).toEqual({ email: address.trim() })
  })

  it.each([
    'erika',
    'erika@',
    '@example.org',
    'erika@example',
    'a b@example.org',
    'erika@example.org\nx',
    'ä@example.org',
  ])('is not %j', (address) => {
    expect(check({ email: address })).toEqual(['a.email email-invalid'])
  })

  it('has at most 254 characters', () => {
    const domain = '@example.org'
    expect(check({ email: 'x'.repeat(254 - domain.length) + domain })).toHaveProperty('email')
    expect(check({ email: 'x'.repeat(255 - domain.length) + domain })).toEqual(['a.email too-long'])
    expect(check({ email: 'x'.repeat(255) })).toEqual(['a.email email-invalid'])
  })
})
