import { describe, expect, it } from 'vitest'
import type { ValueRuleName } from '../model/value-rule.js'
import { valueRules } from './value-rules.js'

const examples: Readonly<Record<ValueRuleName, { readonly valid: string[]; readonly invalid: string[] }>> = {
  bic: {
    valid: ['TESTDE00', 'TESTDE00XXX', '1TSTDE88'],
    invalid: ['', 'TESTDE0', 'TESTDE00XX', 'TEST1200', 'testde00'],
  },
  'house-number': {
    valid: ['1', '12 a', '7-9', '3 1/2', '10½', 'Haus 3'],
    invalid: ['', 'a', '-', '12\n', '12; DROP', '\u0661\u0662'],
  },
  iban: { valid: ['DE89370400440532013000'], invalid: ['', 'DE88370400440532013000', 'DE89 3704 0044 0532 0130 00'] },
  'microchip-number': {
    valid: ['276000000000001'],
    invalid: ['', '27600000000000', '2760000000000012', '27600000000000A'],
  },
  phone: {
    valid: ['0341 123-0', '+49 341 123', '(0341) 123', '(+49) 341 123'],
    invalid: ['', '-', '+', 'call me', '+++49 341', '\u0660\u0661'],
  },
  'postal-code': {
    valid: ['01067', '04109', '99999', '10000'],
    invalid: ['', '00999', '1067', '010670', 'D-04109', '0410\u0669'],
  },
}

describe.each(Object.entries(valueRules))('value rule %s', (name, rule) => {
  const { valid, invalid } = examples[name as ValueRuleName]
  const pattern = new RegExp(rule.jsonSchema.pattern ?? '', 'u')

  it.each(valid)('takes %j', (text) => {
    expect(rule.check(text)).toBeUndefined()
  })

  it.each(invalid)('refuses %j with a code of its own', (text) => {
    expect(rule.check(text)).toMatch(/-invalid$/u)
  })

  it('makes valid samples that are their own canonical spelling', () => {
    for (let number = 0; number < 500; number++) {
      const sample = rule.sample(number)
      expect(rule.check(sample), sample).toBeUndefined()
      expect(rule.normalise?.(sample) ?? sample).toBe(sample)
    }
  })

  it('gives the same sample for the same number', () => {
    expect(rule.sample(4711)).toBe(rule.sample(4711))
  })

  it('publishes a pattern that is anchored and never stricter than its check', () => {
    expect(rule.jsonSchema.pattern).toMatch(/^\^\(\?:.*\)\$$/u)
    for (const text of [...valid, ...Array.from({ length: 100 }, (_, number) => rule.sample(number))])
      expect(pattern.test(text), text).toBe(true)
  })

  it('decides a long hostile text at once', () => {
    for (const piece of ['1', 'A', ' ', '-', '1-', '(', '1a ']) {
      expect(rule.check(`${piece.repeat(200_000)}!`)).toBeDefined()
      expect(pattern.test(`${piece.repeat(200_000)}!`)).toBe(false)
    }
  })
})

describe('canonical spelling', () => {
  it.each<[ValueRuleName, string, string]>([
    ['bic', ' testde00 xxx', 'TESTDE00XXX'],
    ['house-number', '7\u201309', '7-09'],
    ['house-number', '12\u00A0a', '12 a'],
    ['iban', 'de89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['microchip-number', '276 0000-0000.0001', '276000000000001'],
    ['phone', '0341\u00A0123\u20130', '0341 123-0'],
  ])('of %s turns %j into %j', (name, typed, canonical) => {
    expect(valueRules[name].normalise?.(typed)).toBe(canonical)
  })
})
