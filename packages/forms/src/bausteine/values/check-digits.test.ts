import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueRules } from '../value-rules.js'
import { withCheckDigit } from './ausweisnummer.js'
import { glaeubigerIdOf } from './glaeubiger-id.js'
import { ibanOf } from './iban.js'
import { checkDigitBy11And10 } from './iso-7064.js'
import { rentenversicherungsnummerOf } from './rentenversicherungsnummer.js'
import { steuerIdOf } from './steuer-id.js'
import { ustIdnrOf } from './ust-idnr.js'

const digits = Array.from('0123456789')
const digit = fc.constantFrom(...digits)

function anyOf(alphabet: string) {
  return fc.constantFrom(...Array.from(alphabet))
}

function textOf(alphabet: string, length: number) {
  return fc.string({ unit: anyOf(alphabet), minLength: length, maxLength: length })
}

/** Ten digits of which one occurs twice or three times, in any order that does not begin with 0. */
const steuerIdDigits = fc
  .tuple(fc.shuffledSubarray(digits, { minLength: 9, maxLength: 9 }), fc.boolean(), fc.nat(), fc.nat())
  .map(([distinct, isTriple, which, where]) => {
    const chosen = isTriple ? distinct.slice(0, 8) : distinct.slice()
    const again = chosen[which % chosen.length] ?? ''
    while (chosen.length < 10) chosen.splice((where + chosen.length) % (chosen.length + 1), 0, again)
    return chosen.join('')
  })
  .filter((text) => !text.startsWith('0'))

/** Valid numbers of each kind, and the places of digits of which any wrong one must be noticed. */
const numbers = {
  'steuer-id': { valid: steuerIdDigits.map(steuerIdOf), from: 0 },
  'ust-idnr': {
    valid: fc.tuple(anyOf('123456789'), textOf('0123456789', 7)).map(([first, rest]) => ustIdnrOf(first + rest)),
    from: 2,
  },
  'glaeubiger-id': {
    valid: fc
      .tuple(textOf('ABCXYZ0189', 3), textOf('0123456789', 11))
      .map(([code, national]) => glaeubigerIdOf(code, national)),
    from: 7,
  },
  iban: { valid: textOf('0123456789', 18).map((account) => ibanOf('DE', account)), from: 4 },
  ausweisnummer: { valid: textOf('0123456789CFGHJKLMNPRTVWXYZ', 9).map(withCheckDigit), from: 0 },
  rentenversicherungsnummer: {
    valid: fc
      .tuple(textOf('0123456789', 8), anyOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), textOf('0123456789', 2))
      .map(([head, letter, serial]) => rentenversicherungsnummerOf(head + letter + serial)),
    // The weight of the fifth digit does not tell every two digits apart; see below.
    from: 5,
  },
} as const

describe.each(Object.entries(numbers))('%s', (name, { valid, from }) => {
  const { check } = valueRules[name as keyof typeof numbers]

  it('accepts every number with its check digit', () => {
    fc.assert(
      fc.property(valid, (number) => {
        expect(check(number)).toBeUndefined()
      }),
    )
  })

  it('refuses every number of which one digit was mistyped', () => {
    const mistyped = fc.tuple(valid, fc.nat(), digit)
    fc.assert(
      fc.property(mistyped, ([number, place, typed]) => {
        const at = from + (place % (number.length - from))
        fc.pre(/[0-9]/u.test(number[at] ?? '') && number[at] !== typed)
        expect(check(number.slice(0, at) + typed + number.slice(at + 1))).toBe(`${name}-invalid`)
      }),
      { numRuns: 500 },
    )
  })
})

describe.each(['iban', 'glaeubiger-id'] as const)('%s', (name) => {
  const { check } = valueRules[name]
  const { valid, from } = numbers[name]
  const neighbours = /([0-9])([0-9])/u

  it('refuses every number of which two neighbouring digits changed places', () => {
    fc.assert(
      fc.property(valid, fc.nat(), (number, place) => {
        const at = from + (place % (number.length - from - 1))
        const [, first = '', second = ''] = neighbours.exec(number.slice(at, at + 2)) ?? []
        fc.pre(first !== second)
        expect(check(number.slice(0, at) + second + first + number.slice(at + 2))).toBe(`${name}-invalid`)
      }),
    )
  })

  it('takes no check digits that nobody computes, although their remainder is right', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom('00', '01', '99'), (number, digits) => {
        expect(check(number.slice(0, 2) + digits + number.slice(4))).toBe(`${name}-invalid`)
      }),
    )
  })
})

describe('steuer-id', () => {
  const { check } = valueRules['steuer-id']

  it('refuses a right check digit after ten different digits, or after one that repeats too often', () => {
    for (const digits of ['1234567890', '1111111111', '1111234567', '1122345678', '1112223456'])
      expect(check(digits + checkDigitBy11And10(digits)), digits).toBe('steuer-id-invalid')
  })

  it('takes a digit three times, in a row as well, because the rule against it is not verified', () => {
    for (const digits of ['1121345678', '1112345678'])
      expect(check(digits + checkDigitBy11And10(digits)), digits).toBeUndefined()
  })
})

describe('rentenversicherungsnummer', () => {
  const { check } = valueRules.rentenversicherungsnummer

  it('tells wrong digits of the date but for the two pairs that the legal weights confuse', () => {
    const confused: string[] = []
    const number = rentenversicherungsnummerOf('15070649C10')
    for (let at = 0; at < 8; at++)
      for (const [right, wrong] of pairs()) {
        const changed = number.slice(0, at) + wrong + number.slice(at + 1)
        const original = number.slice(0, at) + right + number.slice(at + 1)
        const complete = rentenversicherungsnummerOf(original.slice(0, 11))
        if (check(changed.slice(0, 11) + complete.slice(11)) === undefined) confused.push(`${at}:${right}${wrong}`)
      }
    expect(confused).toEqual(['4:04', '4:37', '4:40', '4:73'])
  })

  function pairs(): (readonly [string, string])[] {
    return digits.flatMap((right) => digits.filter((wrong) => wrong !== right).map((wrong) => [right, wrong] as const))
  }
})

describe('every value rule', () => {
  const rules = Object.entries(valueRules)
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: anyOf('0123456789ABEHLXYZabü -./:\u2013'), maxLength: 30 }),
  )

  it.each(rules)('%s finds the canonical spelling in one step', (_, { normalise }) => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(normalise?.(normalise(text))).toBe(normalise?.(text))
      }),
    )
  })

  it.each(rules)('%s accepts nothing that its published pattern refuses', (_, { check, jsonSchema, sample }) => {
    const pattern = new RegExp(jsonSchema.pattern ?? '', 'u')
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 2 }), (number, place, typed) => {
        const valid = sample(number)
        const at = place % valid.length
        const changed = valid.slice(0, at) + typed + valid.slice(at + 1)
        expect(check(changed) !== undefined || pattern.test(changed), changed).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it.each(rules)('%s hides most of any text, and writes any text without failing', (_, { mask, format }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(format?.(text, 'de') ?? '').toBeTypeOf('string')
        const shown = (mask?.(text) ?? '').replace('••••', '').trim()
        expect(Array.from(shown).length * 3).toBeLessThanOrEqual(Array.from(text).length)
      }),
    )
  })
})
