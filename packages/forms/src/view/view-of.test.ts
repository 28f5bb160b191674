import { describe, expect, it } from 'vitest'
import { everyKind } from '../../test/fixtures/every-kind.js'
import { metadata, title, today } from '../../test/support/metadata.js'
import { hundesteuerAnmeldung } from '../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { equal, today as todayAt } from '../conditions/builders.js'
import { group, section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { choice, code, date, integer, text } from '../model/fields.js'
import type { Overlay } from '../model/overlay.js'
import { sample } from '../output/sample/sample.js'
import { validate } from '../validation/validate.js'
import { visibleFields } from '../visibility/visible-fields.js'
import type { FormView, PartView, QuestionView } from './form-view.js'
import { viewOf } from './view-of.js'

function flat(parts: readonly PartView[]): PartView[] {
  return parts.flatMap((part) => {
    if (part.kind === 'group') return [part, ...flat(part.parts)]
    if (part.kind === 'repeat') return [part, ...part.items.flatMap((item) => flat(item.parts))]
    if (part.kind === 'variant') return [part, ...part.branches.flatMap((branch) => flat(branch.parts))]
    return [part]
  })
}

function partsOf(view: FormView): PartView[] {
  return view.pages.flatMap((page) => flat(page.parts))
}

function partAt(view: FormView, path: string): PartView | undefined {
  return partsOf(view).find((part) => part.path === path)
}

function questionAt(view: FormView, path: string): QuestionView {
  const part = partAt(view, path)
  if (part === undefined || part.kind === 'group' || part.kind === 'repeat' || part.kind === 'variant')
    throw new Error(`no question ${path}`)
  return part
}

describe('viewOf', () => {
  it('is plain JSON for every answer', () => {
    for (let seed = 0; seed < 50; seed++) {
      const view = viewOf(everyKind, sample(everyKind, seed, { today }), { today })
      expect(JSON.parse(JSON.stringify(view))).toEqual(view)
    }
  })

  it('shows exactly what validation asks, in the same order', () => {
    for (let seed = 0; seed < 50; seed++) {
      const answers = sample(everyKind, seed, { today })
      const shown = partsOf(viewOf(everyKind, answers, { today })).flatMap((part) =>
        part.kind === 'group' ? [] : [part.path],
      )
      expect(shown).toEqual(visibleFields(everyKind, answers, { today }))
    }
  })

  it('gives every part an id of its own', () => {
    for (let seed = 0; seed < 50; seed++) {
      const ids = partsOf(viewOf(everyKind, sample(everyKind, seed, { today }), { today })).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w-]*$/u)
    }
  })

  it('says what a renderer needs of each question', () => {
    const answers = { halter: { person: { vornamen: 'Erika' } }, zahlung: { sepaLastschriftmandat: true } }
    const view = viewOf(hundesteuerAnmeldung, answers, { today })
    expect(questionAt(view, 'halter.person.vornamen')).toEqual({
      kind: 'text',
      path: 'halter.person.vornamen',
      name: 'vornamen',
      id: 'halter-person-vornamen',
      describedBy: ['halter-person-vornamen--hint'],
      label: { text: 'Vorname oder Vornamen', lang: 'de', dir: 'ltr' },
      hint: { text: 'So, wie sie im Ausweis stehen.', lang: 'de', dir: 'ltr' },
      issues: [],
      isRequired: true,
      value: 'Erika',
      limits: { minLength: 1, maxLength: 80 },
      autocomplete: 'given-name',
      inputMode: 'text',
      isMultiline: false,
      isSensitive: false,
    })
    expect(questionAt(view, 'zahlung.sepaLastschriftmandat')).toMatchObject({
      kind: 'yesNo',
      options: [
        { value: true, label: { text: 'Ja' }, isChosen: true },
        { value: false, label: { text: 'Nein' }, isChosen: false },
      ],
    })
    expect(questionAt(view, 'zahlung.bankverbindung.iban')).toMatchObject({ isSensitive: true })
    expect(questionAt(view, 'halter.anschrift.plz')).toMatchObject({ inputMode: 'numeric', isRequired: true })
    expect(questionAt(view, 'halter.telefon')).toMatchObject({ inputMode: 'tel', isRequired: false })
    expect(questionAt(view, 'hund.geschlecht').options?.map(({ value }) => value)).toEqual(['huendin', 'ruede'])
  })

  it('works out limits for today and says the defaults', () => {
    const form = defineForm({
      ...metadata,
      sections: {
        a: section(
          { title },
          { tag: date({ min: '2026-01-01', max: todayAt({ days: 1 }) }), zahl: integer({ max: 9 }) },
        ),
      },
    })
    const view = viewOf(form, {}, { today: '2026-12-31' })
    expect(questionAt(view, 'a.tag').limits).toEqual({ minDay: '2026-01-01', maxDay: '2027-01-01' })
    expect(questionAt(view, 'a.zahl')).toMatchObject({ limits: { max: 9 }, inputMode: 'text' })
    const every = viewOf(everyKind, {}, { today })
    expect(questionAt(every, 'werte.datei').limits).toEqual({
      mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
      maxSize: 1_000,
    })
    expect(questionAt(every, 'werte.viele').limits).toEqual({ min: 1, max: 3 })
    expect(questionAt(every, 'werte.notiz')).toMatchObject({
      isMultiline: true,
      limits: { minLength: 3, maxLength: 40 },
    })
    expect(questionAt(every, 'werte.betrag')).toMatchObject({ inputMode: 'decimal', limits: { min: 0 } })
  })

  it('knows what must be answered now', () => {
    const form = defineForm({
      ...metadata,
      sections: {
        a: section(
          { title },
          { art: choice({ x: title, y: title }), mehr: text({ requiredWhen: equal('a.art', 'x') }) },
        ),
      },
    })
    expect(questionAt(viewOf(form, { a: { art: 'x' } }), 'a.mehr').isRequired).toBe(true)
    expect(questionAt(viewOf(form, { a: { art: 'y' } }), 'a.mehr').isRequired).toBe(false)
  })

  it('shows entries of lists and branches of variants', () => {
    const view = viewOf(everyKind, { listen: { hunde: [{ rufname: 'Rex' }, {}], art: { firma: {} } } }, { today })
    expect(partAt(view, 'listen.hunde')).toMatchObject({
      kind: 'repeat',
      min: 0,
      max: 3,
      items: [
        { itemId: '0', id: 'listen-hunde-0', number: 1, path: 'listen.hunde.0' },
        { itemId: '1', id: 'listen-hunde-1', number: 2, path: 'listen.hunde.1' },
      ],
    })
    expect(questionAt(view, 'listen.hunde.0.rufname').value).toBe('Rex')
    expect(partAt(view, 'listen.art')).toMatchObject({
      kind: 'variant',
      branches: [
        { name: 'privat', label: { text: 'Privat' }, isChosen: false, parts: [] },
        { name: 'firma', label: { text: 'firma' }, isChosen: true },
      ],
    })
    expect(questionAt(view, 'listen.art.firma.firma').id).toBe('listen-art-firma-firma')
  })

  it('keeps ids when entries move, by the ids that the draft gave them', () => {
    const idOf = (hunde: readonly { rufname: string }[], ids: readonly string[], path: string) =>
      questionAt(viewOf(everyKind, { listen: { hunde } }, { today, items: { 'listen.hunde': ids } }), path).id
    const [bello, rex] = [{ rufname: 'Bello' }, { rufname: 'Rex' }]
    const before = idOf([bello, rex], ['b1', 'r2'], 'listen.hunde.1.rufname')
    expect(idOf([rex, bello], ['r2', 'b1'], 'listen.hunde.0.rufname')).toBe(before)
    expect(before).toBe('listen-hunde-r2-rufname')
  })

  it('follows the pages of the form, and leaves out those where nothing is asked', () => {
    const sections = {
      a: section(
        { title: { de: 'A', en: 'A' }, hint: title },
        { x: choice({ j: title, n: title }), g: group({ y: text(), z: text() }) },
      ),
      b: section({ title: { de: 'B', en: 'B' }, visibleWhen: equal('a.x', 'j') }, { w: text() }),
    }
    const pages = (form: FormView) =>
      form.pages.map(({ index, id, title: { text }, parts }) => [index, id, text, ...parts.map(({ path }) => path)])
    expect(pages(viewOf(defineForm({ ...metadata, sections }), {}))).toEqual([[0, 'a', 'A', 'a.x', 'a.g']])
    expect(viewOf(defineForm({ ...metadata, sections }), {}).pages[0]?.hint?.text).toBe('Titel')
    const paged = defineForm({
      ...metadata,
      sections,
      pages: [
        { title: { de: 'B', en: 'B' }, ask: ['b'] },
        { title: { de: 'Rest', en: 'Rest' }, ask: ['a.g.z', 'a.x'] },
        { title: { de: 'Ende', en: 'End' }, ask: ['a.g.y'] },
      ],
    })
    expect(pages(viewOf(paged, { a: { x: 'j' } }))).toEqual([
      [0, 'b', 'B', 'b.w'],
      [1, 'page--1', 'Rest', 'a.g.z', 'a.x'],
      [2, 'page--2', 'Ende', 'a.g.y'],
    ])
    expect(pages(viewOf(paged, {}))).toHaveLength(2)
  })

  it('offers the entries of a code list when it was loaded, and names the list otherwise', () => {
    const list = { name: 'farbe', urn: 'urn:example:farbe', version: '1', codes: 'r g' }
    const form = defineForm({ ...metadata, sections: { a: section({ title }, { farbe: code(list) }) } })
    const entry = (code: string, name: string) => ({ code, name, searchForm: name.toUpperCase() })
    const loaded = { ...list, entries: [entry('r', 'Rot'), entry('g', 'Grün'), entry('alt', 'Alt')] }
    const question = questionAt(viewOf(form, { a: { farbe: 'g' } }, { codeLists: [loaded] }), 'a.farbe')
    expect(question.options?.map(({ value, label, isChosen }) => [value, label.text, label.lang, isChosen])).toEqual([
      ['r', 'Rot', 'de', false],
      ['g', 'Grün', 'de', true],
    ])
    expect(questionAt(viewOf(form, {}), 'a.farbe')).not.toHaveProperty('options')
    const other = { ...loaded, version: '2' }
    const named = questionAt(viewOf(form, {}, { codeLists: [other] }), 'a.farbe')
    expect(named.codeList).toEqual({ name: 'farbe', urn: 'urn:example:farbe', version: '1' })
    expect(named).not.toHaveProperty('options')
  })
})

describe('viewOf places issues', () => {
  function viewWith(answers: unknown, language: 'de' | 'en' = 'de'): FormView {
    const checked = validate(everyKind, answers, { today })
    return viewOf<unknown>(everyKind, answers, { today, language, issues: checked.ok ? [] : checked.issues })
  }

  it('at their question, with ids that describe it', () => {
    const view = viewWith({ werte: { name: 'zu lang für zehn' } }, 'en')
    expect(questionAt(view, 'werte.name')).toMatchObject({
      describedBy: ['werte-name--issues'],
      issues: [
        {
          code: 'too-long',
          target: 'werte-name',
          message: { text: 'Shorten “Name” to at most 10 characters.', lang: 'en' },
        },
      ],
    })
    expect(questionAt(view, 'werte.tag').issues.map(({ code: found }) => found)).toEqual(['required'])
  })

  it('at the innermost part above what has no question', () => {
    const answers = { fremd: 1, werte: { fremd: 1 }, listen: { hunde: [5, { fremd: 1 }], art: { privat: 7 } } }
    const view = viewWith(answers)
    const targets = Object.fromEntries(view.issues.map(({ path, target }) => [path, target]))
    expect(targets).toMatchObject({
      fremd: undefined,
      'werte.fremd': 'werte',
      'listen.hunde.0': 'listen-hunde-0',
      'listen.hunde.1.fremd': 'listen-hunde-1',
      'listen.art.privat': 'listen-art',
    })
    expect(view.pages[0]?.issues.map(({ path }) => path)).toEqual(['werte.fremd'])
  })

  it('so that none is lost', () => {
    const view = viewWith({ werte: { geboren: { jahr: 1980, x: 1 } }, listen: { hunde: [{}] } })
    const shown = [...partsOf(view), ...view.pages].flatMap(({ issues }) => issues)
    expect(shown.map(({ path }) => path).sort()).toEqual(view.issues.map(({ path }) => path).sort())
  })
})

describe('viewOf speaks', () => {
  const arabic: Overlay = {
    lang: 'ar',
    dir: 'rtl',
    reviewed: false,
    texts: { '': { label: 'تسجيل كلب' }, 'hund.geschlecht': { label: 'الجنس', choices: { ruede: 'ذكر' } } },
    phrasebook: { Straße: 'الشارع', Ja: 'نعم' },
  }

  it('an overlay, and German where it is silent', () => {
    const view = viewOf(hundesteuerAnmeldung, {}, { today, language: arabic })
    expect(view).toMatchObject({ lang: 'ar', dir: 'rtl', isReviewed: false, title: { text: 'تسجيل كلب', lang: 'ar' } })
    expect(questionAt(view, 'halter.anschrift.strasse').label).toEqual({ text: 'الشارع', lang: 'ar', dir: 'rtl' })
    expect(questionAt(view, 'halter.anschrift.ort').label).toEqual({ text: 'Ort', lang: 'de', dir: 'ltr' })
    expect(questionAt(view, 'hund.geschlecht').options?.map(({ label }) => [label.text, label.lang])).toEqual([
      ['Hündin', 'de'],
      ['ذكر', 'ar'],
    ])
    expect(questionAt(view, 'zahlung.sepaLastschriftmandat').options?.map(({ label }) => label.lang)).toEqual([
      'ar',
      'de',
    ])
  })

  it('Leichte Sprache where somebody wrote it', () => {
    const label = { de: 'Ort', en: 'Town', 'de-simple': 'Wo wohnen Sie?' }
    const form = defineForm({ ...metadata, sections: { a: section({ title }, { ort: text({ label }), x: text() }) } })
    const view = viewOf(form, {}, { language: 'de-simple' })
    expect(view).toMatchObject({ lang: 'de-simple', dir: 'ltr', isReviewed: true, title: { lang: 'de' } })
    expect(questionAt(view, 'a.ort').label).toMatchObject({ text: 'Wo wohnen Sie?', lang: 'de-simple' })
    expect(questionAt(view, 'a.x').label).toEqual({ text: 'x', lang: 'de', dir: 'ltr' })
  })
})

describe('viewOf tells about the form', () => {
  it('what people must know before, and what comes after', () => {
    const texts = { de: 'Ausweis', en: 'Identity card' }
    const form = defineForm({
      ...metadata,
      sections: { a: section({ title }, { x: text() }) },
      beforeYouStart: [texts],
      whatHappensNext: [texts],
      privacyNotice: texts,
      outcome: { kind: 'prepare', explanation: texts },
      openingWindow: { until: '2026-06-30' },
      evidence: [{ title: texts }],
      fee: { amountCents: 1_200, asOf: '2026-01-01', note: 'je Urkunde', status: 'sourced', source: 'Satzung' },
    })
    const said = { text: 'Identity card', lang: 'en', dir: 'ltr' }
    expect(viewOf(form, {}, { today, language: 'en' })).toMatchObject({
      title: { text: 'Test form' },
      authority: { text: 'Stadt Beispiel', lang: 'de' },
      outcome: { kind: 'prepare', explanation: said },
      opening: { state: 'closed', until: '2026-06-30' },
      trustLevel: { value: 'none', isIllustrative: true },
      fee: { amountCents: 1_200, asOf: '2026-01-01', note: { text: 'je Urkunde', lang: 'de' }, isIllustrative: false },
      beforeYouStart: [said],
      evidence: [{ title: said }],
      privacyNotice: said,
      whatHappensNext: [said],
    })
    expect(viewOf(everyKind, {}, { today })).toMatchObject({ outcome: { kind: 'submit' }, opening: { state: 'open' } })
  })

  it('and survives answers of any kind', () => {
    const hostile: unknown[] = [
      null,
      7,
      [],
      { werte: 7 },
      { werte: { name: { x: 1 }, tag: [1, 'a'], geboren: 5, viele: 'x' } },
    ]
    for (const answers of hostile) {
      const view = viewOf<unknown>(everyKind, answers, { today })
      expect(JSON.parse(JSON.stringify(view))).toEqual(view)
    }
    const typed = viewOf<unknown>(
      everyKind,
      { werte: { hoechstens: 'sieben', tag: '31.12.', name: { x: 1 } } },
      { today },
    )
    expect(questionAt(typed, 'werte.hoechstens').value).toBe('sieben')
    expect(questionAt(typed, 'werte.name')).not.toHaveProperty('value')
  })
})
