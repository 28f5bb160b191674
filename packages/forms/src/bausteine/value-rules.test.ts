import { describe, expect, it } from 'vitest'
import type { ValueRuleName } from '../model/value-rule.js'
import { valueRules } from './value-rules.js'

const examples: Readonly<Record<ValueRuleName, { readonly valid: string[]; readonly invalid: string[] }>> = {
  ags: {
    valid: ['14713000', '01001000', '16077056'],
    invalid: ['', '00713000', '17000000', '1471300', '147130000', '1471300\u0660'],
  },
  ars: { valid: ['147130000000', '145210010010'], invalid: ['', '000000000000', '14713000', '1471300000000'] },
  ausweisnummer: {
    valid: ['T22000129', 'T220001293', 'L01X00T471', 'L01X00T47'],
    invalid: ['', 'T220001294', 'L01X00T470', 'A22000129', 'O22000129', 't22000129', 'T2200012', 'T2200012930'],
  },
  'evb-nummer': { valid: ['T123456', 'ABCDEFG'], invalid: ['', 'T12345', 'T1234567', 't123456', 'T12345Ä'] },
  fin: {
    valid: ['XXXTEST0000123456', '11111111111111111'],
    invalid: [
      '',
      'XXXTEST000012345',
      'XXXTEST00001234567',
      'IXXTEST0000123456',
      'XXOTEST0000123456',
      'XXQTEST0000123456',
    ],
  },
  flurstueck: {
    valid: ['1', '123', '123/4', '12345/1234', '123a', '123a/2b'],
    invalid: ['', '/4', '123/', '123/4/5', '123456', 'a', '123/4 ', '12\u00BD'],
  },
  'glaeubiger-id': {
    valid: ['DE98ZZZ09999999999', 'DE98ABC09999999999'],
    invalid: [
      '',
      'DE97ZZZ09999999999',
      'DE98ZZZ09999999998',
      'AT98ZZZ09999999999',
      'DE98ZZZ0999999999',
      'de98zzz09999999999',
    ],
  },
  handelsregisternummer: {
    valid: ['HRB 12345', '12345', 'HRA 1', 'HRB 12345 B', 'GnR 12', 'PR-77'],
    invalid: ['', 'HRB', 'HRB 123456789012345678', '12;3', 'HRB\n1'],
  },
  'kfz-kennzeichen': {
    valid: ['L-AB 1234', 'L-A 1', 'MÜR-X 1', 'L-AB 1234E', 'L-AB 123H', 'L-12345', 'DD-123456', 'WÜ-AB 1234'],
    invalid: [
      '',
      'L-AB 0123',
      'L-ÄB 123',
      'L-ABC 123',
      'ABCD-A 1',
      'L-AB 12345',
      'HH-AB 1234E',
      'MTL-AB 1234',
      'MTL-123456',
      'L-AB',
      'L AB 123',
      'LAB123',
      'l-ab 123',
      'L-AB 123X',
      'L-012',
    ],
  },
  month: {
    valid: ['2026-03', '1000-12'],
    invalid: ['', '2026-00', '2026-13', '2026-3', '03/2026', '0999-01', '2026-03-01'],
  },
  rentenversicherungsnummer: {
    valid: ['15070649C103', '10010490A443'],
    invalid: ['', '15070649C104', '15070649C10', '15070649c103', '150706493103', '15070649Ä103'],
  },
  'steuer-id': {
    valid: ['86095742719'],
    invalid: [
      '',
      '12345678903',
      '11111111119',
      '86095742718',
      '06095742710',
      '8609574271',
      '860957427190',
      '8609574271\u0669',
    ],
  },
  steuernummer: {
    valid: ['9999012345678'],
    invalid: ['', '0999012345678', '9999112345678', '999901234567', '123/456/78901'],
  },
  time: { valid: ['00:00', '23:59', '09:30'], invalid: ['', '24:00', '9:30', '09:60', '09:30:00', '0930'] },
  'ust-idnr': {
    valid: ['DE136695976'],
    invalid: ['', 'DE136695975', 'DE036695976', 'DE13669597', 'DE1366959760', 'de136695976', 'AT136695976'],
  },
  'zb1-code': { valid: ['aB3dE6g'], invalid: ['', 'aB3dE6', 'aB3dE6gh', 'aB3-E6g'] },
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
    ['ars', '14 7 13 0000 000', '147130000000'],
    ['ausweisnummer', 't22 000 129', 'T22000129'],
    ['evb-nummer', 'abc-1234', 'ABC1234'],
    ['fin', 'xxx test 0000 123456', 'XXXTEST0000123456'],
    ['flurstueck', '123 / 4 A', '123/4a'],
    ['glaeubiger-id', 'de98 zzz 0999 9999 999', 'DE98ZZZ09999999999'],
    ['handelsregisternummer', 'HRB\u00A012345', 'HRB 12345'],
    ['kfz-kennzeichen', 'l-ab 1234', 'L-AB 1234'],
    ['kfz-kennzeichen', 'L AB 1234', 'L-AB 1234'],
    ['kfz-kennzeichen', 'mür - x1', 'MÜR-X 1'],
    ['kfz-kennzeichen', 'L\u2013AB-1234 e', 'L-AB 1234E'],
    ['kfz-kennzeichen', 'L 12345', 'L-12345'],
    ['kfz-kennzeichen', 'LAB1234', 'LAB1234'],
    ['month', '3/2026', '2026-03'],
    ['month', '12.2026', '2026-12'],
    ['rentenversicherungsnummer', '15 070649 c 103', '15070649C103'],
    ['steuer-id', '86 095 742 719', '86095742719'],
    ['steuernummer', '9999/0123/45678', '9999012345678'],
    ['time', '9:30', '09:30'],
    ['time', '9.30 Uhr', '09:30'],
    ['ust-idnr', 'de 136 695 976', 'DE136695976'],
    ['zb1-code', 'aB3 dE6g', 'aB3dE6g'],
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

describe('written for people', () => {
  it.each<[ValueRuleName, string, string]>([
    ['iban', 'DE89370400440532013000', 'DE89 3704 0044 0532 0130 00'],
    ['steuer-id', '86095742719', '86 095 742 719'],
    ['rentenversicherungsnummer', '15070649C103', '15 070649 C 103'],
    ['month', '2026-03', '03.2026'],
    ['month', 'bald', 'bald'],
    ['steuer-id', 'keine', 'keine'],
  ])('%s %s is %s', (name, canonical, written) => {
    expect(valueRules[name].format?.(canonical, 'de')).toBe(written)
  })

  it('is read back as it was', () => {
    for (const { format, normalise, sample } of Object.values(valueRules))
      for (const language of ['de', 'en'] as const) {
        const written = format?.(sample(7), language) ?? sample(7)
        if (language === 'de') expect(normalise?.(written) ?? written).toBe(sample(7))
      }
  })
})

describe('masked for summaries', () => {
  it.each<[ValueRuleName, string, string]>([
    ['steuer-id', '86095742719', '•••• 719'],
    ['ausweisnummer', 'T22000129', '•••• 129'],
    ['rentenversicherungsnummer', '15070649C103', '•••• 103'],
    ['zb1-code', 'aB3dE6g', '••••'],
    ['steuer-id', 'geheim', '••••'],
  ])('%s %s is %s', (name, text, shown) => {
    expect(valueRules[name].mask?.(text)).toBe(shown)
  })
})
