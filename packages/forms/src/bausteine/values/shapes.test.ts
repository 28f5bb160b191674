import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValueRuleName } from '../../model/value-rule.js'
import { valueRules } from '../value-rules.js'

const digits = '0123456789'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function textOf(alphabet: string, minLength: number, maxLength = minLength) {
  return fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength, maxLength })
}

function joined(...parts: readonly fc.Arbitrary<string>[]) {
  return fc.tuple(...parts).map((texts) => texts.join(''))
}

function numberFrom(min: number, max: number, width: number) {
  return fc.integer({ min, max }).map((number) => String(number).padStart(width, '0'))
}

interface Identifier {
  readonly valid: fc.Arbitrary<string>
  /** Every length that a valid one can have. */
  readonly lengths: readonly [min: number, max: number]
  /** Characters that stand in none of them. */
  readonly foreign: string
}

const always = '\u0000\n_#äßſ\u0660\uff11\u202e\ud800'

/** Identifiers without a check digit: what is valid, written down a second time. */
const identifiers: Readonly<Partial<Record<ValueRuleName, Identifier>>> = {
  ags: { valid: joined(numberFrom(1, 16, 2), textOf(digits, 6)), lengths: [8, 8], foreign: 'A-' },
  ars: { valid: joined(numberFrom(1, 16, 2), textOf(digits, 10)), lengths: [12, 12], foreign: 'A-' },
  bic: {
    valid: joined(
      textOf(capitals + digits, 4),
      textOf(capitals, 2),
      textOf(capitals + digits, 2),
      fc.oneof(fc.constant(''), textOf(capitals + digits, 3)),
    ),
    lengths: [8, 11],
    foreign: 'a-',
  },
  'evb-nummer': { valid: textOf(capitals + digits, 7), lengths: [7, 7], foreign: 'a-' },
  fin: { valid: textOf('ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 17), lengths: [17, 17], foreign: 'IOQa-' },
  flurstueck: {
    valid: joined(
      numberFrom(1, 99_999, 1),
      textOf('abc', 0, 2),
      fc.oneof(fc.constant(''), joined(fc.constant('/'), numberFrom(1, 9_999, 1))),
    ),
    lengths: [1, 12],
    foreign: 'A-.',
  },
  'kfz-kennzeichen': {
    valid: joined(
      fc.oneof(textOf(capitals, 1, 2), textOf('ÄÖÜ', 1)),
      fc.constant('-'),
      textOf(capitals, 1, 2),
      fc.constant(' '),
      numberFrom(1, 999, 1),
      fc.constantFrom('', 'E', 'H'),
    ),
    lengths: [5, 10],
    foreign: 'a/',
  },
  'microchip-number': { valid: textOf(digits, 15), lengths: [15, 15], foreign: 'A-' },
  month: {
    valid: joined(numberFrom(1_000, 9_999, 4), fc.constant('-'), numberFrom(1, 12, 2)),
    lengths: [7, 7],
    foreign: 'A/',
  },
  'postal-code': { valid: numberFrom(1_000, 99_999, 5), lengths: [5, 5], foreign: 'A-' },
  steuernummer: {
    valid: joined(numberFrom(1_000, 9_999, 4), fc.constant('0'), textOf(digits, 8)),
    lengths: [13, 13],
    foreign: 'A/',
  },
  time: { valid: joined(numberFrom(0, 23, 2), fc.constant(':'), numberFrom(0, 59, 2)), lengths: [5, 5], foreign: 'A.' },
  'zb1-code': { valid: textOf(capitals + capitals.toLowerCase() + digits, 7), lengths: [7, 7], foreign: '-ä' },
}

/** Tested by their check digits, or by examples because people write them in many ways. */
const elsewhere: readonly ValueRuleName[] = [
  'ausweisnummer',
  'glaeubiger-id',
  'handelsregisternummer',
  'house-number',
  'iban',
  'phone',
  'rentenversicherungsnummer',
  'steuer-id',
  'ust-idnr',
]

it('every identifier is described here or tested by its check digits', () => {
  expect([...Object.keys(identifiers), ...elsewhere].toSorted()).toEqual(Object.keys(valueRules).toSorted())
})

describe.each(Object.entries(identifiers))('identifier %s', (name, { valid, lengths: [min, max], foreign }) => {
  const rule = Object.entries(valueRules).find(([known]) => known === name)?.[1]
  const check = (text: string) => rule?.check(text)

  it('takes every valid one', () => {
    fc.assert(
      fc.property(valid, (text) => {
        expect(check(text)).toBeUndefined()
      }),
    )
  })

  it('refuses those that are too short or too long for any', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 3 }), (text, more) => {
        expect(check(text.slice(0, Math.max(0, min - 1 - more)))).toBe(`${name}-invalid`)
        expect(check(text + text.slice(-1).repeat(max - text.length + 1 + more))).toBe(`${name}-invalid`)
      }),
    )
  })

  it('refuses every one in which a single character was replaced by a foreign one', () => {
    fc.assert(
      fc.property(valid, fc.nat(), fc.constantFrom(...(always + foreign).split('')), (text, place, character) => {
        const at = place % text.length
        expect(check(text.slice(0, at) + character + text.slice(at + 1))).toBe(`${name}-invalid`)
      }),
      { numRuns: 300 },
    )
  })
})

describe('letters that look like others in capitals', () => {
  it.each([
    ['kfz-kennzeichen', 'ß-AB 1'],
    ['kfz-kennzeichen', 'L-ß 12'],
    ['kfz-kennzeichen', '\uFB01-A 1'],
    ['kfz-kennzeichen', 'L-\u017F 1'],
    ['fin', 'ßXTEST0000123456'],
    ['evb-nummer', 'ß12345'],
    ['bic', 'TE\u017FTDE00'],
  ] as const)('are not made to fit a %s: %j', (name, typed) => {
    const { normalise, check } = valueRules[name]
    expect(check(normalise?.(typed) ?? typed)).toBe(`${name}-invalid`)
  })

  it('are still small letters of a plate', () => {
    const { normalise } = valueRules['kfz-kennzeichen']
    expect(normalise?.('tüb-ab 12')).toBe('TÜB-AB 12')
  })
})
