import { describe, expect, it } from 'vitest'
import type { ConditionData } from '../model/condition.js'
import {
  and,
  answerTo,
  equal,
  includes,
  isEmpty,
  isValidDate,
  lessThan,
  not,
  notEqual,
  or,
  today,
  xor,
} from './builders.js'
import { compileCondition } from './compile-condition.js'
import { rootScope } from './scope.js'
import type { Truth } from './truth.js'
import type { TeilDatum } from '../model/definition.js'

/** Evaluates with flat answers; a name without an answer is unknown. */
function evaluate(condition: ConditionData, answers: Readonly<Record<string, unknown>> = {}): Truth {
  const scope = rootScope(answers, () => '2024-02-29')
  return compileCondition(condition, (path) => () => answers[path])(scope)
}

const yes = equal('yes', true)
const no = equal('no', true)
const open = equal('open', true)
const known = { yes: true, no: false }

describe('comparisons', () => {
  it('compare answers of the same type', () => {
    expect(evaluate(equal('x', 'a'), { x: 'a' })).toBe(true)
    expect(evaluate(equal('x', 'a'), { x: 'b' })).toBe(false)
    expect(evaluate(notEqual('x', 'a'), { x: 'b' })).toBe(true)
    expect(evaluate(notEqual('x', 'a'), { x: 'a' })).toBe(false)
    expect(evaluate(equal('x', 0), { x: 0 })).toBe(true)
    expect(evaluate(equal('x', false), { x: false })).toBe(true)
  })

  it('are unknown without an answer', () => {
    expect(evaluate(equal('x', 'a'))).toBeUndefined()
    expect(evaluate(notEqual('x', 'a'))).toBeUndefined()
    expect(evaluate(includes('x', 'a'))).toBeUndefined()
    expect(evaluate(lessThan('x', 1))).toBeUndefined()
  })

  it('are unknown for an answer of another type', () => {
    expect(evaluate(equal('x', '1'), { x: 1 })).toBeUndefined()
    expect(evaluate(notEqual('x', true), { x: 'true' })).toBeUndefined()
    expect(evaluate(includes('x', 'a'), { x: 'a' })).toBeUndefined()
    expect(evaluate(lessThan('x', 1), { x: '0' })).toBeUndefined()
  })

  it('compare text in composed form', () => {
    expect(evaluate(equal('x', 'a\u0308'), { x: '\u00e4' })).toBe(true)
  })

  it('find a choice among the chosen', () => {
    expect(evaluate(includes('x', 'a'), { x: ['b', 'a'] })).toBe(true)
    expect(evaluate(includes('x', 'a'), { x: ['b'] })).toBe(false)
  })
})

describe('is_empty', () => {
  it('is true without an answer and false with one', () => {
    expect(evaluate(isEmpty('x'))).toBe(true)
    expect(evaluate(isEmpty('x'), { x: 0 })).toBe(false)
  })
})

describe('combinations', () => {
  it('negate what is known only', () => {
    expect(evaluate(not(yes), known)).toBe(false)
    expect(evaluate(not(no), known)).toBe(true)
    expect(evaluate(not(open), known)).toBeUndefined()
  })

  // Columns and rows: true, false, unknown.
  it.each<[string, (a: ConditionData, b: ConditionData) => ConditionData, Truth[][]]>([
    [
      'and',
      and,
      [
        [true, false, undefined],
        [false, false, false],
        [undefined, false, undefined],
      ],
    ],
    [
      'or',
      or,
      [
        [true, true, true],
        [true, false, undefined],
        [true, undefined, undefined],
      ],
    ],
    [
      'xor',
      xor,
      [
        [false, true, undefined],
        [true, false, undefined],
        [undefined, undefined, undefined],
      ],
    ],
  ])('have the whole truth table of %s', (_, combine, table) => {
    const operands = [yes, no, open]
    expect(operands.map((row) => operands.map((column) => evaluate(combine(row, column), known)))).toEqual(table)
  })

  it.each<[string, ConditionData, Truth]>([
    ['and of true and true', and(yes, yes), true],
    ['and of unknown and false', and(open, no), false],
    ['and of true and unknown', and(yes, open), undefined],
    ['or of false and false', or(no, no), false],
    ['or of unknown and true', or(open, yes), true],
    ['or of false and unknown', or(no, open), undefined],
    ['xor of true and false', xor(yes, no), true],
    ['xor of true and true', xor(yes, yes), false],
    ['xor of false and false', xor(no, no), false],
    ['xor of three true', xor(yes, yes, yes), false],
    ['xor of true and unknown', xor(yes, open), undefined],
  ])('%s', (_, condition, truth) => {
    expect(evaluate(condition, known)).toBe(truth)
  })
})

describe('less_than', () => {
  it('orders numbers and days, and excludes equality', () => {
    expect(evaluate(lessThan('x', 5), { x: 4 })).toBe(true)
    expect(evaluate(lessThan('x', 5), { x: 5 })).toBe(false)
    expect(evaluate(lessThan('x', '2026-01-01'), { x: '2025-12-31' })).toBe(true)
    expect(evaluate(lessThan('x', answerTo('y')), { x: '2025-12-31', y: '2025-12-31' })).toBe(false)
  })

  it('reckons from today in calendar units', () => {
    expect(evaluate(lessThan('x', today({ years: -1 })), { x: '2023-02-27' })).toBe(true)
    expect(evaluate(lessThan('x', today({ years: -1 })), { x: '2023-02-28' })).toBe(false)
    expect(evaluate(lessThan('x', today()), { x: '2024-02-28' })).toBe(true)
    expect(evaluate(lessThan('x', today({ days: 1 })), { x: '2024-02-29' })).toBe(true)
  })

  it.each<[TeilDatum, Truth]>([
    [{ jahr: 2023 }, true],
    [{ jahr: 2025 }, false],
    [{ jahr: 2024 }, undefined],
    [{ jahr: 2024, monat: 1 }, true],
    [{ jahr: 2024, monat: 2 }, undefined],
    [{ jahr: 2024, monat: 3 }, false],
    [{ jahr: 2024, monat: 2, tag: 28 }, true],
    [{ jahr: 2024, monat: 2, tag: 29 }, false],
  ])('decides of %j against today as far as it is known', (x, truth) => {
    expect(evaluate(lessThan('x', today()), { x })).toBe(truth)
  })

  it('is known to be false when no day of the range comes before', () => {
    expect(evaluate(lessThan('x', '2024-03-01'), { x: { jahr: 2024, monat: 3 } })).toBe(false)
    expect(evaluate(lessThan('x', answerTo('y')), { x: { jahr: 2024 }, y: { jahr: 2024 } })).toBeUndefined()
    expect(evaluate(lessThan('x', answerTo('y')), { x: { jahr: 2023 }, y: { jahr: 2024, monat: 1 } })).toBe(true)
  })

  it.each([
    {},
    { monat: 1 },
    { jahr: '2023' },
    { jahr: 2023, tag: 1 },
    { jahr: 2023, monat: 2, tag: 30 },
    { jahr: 1.5 },
    [],
    Object.defineProperty({}, 'jahr', { enumerable: false, value: 2023 }),
  ])('is unknown for %j, which is no date', (x) => {
    expect(evaluate(lessThan('x', today()), { x })).toBeUndefined()
    expect(evaluate(lessThan('x', 5), { x })).toBeUndefined()
  })

  it('is unknown for text that is no day', () => {
    expect(evaluate(lessThan('x', '2026-01-01'), { x: '2025-02-30' })).toBeUndefined()
    expect(evaluate(lessThan('x', '2026-01-01'), { x: 'abc' })).toBeUndefined()
  })
})

describe('is_valid_date', () => {
  const condition = isValidDate('d', 'm', 'y')

  it('knows the calendar', () => {
    expect(evaluate(condition, { d: 29, m: 2, y: 2024 })).toBe(true)
    expect(evaluate(condition, { d: 29, m: 2, y: 2026 })).toBe(false)
    expect(evaluate(condition, { d: 1.5, m: 1, y: 2026 })).toBe(false)
  })

  it('is unknown as long as a part is', () => {
    expect(evaluate(condition, { m: 2, y: 2026 })).toBeUndefined()
    expect(evaluate(condition, { d: '1', m: 2, y: 2026 })).toBeUndefined()
  })
})
