import { describe, expect, it } from 'vitest'
import { everyKind } from '../../test/fixtures/every-kind.js'
import { hundesteuerAnmeldung } from '../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { arabic } from '../languages/ar.js'
import { ukrainian } from '../languages/uk.js'
import { confirmation, text } from '../model/fields.js'
import { defineForm } from '../model/define-form.js'
import { repeat, section } from '../model/containers.js'
import type { Draft, Form } from '../model/form.js'
import { choice } from '../model/fields.js'
import { equal } from '../conditions/builders.js'
import { metadata } from '../../test/support/metadata.js'
import { catalogue, loadForm } from '../catalogue/index.js'
import { codeListsOf } from '../code-lists/index.js'
import { openDraft } from '../draft/form-draft.js'
import { sample } from '../output/sample/sample.js'
import { viewOf } from '../view/view-of.js'
import { addressOf } from './render-page.js'
import { words } from './words.js'
import { handle, startState, type PreviewedForm } from './preview.js'

const today = '2026-11-29'
const label = { de: 'Frage', en: 'Question' }

/** Somebody with a browser: goes on from page to page. */
class Visitor {
  readonly #previewed: PreviewedForm
  #state

  constructor(form: Form, more: Partial<PreviewedForm> = {}) {
    this.#previewed = { form, language: 'de', codeLists: [], today, ...more }
    this.#state = startState(this.#previewed)
  }

  get answers(): unknown {
    return this.#state.draft.answers
  }

  open(path: string): string {
    const { state, answer } = handle(this.#previewed, this.#state, {
      method: 'GET',
      path,
      posted: new URLSearchParams(),
    })
    this.#state = state
    return answer.kind === 'page' ? answer.body.toString() : answer.to
  }

  /** @returns where the browser is led */
  post(path: string, fields: Readonly<Record<string, string>>): string {
    const posted = new URLSearchParams(fields)
    const { state, answer } = handle(this.#previewed, this.#state, { method: 'POST', path, posted })
    this.#state = state
    return answer.kind === 'redirect' ? answer.to : answer.body.toString()
  }
}

const branching = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title: { de: 'Erstens', en: 'First' } },
      {
        art: choice({ x: { de: 'X', en: 'X' }, y: { de: 'Y', en: 'Y' } }, { label }),
        mehr: text({ label, visibleWhen: equal('a.art', 'x') }),
      },
    ),
    b: section(
      { title: { de: 'Zweitens', en: 'Second' } },
      { liste: repeat({ name: text({ label }) }, { label, max: 3 }), ja: confirmation({ label }) },
    ),
  },
})

describe('the preview', () => {
  it('begins with what people must know and shows steps', () => {
    const page = new Visitor(hundesteuerAnmeldung).open('/')
    expect(page).toContain('<html lang="de" dir="ltr">')
    expect(page).toContain('aria-current="step"')
    expect(page).toContain('href="/page/0"')
  })

  it('shows issues in a summary that gets the focus, and at their questions', () => {
    const visitor = new Visitor(branching)
    expect(visitor.post('/page/0', { '!do': 'next' })).toBe('/page/0')
    const page = visitor.open('/page/0')
    expect(page).toContain('<title>Fehler: Erstens')
    expect(page).toMatch(/id="errors" tabindex="-1" autofocus/)
    expect(page).toContain('<a href="#a-art">')
    expect(page).toMatch(/id="a-art"[^>]* aria-describedby="a-art--issues"/)
    expect(visitor.open('/page/1')).not.toContain('id="errors"')
  })

  it('shows questions that an answer brings before it complains about them', () => {
    const visitor = new Visitor(branching)
    expect(visitor.post('/page/0', { 'a.art': 'x' })).toBe('/page/0')
    const page = visitor.open('/page/0')
    expect(page).toContain('class="changed" tabindex="-1" autofocus')
    expect(page).toContain('name="a.mehr"')
    expect(page).not.toContain('id="errors"')
    expect(visitor.post('/page/0', { 'a.art': 'x' })).toBe('/page/0')
    expect(visitor.open('/page/0')).toContain('id="errors"')
    expect(visitor.post('/page/0', { 'a.art': 'y' })).toBe('/page/1')
  })

  it('keeps answers on the way back', () => {
    const visitor = new Visitor(branching)
    visitor.post('/page/0', { 'a.art': 'y' })
    visitor.open('/page/1')
    expect(visitor.post('/page/1', { '!do': 'back', 'b.liste.0.name': 'Rex' })).toBe('/page/0')
    expect(visitor.open('/page/0')).toMatch(/value="y" checked/)
    expect(visitor.open('/page/1')).toContain('value="Rex"')
    expect(visitor.post('/page/0', { '!do': 'back', 'a.art': 'y' })).toBe('/')
  })

  it('shows the entry that a list must have, and adds and removes others with their answers', () => {
    const visitor = new Visitor(branching)
    expect(visitor.open('/page/1')).toContain('name="b.liste.0.name"')
    expect(visitor.post('/page/1', { '!do': 'add:b.liste', 'b.liste.0.name': 'Rex' })).toMatch(/^\/page\/1#b-liste-/)
    const page = visitor.open('/page/1')
    const [first = ''] = /remove:b\.liste:[^"]+/.exec(page) ?? []
    expect(page).toContain('value="Rex"')
    visitor.post('/page/1', { '!do': first, 'b.liste.0.name': 'Rex', 'b.liste.1.name': 'Bello' })
    expect(visitor.answers).toMatchObject({ b: { liste: [{ name: 'Bello' }] } })
  })

  it('ends with all answers, and what is still missing', () => {
    const visitor = new Visitor(branching)
    visitor.post('/page/0', { 'a.art': 'y' })
    const open = visitor.open('/summary')
    expect(open).toContain('<title>Fehler: Angaben prüfen')
    expect(open).toContain('href="/page/1#b-ja"')
    visitor.open('/page/1')
    expect(visitor.post('/page/1', { 'b.liste.0.name': '<b>Rex</b>', 'b.ja': 'true' })).toBe('/summary')
    const page = visitor.open('/summary')
    expect(page).toContain('Alle Angaben sind vollständig.')
    expect(page).toContain('&lt;b&gt;Rex&lt;/b&gt;')
    expect(page).not.toContain('<b>Rex')
  })

  it('takes every kind of question, and shows what was typed wrongly', () => {
    const visitor = new Visitor(everyKind)
    const page = visitor.open('/page/0')
    for (const kind of ['type="radio"', 'type="checkbox"', 'type="file"', 'type="date"', 'name="werte.geboren.jahr"'])
      expect(page).toContain(kind)
    visitor.post('/page/0', { 'werte.tag': '31.12.', 'werte.hoechstens': 'sieben', 'werte.geboren.jahr': '1980' })
    expect(visitor.answers).toMatchObject({ werte: { tag: '31.12.', hoechstens: 'sieben', geboren: { jahr: 1980 } } })
    const again = visitor.open('/page/0')
    for (const typed of ['31.12.', 'sieben', '1980']) expect(again).toContain(`value="${typed}"`)
  })

  it('keeps only the name of a file until it is removed', () => {
    const visitor = new Visitor(everyKind)
    const path = /type="file" id="[^"]*" name="([^"]*)"/.exec(visitor.open('/page/0'))?.[1] ?? 'none'
    visitor.post('/page/0', { [path]: 'C:\\fakepath\\pass.pdf' })
    expect(JSON.stringify(visitor.answers)).toContain('"filename":"pass.pdf"')
    visitor.post('/page/0', { [path]: '' })
    expect(JSON.stringify(visitor.answers)).toContain('pass.pdf')
    visitor.post('/page/0', { [path]: '', [`${path}!remove`]: 'true' })
    expect(JSON.stringify(visitor.answers)).not.toContain('pass.pdf')
  })

  it('chooses branches, and empties them when another one is chosen', () => {
    const visitor = new Visitor(everyKind)
    const at = '/page/2'
    visitor.post(at, { 'listen.art': 'firma' })
    visitor.post(at, { 'listen.art': 'firma', 'listen.art.firma.firma': 'Muster GmbH' })
    expect(visitor.answers).toMatchObject({ listen: { art: { firma: { firma: 'Muster GmbH' } } } })
    visitor.post(at, { 'listen.art': 'privat' })
    expect(visitor.answers).toMatchObject({ listen: { art: { privat: {} } } })
  })

  it('ignores fields that the page does not ask for, and refuses lists that do not exist', () => {
    const visitor = new Visitor(branching)
    visitor.post('/page/0', { 'a.art': 'y', 'a.mehr': 'hidden', 'b.ja': 'true', '__proto__.x': '1' })
    expect(visitor.answers).toEqual({ a: { art: 'y' } })
    expect(visitor.post('/page/1', { '!do': 'add:a.art' })).toContain('is not a list')
    expect(visitor.post('/page/1', { '!do': 'remove:b.liste:none' })).toContain('no entry')
    expect(visitor.post('/page/7', {})).toContain('Diese Seite gibt es nicht.')
    expect(visitor.open('/nowhere')).toContain('Diese Seite gibt es nicht.')
  })

  it.each([arabic, ukrainian])('speaks $lang, also in buttons and the summary of errors', (language) => {
    const visitor = new Visitor(branching, { language })
    visitor.post('/page/0', { '!do': 'next' })
    const pages = [visitor.open('/'), visitor.open('/page/0'), visitor.open('/summary')].join()
    expect(pages).toContain(`<html lang="${language.lang}" dir="${language.dir}">`)
    for (const { de } of Object.values(words)) expect(pages).not.toContain(`>${de}<`)
    for (const german of ['Weiter', 'Zurück', 'Bitte prüfen Sie Ihre Angaben', 'Jetzt starten'])
      expect(pages).toContain(language.pageWords?.[german])
  })

  it('says the language of every text that is in another one than the page', () => {
    const bare = { ...arabic, pageWords: {} }
    const page = new Visitor(hundesteuerAnmeldung, { language: bare }).open('/page/0')
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('<span lang="de" dir="ltr">Weiter</span>')
    expect(page).toContain('Diese Übersetzung wurde von keiner Behörde geprüft.')
  })

  it('summarises in the language of the page, and leaves the direction of typed text to the browser', () => {
    const language = { ...arabic, texts: { 'b.liste.name': { label: 'الاسم' } } }
    const visitor = new Visitor(branching, { language })
    visitor.open('/page/1')
    visitor.post('/page/1', { 'b.liste.0.name': 'Rex', 'b.ja': 'true' })
    const page = visitor.open('/summary')
    expect(page).toContain('<dt>الاسم</dt>')
    expect(page).toContain('<dd><span dir="auto">Rex</span></dd>')
    expect(page).toContain('<dd>مؤكَّد</dd>')
    expect(page).toContain('<h3><span lang="de" dir="ltr">Frage 1</span></h3>')
  })

  it.each(catalogue.map(({ id }) => id))('shows all pages of %s with and without answers', async (id) => {
    const name: string = id
    const form = await loadForm(name)
    const previewed = { form, language: 'de', codeLists: await codeListsOf(form), today } as const
    const answers: Draft<unknown> = sample(form, 1, { today })
    for (const draft of [openDraft(form), openDraft(form, { answers })]) {
      for (const path of ['/', '/summary', ...viewOf(form, draft.answers, { today }).pages.map(addressOf)]) {
        const { answer } = handle(previewed, { draft }, { method: 'GET', path, posted: new URLSearchParams() })
        const page = answer.kind === 'page' ? answer.body.toString() : answer.to
        expect(page).toMatch(/<h1>.+<\/html>\s*$/s)
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, found]) => found)
        expect(ids).toEqual([...new Set(ids)])
        if (path === '/summary')
          expect(page.includes('Alle Angaben sind vollständig')).toBe(
            draft.answers !== undefined && JSON.stringify(draft.answers) !== '{}',
          )
      }
    }
  })
})
