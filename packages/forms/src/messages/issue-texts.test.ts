import { describe, expect, it } from 'vitest'
import type { IssueCode, IssueFacts } from '../model/issue.js'
import { germanMessages } from './de.js'
import { englishMessages } from './en.js'
import { issueTexts } from './issue-texts.js'

const codes = Object.keys(germanMessages) as IssueCode[]
const rufname = { de: 'Rufname', en: 'Call name' }
const kinds = [
  'text',
  'date',
  'partialDate',
  'yesNo',
  'choice',
  'choices',
  'code',
  'file',
  'confirmation',
  'repeat',
  'cents',
] as const

describe('issueTexts', () => {
  it('says in both languages what to do, by an imperative with "Sie" in German', () => {
    for (const code of codes)
      for (const kind of kinds)
        for (const facts of [
          { kind },
          {
            kind,
            label: rufname,
            limit: 1,
            limitDate: '2026-01-02',
            mediaTypes: ['image/png'],
            characters: ['U+1F600'],
          },
        ]) {
          const { de, en } = issueTexts(code, facts)
          expect(de).toMatch(/^\p{Lu}\p{L}+ Sie .+[.]$|^\p{Lu}.+ Sie .+[.“]$/u)
          expect(en).toMatch(/^\p{Lu}.+[.]$/u)
          for (const text of [de, en]) expect(text).not.toMatch(/undefined|null|NaN| {2}|\[object/u)
        }
  })

  it('has the same codes in every language', () => {
    expect(Object.keys(englishMessages).sort()).toEqual(Object.keys(germanMessages).sort())
  })

  it.each<[IssueCode, IssueFacts, string, string]>([
    ['required', { kind: 'text', label: rufname }, 'Geben Sie „Rufname“ an.', 'Enter “Call name”.'],
    [
      'required',
      { kind: 'file', label: rufname },
      'Laden Sie bei „Rufname“ eine Datei hoch.',
      'Upload a file for “Call name”.',
    ],
    [
      'required',
      { kind: 'text', label: rufname, phrase: { de: 'den Rufnamen', en: 'the call name' } },
      'Geben Sie den Rufnamen an.',
      'Enter the call name.',
    ],
    [
      'too-long',
      { label: rufname, phrase: { de: 'den Rufnamen', en: 'the call name' }, limit: 50 },
      'Kürzen Sie den Rufnamen auf höchstens 50 Zeichen.',
      'Shorten the call name to at most 50 characters.',
    ],
    ['required', {}, 'Machen Sie hier eine Angabe.', 'Fill in this entry.'],
    [
      'too-long',
      { label: rufname, limit: 1_000 },
      'Kürzen Sie „Rufname“ auf höchstens 1.000 Zeichen.',
      'Shorten “Call name” to at most 1,000 characters.',
    ],
    [
      'too-few',
      { kind: 'repeat', limit: 1 },
      'Geben Sie hier mindestens einen Eintrag an.',
      'Give at least one entry.',
    ],
    [
      'date-too-late',
      { label: rufname, limitDate: '2026-03-01' },
      'Geben Sie bei „Rufname“ ein Datum bis zum 01.03.2026 an.',
      'Enter a date on or before 1 March 2026 for “Call name”.',
    ],
    [
      'character-not-allowed',
      { label: rufname, characters: ['U+200B', 'U+1F600'] },
      'Entfernen Sie bei „Rufname“ nicht zulässige Zeichen (U+200B, U+1F600), zum Beispiel Emojis und unsichtbare Sonderzeichen.',
      'Remove characters that are not permitted for “Call name” (U+200B, U+1F600), for example emojis and invisible special characters.',
    ],
    [
      'file-too-large',
      { limit: 20 * 1024 * 1024 },
      'Laden Sie hier eine kleinere Datei hoch (höchstens 20 MB).',
      'Upload a smaller file (at most 20 MB).',
    ],
    [
      'file-type-not-allowed',
      { mediaTypes: ['application/pdf', 'image/tiff'] },
      'Laden Sie hier eine Datei eines zulässigen Typs hoch (PDF, image/tiff).',
      'Upload a file of a permitted type (PDF, image/tiff).',
    ],
  ])('fills label and limits into %s', (code, facts, de, en) => {
    expect(issueTexts(code, facts)).toEqual({ de, en })
  })

  it('ends a declaration without a second full stop', () => {
    const label = { de: 'Meine Angaben sind richtig.', en: 'My entries are correct.' }
    expect(issueTexts('confirmation-required', { kind: 'confirmation', label })).toEqual({
      de: 'Bestätigen Sie „Meine Angaben sind richtig“.',
      en: 'Confirm “My entries are correct”.',
    })
  })

  it('counts answers where there are choices', () => {
    expect(issueTexts('too-many', { kind: 'choices', limit: 2 })).toEqual({
      de: 'Geben Sie hier höchstens 2 Antworten an.',
      en: 'Give at most 2 answers.',
    })
  })

  it('writes amounts as money', () => {
    expect(issueTexts('number-too-small', { kind: 'cents', limit: 250 }).de).toMatch(/mindestens 2,50\s€ an/u)
  })
})
