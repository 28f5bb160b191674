import { describe, expect, it } from 'vitest'
import { metadata, title, today } from '../../test/support/metadata.js'
import { lessThan } from '../conditions/builders.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { cents, choice, confirmation, date, file, integer, text } from '../model/fields.js'
import type { Overlay } from '../model/overlay.js'
import { validate } from '../validation/validate.js'

const overlay: Overlay = {
  lang: 'ar',
  dir: 'rtl',
  locale: 'ar-u-nu-latn',
  reviewed: false,
  texts: { 'a.name': { label: 'الاسم' } },
  phrasebook: { 'Ich bestätige das.': 'أؤكد ذلك.', 'Eigener Text.': 'نص خاص.' },
  messages: {
    withLabel: '«{label}»: {message}',
    byCode: {
      required: { other: 'أدخل.', choice: 'اختر.' },
      'confirmation-required': 'أكد.',
      'too-long': '{limit} max.',
      'date-too-early': '{date} min.',
      'file-too-large': '{limit} max.',
      'number-too-small': '{limit} min.',
      'file-type-not-allowed': '{mediaTypes}.',
      'wrong-type': 'needs {limit}',
      'unknown-field': 'احذف.',
    },
  },
}

const form = defineForm({
  ...metadata,
  sections: {
    a: section(
      {
        title,
        rules: [
          { valid: lessThan('a.zahl', 10), message: { de: 'Eigener Text.', en: 'Own text.' }, at: 'a.zahl' },
          { valid: lessThan('a.zahl', 11), message: { de: 'Nur deutsch.', en: 'Only German.' }, at: 'a.zahl' },
        ],
      },
      {
        name: text({ label: { de: 'Name', en: 'Name' }, maxLength: 3 }),
        wahl: choice({ x: title }, { label: { de: 'Wahl', en: 'Choice' } }),
        erklaert: confirmation({ label: { de: 'Ich bestätige das.', en: 'I confirm.' } }),
        tag: date({ min: '2026-03-01' }),
        betrag: cents({ min: 250 }),
        datei: file({ maxSize: 3 * 1024 * 1024, mediaTypes: ['application/pdf'] }),
        eigen: text({ messages: { required: { de: 'Eigener Text.', en: 'Own text.' } } }),
        zahl: integer(),
      },
    ),
  },
})

function spokenIssues(a: unknown): string[] {
  const checked = validate(form, { a }, { today, language: overlay })
  return checked.ok ? [] : checked.issues.map(({ path, message, lang }) => `${path} ${lang} ${message}`)
}

describe('messages of an overlay', () => {
  it('name the question in the language of the overlay, or in German kept apart', () => {
    expect(spokenIssues({})).toEqual([
      'a.name ar «الاسم»: أدخل.',
      'a.wahl ar «\u2068Wahl\u2069»: اختر.',
      'a.erklaert ar «أؤكد ذلك»: أكد.',
      'a.tag ar أدخل.',
      'a.betrag ar أدخل.',
      'a.datei ar أدخل.',
      'a.eigen ar نص خاص.',
      'a.zahl ar أدخل.',
    ])
  })

  it('write limits as people of the language do', () => {
    const datei = {
      attachmentId: 'a0000000-0000-4000-8000-000000000001',
      filename: 'a.pdf',
      mediaType: 'image/x',
      size: 1,
    }
    const a = { name: 'long', tag: '2026-02-28', betrag: 1, datei }
    expect(spokenIssues(a).slice(0, 1)).toEqual(['a.name ar «الاسم»: 3 max.'])
    expect(spokenIssues(a)).toContain('a.tag ar 1 مارس 2026 min.')
    expect(spokenIssues(a)).toContain('a.datei ar PDF.')
    expect(spokenIssues(a).find((issue) => issue.startsWith('a.betrag'))).toMatch(/2\.50.€ min\.$/u)
    const large = spokenIssues({ datei: { ...datei, size: 4_000_000 } }).find((issue) => issue.startsWith('a.datei'))
    expect(large).toMatch(/^a\.datei ar 3 \S+ max\.$/u)
  })

  it('fall back to German where the overlay lacks the text or a value for it', () => {
    const issues = spokenIssues({ name: 5, zahl: 11, tag: '2026-02-30' })
    expect(issues).toContain('a.name de Geben Sie bei „Name“ einen Text an.')
    expect(issues).toContain('a.tag de Prüfen Sie diese Angabe. Diesen Tag gibt es im Kalender nicht.')
    expect(issues).toContain('a.zahl ar نص خاص.')
    expect(issues).toContain('a.zahl de Nur deutsch.')
  })

  it('speak of what belongs to no question', () => {
    const checked = validate(form, { fremd: 1 }, { today, language: overlay })
    expect(checked).toMatchObject({ ok: false })
    if (!checked.ok) expect(checked.issues.at(-1)).toMatchObject({ path: 'fremd', message: 'احذف.', lang: 'ar' })
  })

  it('leave German and English texts where they are', () => {
    const checked = validate(form, { a: {} }, { today, language: overlay })
    if (checked.ok) expect.unreachable()
    else expect(checked.issues[0]?.texts).toEqual({ de: 'Geben Sie „Name“ an.', en: 'Enter “Name”.' })
  })

  it('keep the language of ordinary messages known', () => {
    for (const language of ['de', 'en'] as const) {
      const checked = validate(form, { a: {} }, { today, language })
      if (checked.ok) expect.unreachable()
      else expect(checked.issues[0]).toMatchObject({ lang: language })
    }
    const simple = validate(form, { a: {} }, { today, language: 'de-simple' })
    if (simple.ok) expect.unreachable()
    else expect(simple.issues[0]).toMatchObject({ lang: 'de', message: 'Geben Sie „Name“ an.' })
  })
})
