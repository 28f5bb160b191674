import { describe, expect, it } from 'vitest'
import { everyKind } from '../../test/fixtures/every-kind.js'
import { hundesteuerAnmeldung } from '../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { ukrainian } from '../languages/uk.js'
import type { Overlay } from '../model/overlay.js'
import { visibleFields } from '../visibility/visible-fields.js'
import { sample } from './sample/sample.js'
import { summarise, type Summary, type SummaryEntry } from './summarise.js'

const today = '2026-11-22'

function answersIn(summary: Summary): Extract<SummaryEntry, { kind: 'answer' }>[] {
  const flat = (entries: readonly SummaryEntry[]): Extract<SummaryEntry, { kind: 'answer' }>[] =>
    entries.flatMap((entry) => (entry.kind === 'answer' ? [entry] : flat(entry.entries)))
  return summary.sections.flatMap(({ entries }) => flat(entries))
}

function valueAt(summary: Summary, path: string): string | undefined {
  return answersIn(summary).find((entry) => entry.path === path)?.value.text
}

describe('summarise', () => {
  it('writes each kind of answer as people read it', () => {
    const werte = {
      name: 'Erika',
      tag: '2026-03-01',
      geboren: { monat: 3, jahr: 1980 },
      ja: false,
      erklaert: true,
      hoechstens: 7,
      betrag: 123_450,
      datei: { attachmentId: 'x', filename: 'pass.pdf', mediaType: 'application/pdf', size: 2_048 },
      eins: 'b',
      viele: ['y', 'x'],
      konto: 'DE89370400440532013000',
    } as const
    const german = summarise(everyKind, { werte }, { today })
    expect(german.title).toEqual({ text: 'Jede Art', lang: 'de', dir: 'ltr' })
    expect(answersIn(german).map(({ path, value }) => `${path} ${value.text.replace(/\s/gu, ' ')}`)).toEqual([
      'werte.name Erika',
      'werte.tag 01.03.2026',
      'werte.geboren 03.1980',
      'werte.ja Nein',
      'werte.erklaert Bestätigt',
      'werte.hoechstens 7',
      'werte.betrag 1.234,50 €',
      'werte.datei pass.pdf (PDF, 2 KB)',
      'werte.eins Zweites',
      'werte.viele Ypsilon, Ix',
      'werte.konto DE89 3704 0044 0532 0130 00',
    ])
    const english = summarise(everyKind, { werte }, { today, language: 'en' })
    expect(valueAt(english, 'werte.tag')).toBe('1 March 2026')
    expect(valueAt(english, 'werte.ja')).toBe('No')
    expect(valueAt(english, 'werte.eins')).toBe('Second')
  })

  it('says the language of every text, and none for what somebody typed', () => {
    const werte = {
      name: 'Erika',
      tag: '2026-03-01',
      geboren: { monat: 3, jahr: 1980 },
      ja: false,
      erklaert: true,
      betrag: 123_450,
      datei: { attachmentId: 'x', filename: 'pass.pdf', mediaType: 'application/pdf', size: 2_048 },
      eins: 'b',
      viele: ['y', 'x'],
    } as const
    const overlay: Overlay = {
      ...ukrainian,
      texts: {
        '': { label: 'Усі види' },
        'werte.name': { label: 'Ім’я' },
        'werte.eins': { choices: { b: 'Друге' } },
        'werte.viele': { choices: { x: 'Ікс' } },
      },
    }
    const summary = summarise(everyKind, { werte }, { today, language: overlay })
    expect(summary).toMatchObject({
      lang: 'uk',
      dir: 'ltr',
      isReviewed: false,
      title: { text: 'Усі види', lang: 'uk' },
    })
    const plain = (text: string) => text.replace(/\s/gu, ' ')
    expect(answersIn(summary).map(({ label, value }) => [label.lang, plain(value.text), value.lang])).toEqual([
      ['uk', 'Erika', undefined],
      ['de', '1 березня 2026 р.', 'uk'],
      ['de', 'березень 1980 р.', 'uk'],
      ['de', 'Ні', 'uk'],
      ['de', 'Підтверджено', 'uk'],
      ['de', '1 234,50 EUR', 'uk'],
      ['de', 'pass.pdf (PDF, 2 кБ)', undefined],
      ['de', 'Друге', 'uk'],
      // One of the choices has no translation: a sentence is in one language.
      ['de', 'Ypsilon, Ix', 'de'],
    ])
    expect(answersIn(summary)[0]?.value.dir).toBe('auto')
    const simple = summarise(everyKind, { werte }, { today, language: 'de-simple' })
    expect(answersIn(simple)[1]?.value).toEqual({ text: '01.03.2026', lang: 'de', dir: 'ltr' })
  })

  it('writes a partial date that is no day in figures', () => {
    const werte = { geboren: { monat: 13, jahr: 1980 } }
    const summary = summarise(everyKind, { werte }, { today, language: ukrainian })
    expect(answersIn(summary)[0]?.value.text).toBe('13.1980')
  })

  it('leaves out hidden questions even when they were answered', () => {
    const answers = { werte: { eins: 'b' }, bedingt: { beiA: 'versteckt', nichtA: 'sichtbar' } } as const
    const summary = summarise(everyKind, answers, { today })
    expect(valueAt(summary, 'bedingt.nichtA')).toBe('sichtbar')
    expect(JSON.stringify(summary)).not.toContain('versteckt')
  })

  it('leaves out sections and groups without answers', () => {
    expect(summarise(everyKind, {}, { today }).sections).toEqual([])
    const summary = summarise(everyKind, { werte: { name: 'Erika' }, bedingt: { gruppe: {} } }, { today })
    expect(summary.sections.map(({ path }) => path)).toEqual(['werte'])
  })

  it('numbers the entries of a list and names the branch of a variant', () => {
    const listen = { hunde: [{ rufname: 'Bello' }, { rufname: 'Rex' }], art: { privat: { name: 'Erika' } } }
    expect(summarise(everyKind, { listen }, { today }).sections[0]?.entries).toMatchObject([
      {
        kind: 'group',
        label: { text: 'Hunde' },
        entries: [
          {
            label: { text: 'Hunde 1' },
            path: 'listen.hunde.0',
            entries: [{ path: 'listen.hunde.0.rufname', value: { text: 'Bello' } }],
          },
          {
            label: { text: 'Hunde 2' },
            path: 'listen.hunde.1',
            entries: [{ path: 'listen.hunde.1.rufname', value: { text: 'Rex' } }],
          },
        ],
      },
      {
        kind: 'group',
        label: { text: 'art' },
        entries: [{ label: { text: 'Privat' }, entries: [{ value: { text: 'Erika' } }] }],
      },
    ])
  })

  it('masks sensitive answers when asked to', () => {
    const answers = { werte: { name: 'Erika', konto: 'DE89370400440532013000' } }
    const summary = summarise(everyKind, answers, { today, maskSensitive: true })
    expect(valueAt(summary, 'werte.konto')).toBe('•••• 3000')
    expect(valueAt(summary, 'werte.name')).toBe('Erika')
    expect(JSON.stringify(summary)).not.toContain('3704')
  })

  it('shows every visible answer of the dog-tax registration, in question order', () => {
    for (let seed = 0; seed < 100; seed++) {
      const answers = sample(hundesteuerAnmeldung, seed, { today })
      const shown = answersIn(summarise(hundesteuerAnmeldung, answers, { today })).map(({ path }) => path)
      const order = visibleFields(hundesteuerAnmeldung, answers, { today })
      expect(shown).toEqual(order.filter((path) => shown.includes(path)))
      expect(shown.length).toBeGreaterThan(13)
    }
  })

  it('survives answers of the wrong kind', () => {
    const hostile: never = JSON.parse(
      '{"werte":{"name":1,"tag":"2026-02-31","eins":"toString","viele":{"x":1}},"listen":7}',
    ) as never
    expect(summarise(everyKind, hostile, { today }).sections).toEqual([])
  })
})
