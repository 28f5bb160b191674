import { describe, expect, it } from 'vitest'
import { evaluateRule } from './evaluate-rule.js'
import { readTranslatedRules, type RuleExpression } from './translated-rule.js'

const rule = {
  effect: 'require',
  target: 'G60000000086',
  condition: { equal: [{ identifier: 'self.F60000000263' }, '001'] },
  message: 'Pflicht.',
}

function failureOf(source: unknown): unknown {
  try {
    return readTranslatedRules(source)
  } catch (error) {
    return error
  }
}

describe('readTranslatedRules', () => {
  it('reads rules as the portal serves them, owned by the element that was asked for', () => {
    expect(readTranslatedRules([rule], 'G1')).toEqual([{ ...rule, element: 'G1' }])
  })

  it('takes several effects of one rule apart, in the words of either source', () => {
    const both = { ...rule, effect: ['required', 'forbidden'], element: 'G2' }
    expect(readTranslatedRules([both]).map(({ effect, element }) => `${effect} ${element ?? ''}`)).toEqual([
      'require G2',
      'forbid G2',
    ])
  })

  const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ not: inner }), true)

  it.each<[string, unknown]>([
    ['', {}],
    ['[0]', [null]],
    ['[0].effect', [{ ...rule, effect: 'hide' }]],
    ['[0].effect', [{ ...rule, effect: 'toString' }]],
    ['[0].target', [{ ...rule, target: null }]],
    ['[0].target', [{ ...rule, target: 1 }]],
    ['[0].condition', [{ ...rule, condition: null }]],
    ['[0].condition', [{ ...rule, condition: { and: [], or: [] } }]],
    ['[0].condition.and', [{ ...rule, condition: { and: [] } }]],
    ['[0].condition.matches', [{ ...rule, condition: { matches: [1, 2] } }]],
    ['[0].condition.equal', [{ ...rule, condition: { equal: [1] } }]],
    ['[0].condition.equal', [{ ...rule, condition: { equal: [1, 2, 3] } }]],
    ['[0].condition.equal[1]', [{ ...rule, condition: { equal: [1, null] } }]],
    ['[0].condition.identifier', [{ ...rule, condition: { identifier: 'constructor' } }]],
    ['[0].condition.is_valid_date', [{ ...rule, condition: { is_valid_date: [1, 2] } }]],
    ['[0].condition.is_empty', [{ ...rule, condition: { is_empty: 'F1' } }]],
  ])('refuses at %s what is not of the documented shape', (path, source) => {
    expect(failureOf(source)).toMatchObject({ code: 'rule-invalid', facts: { path } })
  })

  it('refuses expressions nested without end', () => {
    expect(failureOf([{ ...rule, condition: deep }])).toMatchObject({ code: 'rule-invalid' })
  })
})

describe('evaluateRule', () => {
  const F = { identifier: 'F1' }
  const G = { identifier: 'F2' }
  const H = { identifier: 'F3' }
  it.each<[RuleExpression, Record<string, unknown>, boolean]>([
    [true, {}, true],
    [F, { F1: true }, true],
    [F, { F1: 'true' }, false],
    [F, {}, false],
    [{ equal: [F, '001'] }, { F1: '001' }, true],
    [{ equal: [F, '001'] }, {}, false],
    [{ not_equal: [F, '001'] }, {}, true],
    [{ not_equal: [F, '001'] }, { F1: '001' }, false],
    [{ is_empty: F }, { F1: '' }, true],
    [{ is_empty: F }, { F1: [] }, true],
    [{ is_empty: F }, { F1: 0 }, false],
    [{ not: { is_empty: F } }, {}, false],
    [{ and: [F, G] }, { F1: true }, false],
    [{ or: [F, G] }, { F1: true }, true],
    [{ xor: [F, G] }, { F1: true, F2: true }, false],
    [{ less_than: [F, G] }, { F1: '2026-01-01', F2: '2026-01-02' }, true],
    [{ less_than: [F, G] }, { F1: '2026-02-30', F2: '2026-03-02' }, false],
    [{ less_than: [F, 5] }, { F1: 4 }, true],
    [{ is_valid_date: [F, G, H] }, { F1: 29, F2: 2, F3: 2024 }, true],
    [{ is_valid_date: [F, G, H] }, { F1: 29, F2: 2, F3: 2023 }, false],
    [{ is_valid_date: [F, G, H] }, { F2: 2, F3: 2023 }, false],
  ])('%j of %j is %s', (expression, answers, expected) => {
    expect(evaluateRule(expression, (name) => answers[name])).toBe(expected)
  })
})
