import { describe, expect, it } from 'vitest'
import { hasOnlyCharacters } from './characters.js'

describe('hasOnlyCharacters', () => {
  it.each(['Müller-Lüdenscheidt', "O'Neill", 'Nguyễn', 'Łukasz', 'Çelik', 'D’Angelo', 'van der Berg', ''])(
    'takes %j as a name of a person',
    (name) => {
      expect(hasOnlyCharacters(name, 'a')).toBe(true)
    },
  )

  it.each([
    'Erika1',
    'Erika (Muster)',
    'Erika<script>',
    'Ерика',
    'Erika\n',
    '\u{1F600}',
    'Erika\u200B',
    'A_B',
    '\u202EErika',
  ])('refuses %j as a name of a person', (name) => {
    expect(hasOnlyCharacters(name, 'a')).toBe(false)
  })

  it('takes digits and signs in the wider types only', () => {
    expect(hasOnlyCharacters('Straße 1 & Söhne (links)', 'a')).toBe(false)
    expect(hasOnlyCharacters('Straße 1 & Söhne (links)', 'b')).toBe(true)
  })

  it('takes line breaks in type C only', () => {
    expect(hasOnlyCharacters('erste\nzweite', 'b')).toBe(false)
    expect(hasOnlyCharacters('erste\nzweite', 'c')).toBe(true)
  })

  it('takes a combining mark only where the standard has that sequence', () => {
    expect(hasOnlyCharacters('C\u0300', 'a')).toBe(true)
    expect(hasOnlyCharacters('Q\u0300', 'a')).toBe(false)
    expect(hasOnlyCharacters('\u0300', 'c')).toBe(false)
  })

  it.each(['a', 'b', 'c'] as const)('refuses control characters and unpaired surrogates in type %s', (type) => {
    expect(hasOnlyCharacters('\u0000', type)).toBe(false)
    expect(hasOnlyCharacters('\uD800', type)).toBe(false)
    expect(hasOnlyCharacters('\u007F', type)).toBe(false)
  })

  it('decides long hostile text without backtracking trouble', () => {
    expect(hasOnlyCharacters('C\u0300'.repeat(100_000) + '\u0300\u0300', 'a')).toBe(false)
    expect(hasOnlyCharacters('a'.repeat(500_000) + '1', 'a')).toBe(false)
  })
})
