import { describe, expect, expectTypeOf, it } from 'vitest'
import { metadata, title } from '../../test/support/metadata.js'
import { group, repeat, section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { choice, choices, text } from '../model/fields.js'
import type { DataOf } from '../model/form.js'
import type { FormDraft } from './form-draft.js'
import { migrate } from './migrate.js'
import type { MigrationChange, MigrationStep } from './migration-step.js'

const form = defineForm({
  ...metadata,
  version: '2.0.0',
  sections: {
    halter: section({ title }, { name: text(), kontakt: group({ mail: text() }) }),
    tiere: section(
      { title },
      {
        hunde: repeat(
          { rufname: text(), farbe: choice({ hell: title, dunkel: title }), orte: repeat({ ort: text() }, { max: 2 }) },
          { max: 3 },
        ),
        arten: choices({ a: title, b: title }),
      },
    ),
  },
})

const stored = {
  kind: 'amt24-draft',
  form: { id: 'test-form', version: '1.0.0' },
  answers: {
    person: { name: 'Ada', mail: 'ada@example.org', fax: '1' },
    hund: { liste: [{ name: 'Rex', farbe: 'schwarz', orte: [{ ort: 'x' }] }, { name: 'Bello' }], arten: ['a1', 'a2'] },
  },
  items: { 'hund.liste': ['h1', 'h2'], 'hund.liste[h1].orte': ['o1'] },
  savedAt: '2026-11-22T10:00:00.000Z',
}

const steps: readonly MigrationStep[] = [
  {
    from: '1.1.0',
    to: '2.0.0',
    changes: [
      { op: 'rename', path: 'hund', name: 'tiere' },
      { op: 'move', from: 'tiere.liste', to: 'tiere.hunde' },
      { op: 'rename', path: 'tiere.hunde.name', name: 'rufname' },
      { op: 'map', path: 'tiere.hunde.farbe', values: { schwarz: 'dunkel' } },
      { op: 'map', path: 'tiere.arten', values: { a1: 'a', a2: 'a' } },
      { op: 'default', path: 'tiere.hunde.farbe', value: 'hell' },
    ],
  },
  {
    from: '1.0.0',
    to: '1.1.0',
    changes: [
      { op: 'rename', path: 'person', name: 'halter' },
      { op: 'drop', path: 'halter.fax' },
      { op: 'move', from: 'halter.mail', to: 'halter.kontakt.mail' },
    ],
  },
]

function code(expected: string) {
  return expect.objectContaining({ code: expected }) as Error
}

function withChanges(...changes: MigrationChange[]) {
  return () => migrate(form, stored, [...steps.slice(1), { from: '1.1.0', to: '2.0.0', changes }])
}

describe('migrate', () => {
  it('takes every step between the versions, also inside of lists, and keeps the ids of entries', () => {
    const draft = migrate(form, stored, steps)
    expect(draft).toEqual({
      kind: 'amt24-draft',
      form: { id: 'test-form', version: '2.0.0' },
      answers: {
        halter: { name: 'Ada', kontakt: { mail: 'ada@example.org' } },
        tiere: {
          hunde: [
            { rufname: 'Rex', farbe: 'dunkel', orte: [{ ort: 'x' }] },
            { rufname: 'Bello', farbe: 'hell' },
          ],
          arten: ['a'],
        },
      },
      items: { 'tiere.hunde': ['h1', 'h2'], 'tiere.hunde[h1].orte': ['o1'] },
      savedAt: stored.savedAt,
    })
    expectTypeOf(draft).toEqualTypeOf<FormDraft<DataOf<typeof form>>>()
  })

  it('moves lists inside of lists with their ids', () => {
    const changes: MigrationChange[] = [
      ...(steps[0]?.changes ?? []),
      { op: 'rename', path: 'tiere.hunde.orte', name: 'plaetze' },
      { op: 'move', from: 'tiere.hunde.plaetze', to: 'tiere.hunde.tief.orte' },
      { op: 'move', from: 'tiere.hunde.tief.orte', to: 'tiere.hunde.orte' },
      { op: 'drop', path: 'tiere.hunde.tief' },
    ]
    expect(withChanges(...changes)().items).toEqual({ 'tiere.hunde': ['h1', 'h2'], 'tiere.hunde[h1].orte': ['o1'] })
  })

  it('only reads a draft of this version', () => {
    const current = migrate(form, stored, steps)
    expect(migrate(form, current, [])).toEqual(current)
  })

  it('leaves the stored draft alone', () => {
    const copy = structuredClone(stored)
    migrate(form, stored, steps)
    expect(stored).toEqual(copy)
  })

  it('changes nothing where nothing was answered, and sets defaults where something was', () => {
    const empty = { ...stored, answers: {}, items: {} }
    expect(migrate(form, empty, steps).answers).toEqual({})
    const named = { from: '1.0.0', to: '2.0.0', changes: [{ op: 'default', path: 'halter.name', value: 'x' }] } as const
    expect(migrate(form, empty, [named]).answers).toEqual({})
    expect(migrate(form, { ...empty, answers: { halter: {} } }, [named]).answers).toEqual({ halter: { name: 'x' } })
  })

  it('makes ids for lists that have none', () => {
    const draft = { ...stored, items: {} }
    expect(migrate(form, draft, steps, { ids: { uuid: () => crypto.randomUUID() } }).items['tiere.hunde']).toHaveLength(
      2,
    )
  })
})

describe('migrate refuses', () => {
  it('a version from which no step leads on', () => {
    expect(() => migrate(form, stored, steps.slice(0, 1))).toThrow(code('migration-missing'))
    expect(() => migrate(form, { ...stored, form: { id: 'test-form', version: '3.0.0' } }, steps)).toThrow(
      code('migration-missing'),
    )
  })

  it('steps that lead in a circle or two ways', () => {
    const back = { from: '1.1.0', to: '1.0.0', changes: [] }
    expect(() => migrate(form, stored, [...steps.slice(1), back])).toThrow(code('migration-invalid'))
    expect(() => migrate(form, stored, [...steps, back])).toThrow(code('migration-invalid'))
  })

  it.each<[string, MigrationChange]>([
    ['a path that pollutes prototypes', { op: 'rename', path: 'hund', name: '__proto__' }],
    ['a path with a position', { op: 'drop', path: 'hund.liste.0' }],
    ['an empty path', { op: 'drop', path: '' }],
    ['a name that is a path', { op: 'rename', path: 'hund', name: 'a.b' }],
    ['a target that is taken', { op: 'move', from: 'halter.name', to: 'halter.kontakt.mail' }],
    ['a target inside of itself', { op: 'move', from: 'halter', to: 'halter.alt' }],
    ['a way out of a list', { op: 'move', from: 'hund.liste.name', to: 'hund.name' }],
    ['a way into a list', { op: 'move', from: 'halter.name', to: 'hund.liste.name' }],
  ])('%s', (_what, change) => {
    expect(withChanges(change)).toThrow(code('migration-invalid'))
  })

  it.each<[string, unknown]>([
    ['a change of no known kind, which would lose what it speaks of', { op: 'nope', path: 'hund' }],
    ['a change that is none', null],
    ['a change without a path', { op: 'drop' }],
    ['a path that is no text', { op: 'move', from: 5, to: 'hund' }],
    ['a default that is no scalar', { op: 'default', path: 'hund.x', value: {} }],
    ['a map without values', { op: 'map', path: 'hund.x', values: null }],
    ['a map to no scalars', { op: 'map', path: 'hund.x', values: { a: {} } }],
  ])('%s, in steps from a file', (_what, change) => {
    const untyped = migrate as (form: unknown, stored: unknown, steps: unknown) => unknown
    for (const changes of [[change], change, undefined])
      expect(() => untyped(form, stored, [{ from: '1.0.0', to: '2.0.0', changes }])).toThrow(code('migration-invalid'))
  })

  it.each([[null], [{}], ['x'], [[null]], [[{ from: '1.0.0', changes: [] }]]])('steps that are %j', (given) => {
    const untyped = migrate as (form: unknown, stored: unknown, steps: unknown) => unknown
    expect(() => untyped(form, stored, given)).toThrow(code('migration-invalid'))
  })

  it('answers that still do not fit the form', () => {
    expect(withChanges()).toThrow(code('migration-incomplete'))
    expect(withChanges({ op: 'rename', path: 'hund', name: 'tiere' })).toThrow(code('migration-incomplete'))
  })

  it('what is no draft of this form', () => {
    expect(() => migrate(form, {}, steps)).toThrow(code('draft-invalid'))
    expect(() => migrate(form, { ...stored, form: { id: 'other', version: '1.0.0' } }, steps)).toThrow(
      code('draft-of-other-form'),
    )
  })
})
