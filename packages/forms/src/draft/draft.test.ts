import { describe, expect, expectTypeOf, it } from 'vitest'
import { metadata, title, today } from '../../test/support/metadata.js'
import { equal } from '../conditions/builders.js'
import { group, repeat, section, variant } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { choice, choices, integer, partialDate, text } from '../model/fields.js'
import type { DataOf, DraftOf } from '../model/form.js'
import { prune } from '../visibility/prune.js'
import { addEntry, moveEntry, removeEntry } from './entries.js'
import { answer } from './answer.js'
import { markSaved, openDraft, type FormDraft } from './form-draft.js'
import { readDraft } from './read-draft.js'

const form = defineForm({
  ...metadata,
  sections: {
    hund: section(
      { title },
      {
        grund: choice({ neu: title, zuzug: title }),
        gemeinde: text({ visibleWhen: equal('hund.grund', 'zuzug') }),
        farben: choices({ rot: title, blau: title }, { optional: true }),
        geboren: partialDate(),
      },
    ),
    familie: section(
      { title },
      {
        kinder: repeat({ name: text(), tiere: repeat({ art: text() }, { max: 2 }) }, { max: 3 }),
        art: variant({ privat: { fields: { name: group({ vor: text() }) } }, firma: { fields: { jahr: integer() } } }),
      },
    ),
  },
})

const clock = { now: () => Date.parse('2026-11-22T10:00:00Z') }

/** Numbered ids in place of random ones. */
function numbered(prefix = 'k') {
  let count = 0
  return { uuid: () => `${prefix}${++count}` }
}

function code(expected: string) {
  return expect.objectContaining({ code: expected }) as Error
}

function twoChildren() {
  const ids = numbered()
  let draft = openDraft(form, { clock })
  draft = addEntry(form, draft, 'familie.kinder', { ids })
  draft = addEntry(form, draft, 'familie.kinder', { ids })
  draft = answer(form, draft, 'familie.kinder.0.name', 'Ada')
  return answer(form, draft, 'familie.kinder.1.name', 'Bo')
}

describe('openDraft', () => {
  it('makes plain JSON that names form and version', () => {
    const draft = openDraft(form, { clock })
    expect(draft).toEqual({
      kind: 'amt24-draft',
      form: { id: 'test-form', version: '1.0.0' },
      answers: {},
      items: {},
      savedAt: '2026-11-22T10:00:00.000Z',
    })
    expectTypeOf(draft).toEqualTypeOf<FormDraft<DataOf<typeof form>>>()
    expectTypeOf(draft.answers).toEqualTypeOf<DraftOf<typeof form>>()
  })

  it('takes answers that are known already, as a copy with ids for entries', () => {
    const answers = { familie: { kinder: [{ name: 'Ada', tiere: [{ art: 'Hund' }] }, {}] } }
    const draft = openDraft(form, { clock, answers, ids: numbered() })
    expect(draft.answers).toEqual(answers)
    expect(draft.answers).not.toBe(answers)
    expect(draft.items).toEqual({ 'familie.kinder': ['k1', 'k2'], 'familie.kinder[k1].tiere': ['k3'] })
    const foreign = { hund: { grund: 'neu', fremd: 1 } } as const
    expect(() => openDraft(form, { answers: foreign })).toThrow(code('path-unknown'))
  })

  it('remembers when it was saved', () => {
    const later = { now: () => clock.now() + 60_000 }
    expect(markSaved(openDraft(form, { clock }), { clock: later }).savedAt).toBe('2026-11-22T10:01:00.000Z')
  })
})

describe('answer', () => {
  it('returns a new draft and leaves the old one alone', () => {
    const before = openDraft(form, { clock })
    const after = answer(form, before, 'hund.grund', 'neu')
    expect(after.answers).toEqual({ hund: { grund: 'neu' } })
    expect(before.answers).toEqual({})
  })

  it('keeps answers that became hidden', () => {
    let draft = openDraft(form, { clock, answers: { hund: { grund: 'zuzug', gemeinde: 'Halle' } } })
    draft = answer(form, draft, 'hund.grund', 'neu')
    expect(draft.answers).toEqual({ hund: { grund: 'neu', gemeinde: 'Halle' } })
    expect(prune(form, draft.answers, { today })).toEqual({ hund: { grund: 'neu' } })
  })

  it('takes composed answers, several choices and branches, and removes by undefined', () => {
    let draft = openDraft(form, { clock })
    draft = answer(form, draft, 'hund.farben', ['rot'])
    draft = answer(form, draft, 'hund.geboren', { jahr: 1980 })
    draft = answer(form, draft, 'familie.art', { privat: {} })
    draft = answer(form, draft, 'familie.art.privat.name', { vor: 'Ada' })
    expect(draft.answers).toEqual({
      hund: { farben: ['rot'], geboren: { jahr: 1980 } },
      familie: { art: { privat: { name: { vor: 'Ada' } } } },
    })
    expect(answer(form, draft, 'hund.farben', undefined).answers.hund).not.toHaveProperty('farben')
    expect(answer(form, draft, 'familie.art', { firma: {} }).answers.familie).toEqual({ art: { firma: {} } })
  })

  it('keeps what was typed even when it is no answer yet', () => {
    const draft = answer(form, openDraft(form, { clock }), 'hund.geboren', { jahr: 'neunzehn' })
    expect(readDraft(form, draft)).toEqual(draft)
  })

  it('shares nothing with the value that was given', () => {
    const farben = ['rot']
    const draft = answer(form, openDraft(form, { clock }), 'hund.farben', farben)
    farben.push('blau')
    expect(draft.answers).toEqual({ hund: { farben: ['rot'] } })
  })

  it.each([
    'hund.fremd',
    'fremd',
    '',
    'hund',
    '__proto__',
    'hund.__proto__.x',
    'familie.kinder.0.name',
    'familie.kinder.x',
  ])('refuses the path %j, unless a group is set as a whole', (path) => {
    const set = () => answer(form, openDraft(form), path, path === 'hund' ? { fremd: 1 } : 'x')
    expect(set).toThrow(code(path === 'hund' ? 'answer-invalid' : 'path-unknown'))
  })

  it('refuses values that are not JSON, without running their code', () => {
    const draft = openDraft(form)
    const trap = Object.defineProperty({}, 'jahr', { enumerable: true, get: () => expect.unreachable() })
    for (const value of [() => 1, Number.NaN, 1n, Symbol('x'), new Date(0), JSON.parse('{"__proto__":1}') as unknown])
      expect(() => answer(form, draft, 'hund.geboren', value)).toThrow(code('answer-invalid'))
    expect(answer(form, draft, 'hund.geboren', trap).answers).toEqual({ hund: { geboren: {} } })
    expect(() => answer(form, draft, 'hund.geboren', { jahr: { tief: 1 } })).toThrow(code('answer-invalid'))
  })

  it('refuses lists of entries, which would have no ids, and removes them as a whole', () => {
    const draft = twoChildren()
    for (const [path, value] of [
      ['familie.kinder', [{}]],
      ['familie.kinder.0', { name: 'x' }],
      ['familie', { kinder: [{}] }],
    ] as const)
      expect(() => answer(form, draft, path, value)).toThrow(code('list-needs-entries'))
    const without = answer(form, draft, 'familie.kinder', undefined)
    expect([without.answers, without.items]).toEqual([{ familie: {} }, {}])
  })

  it('never names what was typed', () => {
    try {
      answer(form, openDraft(form), 'hund.Erika Muster', { 'Erika Muster': 1 })
      expect.unreachable()
    } catch (error) {
      expect(JSON.stringify(error)).not.toContain('Erika')
    }
  })
})

describe('entries', () => {
  it('keep their ids when others are added, removed and moved', () => {
    const ids = numbered('n')
    let draft = twoChildren()
    draft = addEntry(form, draft, 'familie.kinder', { ids })
    expect(draft.items['familie.kinder']).toEqual(['k1', 'k2', 'n1'])
    draft = moveEntry(form, draft, 'familie.kinder', 'k2', 0)
    expect(draft.answers).toEqual({ familie: { kinder: [{ name: 'Bo' }, { name: 'Ada' }, {}] } })
    draft = removeEntry(form, draft, 'familie.kinder', 'k1')
    expect([draft.items, draft.answers]).toEqual([
      { 'familie.kinder': ['k2', 'n1'] },
      { familie: { kinder: [{ name: 'Bo' }, {}] } },
    ])
    expect(moveEntry(form, draft, 'familie.kinder', 'k2', 99).items['familie.kinder']).toEqual(['n1', 'k2'])
  })

  it('take the lists inside of them along', () => {
    let draft = twoChildren()
    draft = addEntry(form, draft, 'familie.kinder.1.tiere', { ids: numbered('t') })
    draft = answer(form, draft, 'familie.kinder.1.tiere.0.art', 'Hund')
    const moved = moveEntry(form, draft, 'familie.kinder', 'k2', 0)
    expect(answer(form, moved, 'familie.kinder.0.tiere.0.art', 'Katze').answers).toEqual({
      familie: { kinder: [{ name: 'Bo', tiere: [{ art: 'Katze' }] }, { name: 'Ada' }] },
    })
    expect(readDraft(form, moved)).toEqual(moved)
    expect(removeEntry(form, moved, 'familie.kinder', 'k2').items).toEqual({ 'familie.kinder': ['k1'] })
  })

  it('are limited by the form and have ids of their own', () => {
    const draft = addEntry(form, twoChildren(), 'familie.kinder')
    expect(() => addEntry(form, draft, 'familie.kinder')).toThrow(code('list-full'))
    for (const id of ['k1', 'a.b', '', 'a[b]'])
      expect(() => addEntry(form, twoChildren(), 'familie.kinder', { ids: { uuid: () => id } })).toThrow(
        code('answer-invalid'),
      )
  })

  it('must exist', () => {
    const draft = twoChildren()
    expect(() => removeEntry(form, draft, 'familie.kinder', 'weg')).toThrow(code('path-unknown'))
    expect(() => moveEntry(form, draft, 'familie.kinder', 'weg', 0)).toThrow(code('path-unknown'))
    for (const path of ['hund.grund', 'hund', 'familie.kinder.0', 'familie.kinder.7.tiere'])
      expect(() => addEntry(form, draft, path)).toThrow(code('path-unknown'))
  })
})

describe('readDraft', () => {
  const stored = (): Record<string, unknown> => ({ ...structuredClone(twoChildren()) })

  it('reads what was stored as JSON', () => {
    const draft = twoChildren()
    const read = readDraft(form, JSON.parse(JSON.stringify(draft)))
    expect(read).toEqual(draft)
    expectTypeOf(read).toEqualTypeOf<FormDraft<DataOf<typeof form>>>()
  })

  it.each<[string, Record<string, unknown>]>([
    ['another kind', { kind: 'draft' }],
    ['a key that drafts do not have', { extra: 1 }],
    ['answers that are no object', { answers: [] }],
    ['a moment that is none', { savedAt: 'gestern' }],
    ['a form without version', { form: { id: 'test-form' } }],
    ['a version that is none', { form: { id: 'test-form', version: 'Erika' } }],
    ['ids that are none', { items: { 'familie.kinder': ['k1', 'a.b'] } }],
    ['fewer ids than entries', { items: { 'familie.kinder': ['k1'] } }],
    ['the same id twice', { items: { 'familie.kinder': ['k1', 'k1'] } }],
    ['ids of a list that is not there', { items: { 'familie.kinder': ['k1', 'k2'], 'x.y': [] } }],
    ['a question that the form does not ask', { answers: { hund: { fremd: 1 } }, items: {} }],
    ['an object where a text belongs', { answers: { hund: { gemeinde: { x: { y: 1 } } } }, items: {} }],
    ['a list where a section belongs', { answers: { hund: [] }, items: {} }],
    ['an object where a list belongs', { answers: { familie: { kinder: {} } }, items: {} }],
  ])('refuses %s', (_what, change) => {
    expect(() => readDraft(form, { ...stored(), ...change })).toThrow(code('draft-invalid'))
  })

  it.each([null, undefined, 7, 'x', [], {}, () => 1])('refuses %j', (value) => {
    expect(() => readDraft(form, value)).toThrow(code('draft-invalid'))
  })

  it('refuses what would pollute prototypes, and what is endless', () => {
    const polluted: unknown = JSON.parse(
      JSON.stringify(stored()).replace('"hund"', '"__proto__"').replace('"familie"', '"__proto__"'),
    )
    expect(() => readDraft(form, polluted)).toThrow(code('draft-invalid'))
    let deep: unknown = 1
    for (let i = 0; i < 10_000; i++) deep = [deep]
    expect(() => readDraft(form, { ...stored(), answers: { hund: { farben: deep } } })).toThrow(code('draft-invalid'))
    const long = Array.from({ length: 100_000 }, () => ({}))
    expect(() => readDraft(form, { ...stored(), answers: { familie: { kinder: long } } })).toThrow(
      code('draft-invalid'),
    )
  })

  it('refuses few objects that stand in many places, before they are many', () => {
    let twice: object = { x: 1 }
    for (let i = 0; i < 60; i++) twice = { a: twice, b: twice }
    const itself: Record<string, unknown> = {}
    Object.assign(itself, { a: itself, b: itself })
    for (const answers of [twice, itself]) {
      expect(() => readDraft(form, { ...stored(), answers })).toThrow(code('draft-invalid'))
      expect(() => answer(form, openDraft(form), 'hund', answers)).toThrow(code('answer-invalid'))
    }
  })

  it('says which form or version the draft is of', () => {
    const other = { ...stored(), form: { id: 'other-form', version: '1.0.0' } }
    expect(() => readDraft(form, other)).toThrow(code('draft-of-other-form'))
    const older = { ...stored(), form: { id: 'test-form', version: '0.9.0' } }
    expect(() => readDraft(form, older)).toThrow(
      expect.objectContaining({
        code: 'draft-of-other-version',
        facts: { formId: 'test-form', found: '0.9.0', expected: '1.0.0' },
      }),
    )
  })
})
