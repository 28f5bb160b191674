import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metadata, title } from '../../test/support/metadata.js'
import { characterClasses } from '../bausteine/character-classes.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { text } from '../model/fields.js'
import { offendingCharacters } from './offending-characters.js'
import { validate } from './validate.js'

const control = /[\p{Cc}\p{Cs}\u202A-\u202E]/u
const ofName = (typed: string) => offendingCharacters(typed, control, characterClasses['din-91379-a'].accepts)

describe('offendingCharacters', () => {
  it.each([
    ['Erika \u{1F600}', ['U+1F600']],
    ['Erika\u200B', ['U+200B']],
    ['\u202Eakire\u202C', ['U+202C', 'U+202E']],
    ['a\uD83Db', ['U+D83D']],
    ['a\uDE00b', ['U+DE00']],
    ['Erika1', ['U+0031']],
    ['A_B\u0000', ['U+0000', 'U+005F']],
    ['Q\u0300', ['U+0300']],
    ['\u0300Erika', ['U+0300']],
    ['\u{1F468}\u200D\u{1F469}', ['U+200D', 'U+1F468', 'U+1F469']],
    ['\u{1F600}\u{1F600}', ['U+1F600']],
  ])('of %j are %j', (typed, named) => {
    expect(ofName(typed)).toEqual(named)
  })

  it('are three at most, in the order of their numbers', () => {
    expect(ofName('9876543210')).toEqual(['U+0037', 'U+0038', 'U+0039'])
  })

  it('never name a sequence that the norm has, wherever it stands', () => {
    expect(ofName('K\u035Fh C\u0300 \u{1F600} K\u035FH')).toEqual(['U+1F600'])
    expect(ofName('\u{1F600}K\u035FH')).toEqual(['U+1F600'])
    expect(ofName('K\u035F\u{1F600}')).toEqual(['U+035F', 'U+1F600'])
  })

  it('of a pile of marks are its marks', () => {
    expect(offendingCharacters(`a${'\u0323\u0301'.repeat(20)}b`, control, undefined)).toEqual(['U+0301', 'U+0323'])
    expect(ofName(`a${'\u0323'.repeat(100_000)}`)).toEqual(['U+0323'])
  })

  it('are found in a long text in linear time', () => {
    expect(ofName('K\u035F'.repeat(50_000))).toEqual(['U+035F'])
    expect(ofName(`${'C\u0300'.repeat(100_000)}\u{1F600}`)).toEqual(['U+1F600'])
    expect(ofName('\u0323'.repeat(300_000))).toEqual(['U+0323'])
  })

  it('exist for every text that is refused, and for no text that is accepted', () => {
    const { accepts } = characterClasses['din-91379-a']
    const typed = fc.string({
      unit: fc.oneof(
        fc.constantFrom('a', 'K', 'H', '\u035F', '\u0300', 'Q', '1', '\uD800'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    })
    fc.assert(
      fc.property(typed, (raw) => {
        const composed = raw.normalize('NFC')
        const isRefused = control.test(composed) || !accepts(composed)
        expect(ofName(composed).length > 0).toBe(isRefused)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the message about characters', () => {
  const form = defineForm({
    ...metadata,
    sections: {
      a: section(
        { title },
        {
          name: text({ characters: 'din-91379-a', optional: true, label: { de: 'Name', en: 'Name' } }),
          frei: text({ optional: true, multiline: true }),
          eigen: text({
            optional: true,
            messages: { 'character-not-allowed': { de: 'Eigener Text.', en: 'Own text.' } },
          }),
        },
      ),
    },
  })
  const messagesOf = (a: Record<string, string>) => {
    const checked = validate(form, { a })
    return checked.ok ? [] : checked.issues.map(({ texts }) => texts)
  }

  it('names what to remove in both languages', () => {
    const [texts] = messagesOf({ name: 'Erika \u{1F600}\u200B' })
    expect(texts?.de).toContain('bei „Name“ nicht zulässige Zeichen (U+200B, U+1F600)')
    expect(texts?.en).toContain('(U+200B, U+1F600)')
  })

  it('shows nothing else of what was typed, and never the character itself', () => {
    for (const secret of [
      'Geheimwort \u{1F600}',
      '\u202EGeheimwort',
      'Geheimwort\uD800',
      `Geheimwort a${'\u0301'.repeat(40)}`,
    ])
      for (const field of ['name', 'frei'])
        for (const { de, en } of messagesOf({ [field]: secret })) {
          expect(de + en).not.toContain('Geheim')
          expect(de + en).not.toMatch(/[\p{Cc}\p{Cs}\p{M}\u202E\u{1F600}]/u)
          expect(de).toMatch(/U\+[0-9A-F]{4,6}/u)
        }
  })

  it('does not tell one citizen what another one typed', () => {
    expect(messagesOf({ name: 'Erika1' })[0]?.de).toContain('U+0031')
    expect(messagesOf({ name: 'Erika2' })[0]?.de).toContain('(U+0032)')
  })

  it('is the own one of the question where it has one', () => {
    expect(messagesOf({ eigen: 'a\u0000' })).toEqual([{ de: 'Eigener Text.', en: 'Own text.' }])
  })
})
