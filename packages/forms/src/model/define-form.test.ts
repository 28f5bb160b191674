import { describe, expect, it } from 'vitest'
import { metadata, title } from '../../test/support/metadata.js'
import { and, equal, includes, isEmpty, lessThan, not, today } from '../conditions/builders.js'
import type { ConditionData } from './condition.js'
import { group, repeat, section, variant } from './containers.js'
import { defineForm } from './define-form.js'
import type { DateLimit } from './definition.js'
import { choice, choices, date, integer, partialDate, text, yesNo } from './fields.js'

const farben = { rot: title, blau: title }

/** A condition as JavaScript users could write it: the type system knows nothing of its references. */
function untyped(condition: ConditionData): ConditionData {
  return condition
}

/** A limit as JavaScript users could write it. */
function written(json: string): DateLimit {
  return JSON.parse(json) as DateLimit
}

function sectionsWith(fields: Parameters<typeof section>[1]) {
  return { a: section({ title }, fields) }
}

function codeOf(define: () => unknown): unknown {
  try {
    define()
    return 'no error'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('defineForm', () => {
  const sections = { a: section({ title }, { x: choice(farben), y: text({ visibleWhen: equal('a.x', 'rot') }) }) }

  it('returns the definition as plain data, without the Standard Schema', () => {
    const form = defineForm({ ...metadata, sections })
    expect(JSON.parse(JSON.stringify(form))).toEqual({ ...metadata, sections })
    expect(Object.keys(form)).not.toContain('~standard')
  })

  it('freezes the definition in depth', () => {
    const form = defineForm({ ...metadata, sections })
    expect(Object.isFrozen(form)).toBe(true)
    expect(Object.isFrozen(form.sections['a']?.fields['x'])).toBe(true)
    expect(() => Object.assign(form.sections, { b: 1 })).toThrow(TypeError)
  })

  it('freezes what lies inside of something already frozen', () => {
    const legalBasis = [{ norm: '§ 1', reviewedAt: '2026-11-29' }]
    const form = defineForm({
      ...metadata,
      ...Object.freeze({ evidence: Object.freeze([{ title: { ...title } }]) }),
      legalBasis,
      sections,
    })
    expect(Object.isFrozen(form.evidence[0]?.title)).toBe(true)
    expect(() => legalBasis.push({ norm: '§ 2', reviewedAt: '2026-11-29' })).toThrow(TypeError)
  })

  it.each(['Hund', 'hund_a', '-hund', 'hund-', ''])('refuses the id %j', (id) => {
    expect(codeOf(() => defineForm({ ...metadata, id, sections }))).toBe('metadata-invalid')
  })

  it.each(['1', '1.0', 'v1.0.0', ''])('refuses the version %j', (version) => {
    expect(codeOf(() => defineForm({ ...metadata, version, sections }))).toBe('metadata-invalid')
  })
})

describe('names', () => {
  it.each(['constructor', 'prototype', '__proto__', '0', '17', 'a.b', 'a b', '', 'self', 'größe', 'x'.repeat(65)])(
    'refuses a question named %j',
    (name) => {
      const fields = Object.fromEntries([[name, text()]])
      expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith(fields) }))).toBe('name-unsafe')
      expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith({ g: group(fields) }) }))).toBe(
        'name-unsafe',
      )
      const branches = Object.fromEntries([[name, { fields: { x: text() } }]])
      expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith({ v: variant(branches) }) }))).toBe(
        'name-unsafe',
      )
    },
  )

  it('refuses a choice that could reach a prototype', () => {
    const choices = Object.fromEntries([['__proto__', title]])
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith({ x: choice(choices) }) }))).toBe(
      'name-unsafe',
    )
  })
})

describe('structure', () => {
  it('refuses what no builder made', () => {
    const foreign = Object.assign(text(), { kind: 'slider' })
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith({ x: foreign }) }))).toBe('kind-unknown')
  })

  it('refuses a form, a section, a group or a choice without content', () => {
    expect(codeOf(() => defineForm({ ...metadata, sections: {} }))).toBe('definition-empty')
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith({}) }))).toBe('definition-empty')
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith({ g: group({}) }) }))).toBe('definition-empty')
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith({ c: choice({}) }) }))).toBe(
      'definition-empty',
    )
  })
})

describe('limits', () => {
  it('of days are fixed or relative to today', () => {
    const fields = {
      x: date({ min: '2026-02-01', max: '2026-02-01' }),
      y: date({ min: today(), max: today({ years: 1, days: -1 }) }),
    }
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith(fields) }))).toBe('no error')
  })

  it.each([
    ['a text longer than it may be', text({ minLength: 5, maxLength: 4 })],
    ['a length that is no number', text({ maxLength: Number.NaN })],
    ['a negative length', text({ minLength: -1 })],
    ['a fraction', integer({ min: 0.5 })],
    ['numbers in the wrong order', integer({ min: 2, max: 1 })],
    ['a day that does not exist', date({ min: '2026-02-30' })],
    ['a number in place of a day', date({ min: written('5') })],
    ['null in place of a day', partialDate({ max: written('null') })],
    ['an offset that is none', date({ max: written('{"today":14}') })],
    ['an offset of unknown units', date({ max: written('{"today":{"weeks":2}}') })],
    ['an offset of half a day', date({ max: written('{"today":{"days":0.5}}') })],
    ['a month that is a number', text({ rule: 'month', max: written('202612') })],
    ['days in the wrong order', date({ min: '2026-02-02', max: '2026-02-01' })],
    ['more choices than there are', choices(farben, { max: 3 })],
    ['a list of a million', repeat({ x: text() }, { max: 1_000_000 })],
    ['a list with a minimum above its maximum', repeat({ x: text() }, { min: 3, max: 2 })],
  ])('refuses %s', (_, field) => {
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith({ x: field }) }))).toBe('limit-invalid')
  })
})

describe('conditions', () => {
  function codeWith(visibleWhen: ConditionData): unknown {
    const fields = {
      farbe: choice(farben),
      farben: choices(farben),
      zahl: integer(),
      ja: yesNo(),
      liste: repeat({ innen: text() }, { max: 2 }),
      bedingt: text({ visibleWhen }),
    }
    return codeOf(() => defineForm({ ...metadata, sections: sectionsWith(fields) }))
  }

  it('accepts a condition on another question', () => {
    expect(codeWith(untyped({ op: 'equal', path: 'a.farbe', value: 'rot' }))).toBe('no error')
    expect(codeWith(untyped(includes('self.farben', 'blau')))).toBe('no error')
    expect(codeWith(untyped(isEmpty('a.liste')))).toBe('no error')
  })

  it.each(['a.nichts', 'farbe', 'a', 'a.farbe.rot', 'self.nichts', '', 'a.__proto__', 'a.constructor'])(
    'refuses the path %j',
    (path) => {
      const code = codeWith(untyped({ op: 'equal', path, value: 'rot' }))
      expect(code).toBe(path === 'a' ? 'condition-never-true' : 'path-unknown')
    },
  )

  it('refuses a path into a list from outside', () => {
    expect(codeWith(untyped(isEmpty('a.liste.innen')))).toBe('path-out-of-scope')
  })

  it.each<[string, ConditionData]>([
    ['a choice that is not offered', equal('a.farbe', 'gelb')],
    ['text where a number belongs', equal('a.zahl', '1')],
    ['a number where yes or no belongs', equal('a.ja', 1)],
    ['one value for a list of choices', equal('a.farben', 'rot')],
    ['membership in a single choice', includes('a.farbe', 'rot')],
    ['an order of choices', lessThan('a.farbe', 1)],
    ['a mistake deep inside', not(and(equal('a.ja', true), equal('a.farbe', 'gelb')))],
  ])('refuses to compare %s', (_, condition) => {
    expect(codeWith(untyped(condition))).toBe('condition-never-true')
  })

  it('refuses unknown operators and empty combinations', () => {
    expect(codeWith(untyped({ op: 'and', conditions: [] }))).toBe('condition-invalid')
    expect(codeWith(JSON.parse('{"op":"matches","path":"a.farbe"}') as ConditionData)).toBe('condition-invalid')
  })
})

describe('cycles', () => {
  it('refuses a question that depends on itself', () => {
    const fields = { x: text({ visibleWhen: untyped(isEmpty('a.x')) }) }
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith(fields) }))).toBe('condition-cycle')
    const required = { x: text({ requiredWhen: untyped(isEmpty('a.x')) }) }
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith(required) }))).toBe('condition-cycle')
  })

  it('refuses questions that depend on each other', () => {
    const fields = {
      x: text({ visibleWhen: untyped(isEmpty('a.y')) }),
      y: text({ visibleWhen: untyped(isEmpty('a.z')) }),
      z: text({ visibleWhen: untyped(isEmpty('a.x')) }),
    }
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith(fields) }))).toBe('condition-cycle')
  })

  it('refuses a group that depends on its own inside', () => {
    const fields = { g: group({ x: text() }, { visibleWhen: untyped(isEmpty('a.g.x')) }) }
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith(fields) }))).toBe('condition-cycle')
  })

  it('accepts a question that depends on a later one', () => {
    const fields = { x: text({ visibleWhen: untyped(isEmpty('a.y')) }), y: text() }
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith(fields) }))).toBe('no error')
  })
})

describe('pages and proofs', () => {
  const sections = { a: section({ title }, { x: text(), y: text() }), b: section({ title }, { z: text() }) }
  function codeWithPages(...pages: string[][]): unknown {
    return codeOf(() => defineForm({ ...metadata, sections, pages: pages.map((ask) => ({ title, ask })) }))
  }

  it('accepts pages that ask everything once', () => {
    expect(codeWithPages(['a.y', 'b'], ['a.x'])).toBe('no error')
  })

  it('refuses pages that ask twice, miss a question or name an unknown one', () => {
    expect(codeWithPages(['a', 'b'], ['a.x'])).toBe('page-asks-twice')
    expect(codeWithPages(['a.x', 'b'])).toBe('page-misses-question')
    expect(codeWithPages(['a', 'b', 'c'])).toBe('path-unknown')
  })

  it('refuses a proof by an unknown question', () => {
    const evidence = [{ title, field: 'a.nachweis' }]
    expect(codeOf(() => defineForm({ ...metadata, sections, evidence }))).toBe('path-unknown')
  })
})

describe('what a form says about itself', () => {
  it.each(['null', '{}', '["Impfpass"]'])('has a list of proofs, not %s', (json) => {
    const evidence = JSON.parse(json) as []
    const sections = { a: section({ title }, { x: text() }) }
    expect(codeOf(() => defineForm({ ...metadata, sections, evidence }))).toBe('metadata-invalid')
  })
})

describe('FIM identity', () => {
  it.each([
    ['another kind of text', text({ fim: '__proto__' })],
    ['lower-case letters', text({ fim: 'f60000000227' })],
    ['too few digits', text({ fim: 'F6000' })],
    ['a version that is none', text({ fim: 'F60000000227', fimVersion: 'neu' })],
    ['a version without its identifier', text({ fimVersion: '1.1.0' })],
    ['the same deeper inside', group({ y: text({ fim: 'F1' }) })],
  ])('refuses %s', (_, field) => {
    expect(codeOf(() => defineForm({ ...metadata, sections: sectionsWith({ x: field }) }))).toBe('fim-invalid')
  })

  it('takes both lengths of identifiers and versions', () => {
    const fields = {
      x: text({ fim: 'F60000227', fimVersion: '1.1' }),
      y: text({ fim: 'F60000000227', fimVersion: '1.1.0' }),
    }
    expect(() => defineForm({ ...metadata, sections: sectionsWith(fields) })).not.toThrow()
  })
})
