import { describe, expect, it } from 'vitest'
import { blockTexts, textsIn } from '../../test/support/block-texts.js'
import { metadata, title, today } from '../../test/support/metadata.js'
import { anschriftInland } from '../bausteine/anschrift.js'
import { catalogue } from '../catalogue/entries.js'
import { loadForm } from '../catalogue/load-form.js'
import { germanMessages } from '../messages/de.js'
import { englishMessages } from '../messages/en.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { isList, isPlainObject } from '../model/plain-object.js'
import type { OverlayMessage } from '../model/overlay.js'
import { words } from '../preview/words.js'
import { validate } from '../validation/validate.js'
import { viewOf } from '../view/view-of.js'
import { arabic } from './ar.js'
import { ukrainian } from './uk.js'

const overlays = [ukrainian, arabic].map((overlay) => [overlay.lang, overlay] as const)
const blocks = [...(await blockTexts())]
const codes = Object.keys(germanMessages)

/** Every place where German or English stands without the other. */
function halfTexts(value: unknown, path: string, depth = 0): string[] {
  if (depth > 30) return []
  if (isList(value)) return value.flatMap((entry, i) => halfTexts(entry, `${path}.${i}`, depth + 1))
  if (!isPlainObject(value)) return []
  const entries: [string, unknown][] = Object.entries(value)
  const [de, en] = ['de', 'en'].map((language) => entries.find(([key]) => key === language)?.[1])
  const isText = (text: unknown) => typeof text === 'string' && /\S/u.test(text)
  if (typeof de === 'string' || typeof en === 'string') return isText(de) && isText(en) ? [] : [path]
  return entries.flatMap(([key, inner]) => halfTexts(inner, `${path}.${key}`, depth + 1))
}

function templates(message: OverlayMessage): string[] {
  return typeof message === 'string' ? [message] : Object.values(message)
}

describe('German and English', () => {
  it.each(catalogue.map(({ id }) => id))('are complete in %s', async (id) => {
    expect(halfTexts({ ...(await loadForm(id)) }, id)).toEqual([])
  })

  it('are complete in messages', () => {
    expect(codes.filter((code) => !Object.hasOwn(englishMessages, code))).toEqual([])
  })

  it('are found missing when they are', () => {
    expect(halfTexts({ a: { de: 'x' }, b: [{ en: 'x', de: ' ' }], c: { de: 'x', en: 'x' } }, 'form')).toEqual([
      'form.a',
      'form.b.0',
    ])
  })
})

describe.each(overlays)('overlay %s', (lang, overlay) => {
  it('has every text of the building blocks', () => {
    expect(blocks.length).toBeGreaterThan(30)
    expect(blocks.filter((text) => !Object.hasOwn(overlay.phrasebook ?? {}, text))).toEqual([])
  })

  it('has every message', () => {
    expect(codes.filter((code) => !Object.hasOwn(overlay.messages?.byCode ?? {}, code))).toEqual([])
  })

  it('has every word of pages', () => {
    const known = overlay.pageWords ?? {}
    expect(Object.values(words).filter(({ de }) => !Object.hasOwn(known, de))).toEqual([])
    const german = new Set<string>(Object.values(words).map(({ de }) => de))
    expect(Object.keys(known).filter((text) => !german.has(text))).toEqual([])
    for (const [text, said] of Object.entries(known)) expect(said.includes('{n}')).toBe(text.includes('{n}'))
  })

  it('fills in what the German message fills in, and nothing that does not exist', () => {
    const limits: Readonly<Record<string, string>> = {
      'too-short': '{limit}',
      'too-long': '{limit}',
      'date-too-early': '{date}',
      'date-too-late': '{date}',
      'number-too-small': '{limit}',
      'number-too-large': '{limit}',
      'too-few': '{limit}',
      'too-many': '{limit}',
      'file-too-large': '{limit}',
      'file-type-not-allowed': '{mediaTypes}',
    }
    for (const [code, message] of Object.entries(overlay.messages?.byCode ?? {}))
      for (const template of templates(message))
        expect([code, template.match(/\{\w+\}/gu) ?? []]).toEqual([
          code,
          limits[code] === undefined ? [] : [limits[code]],
        ])
  })

  it('is written in its own script and says that nobody reviewed it', () => {
    const script = lang === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Cyrillic}/u
    const texts = [
      ...Object.values(overlay.phrasebook ?? {}).filter((text) => text !== 'IBAN'),
      ...Object.values(overlay.pageWords ?? {}),
      ...Object.values(overlay.messages?.byCode ?? {}).flatMap(templates),
    ]
    expect(texts.filter((text) => !script.test(text))).toEqual([])
    expect(texts.filter((text) => /[\u202A-\u202E\u2066-\u2069]/u.test(text))).toEqual([])
    expect(overlay.reviewed).toBe(false)
  })

  it('reaches the building blocks of a form, in view and messages', () => {
    const form = defineForm({ ...metadata, sections: { a: section({ title }, { anschrift: anschriftInland() }) } })
    const issues = validate(form, {}, { today, language: overlay })
    if (issues.ok) expect.unreachable()
    else {
      expect(issues.issues.map((issue) => issue.lang)).toEqual([lang, lang, lang])
      const view = JSON.stringify(viewOf(form, {}, { today, language: overlay, issues: issues.issues }).pages)
      for (const text of textsIn(form.sections['a']?.fields))
        expect(view).toContain(JSON.stringify(overlay.phrasebook?.[text]))
      expect(view).toContain(JSON.stringify(issues.issues[0]?.message))
    }
  })
})
