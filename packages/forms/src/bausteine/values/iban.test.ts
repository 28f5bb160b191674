import { describe, expect, it } from 'vitest'
import { ibanOf, isIban, normaliseIban } from './iban.js'

const published = [
  'DE89370400440532013000',
  'AT611904300234573201',
  'GB29NWBK60161331926819',
  'NO9386011117947',
  'MT84MALT011000012345MTLCAST001S',
]

describe('isIban', () => {
  it.each(published)('takes the published example %s', (iban) => {
    expect(isIban(iban)).toBe(true)
  })

  it('refuses every single wrong digit', () => {
    const [iban = ''] = published
    for (let at = 4; at < iban.length; at++)
      for (const digit of '0123456789') {
        const changed = iban.slice(0, at) + digit + iban.slice(at + 1)
        expect(isIban(changed), changed).toBe(digit === iban[at])
      }
  })

  it('refuses two neighbouring digits that changed places', () => {
    expect(isIban('DE89370400440532031000')).toBe(false)
  })

  it('refuses two neighbouring letters that changed places', () => {
    const [, , british = '', , maltese = ''] = published
    for (const iban of [british, maltese])
      for (let at = 4; at < iban.length - 1; at++) {
        const [first = '', second = ''] = iban.slice(at, at + 2)
        if (!/^[A-Z]{2}$/u.test(first + second) || first === second) continue
        expect(isIban(iban.slice(0, at) + second + first + iban.slice(at + 2)), `${iban} at ${at}`).toBe(false)
      }
    expect(isIban('ED89370400440532013000')).toBe(false)
  })

  it('refuses right check digits in the length of another country', () => {
    expect(isIban(ibanOf('DE', '3704004405320130000'))).toBe(false)
    expect(isIban(ibanOf('DE', '37040044053201300'))).toBe(false)
  })

  it('refuses a country without IBAN', () => {
    expect(isIban(ibanOf('US', '370400440532013000'))).toBe(false)
  })

  it.each([
    '',
    'DE',
    'de89370400440532013000',
    'DE89 3704 0044 0532 0130 00',
    'DE89３70400440532013000',
    `DE89${'0'.repeat(1_000)}`,
  ])('refuses %j, which is not the electronic form', (value) => {
    expect(isIban(value)).toBe(false)
  })
})

describe('normaliseIban', () => {
  it('makes the electronic form of what stands on a card', () => {
    expect(normaliseIban(' de89 3704\u00A00044 0532 0130 00 ')).toBe('DE89370400440532013000')
  })
})

describe('ibanOf', () => {
  it('computes the published check digits', () => {
    expect(ibanOf('DE', '370400440532013000')).toBe('DE89370400440532013000')
  })

  it('pads check digits below ten', () => {
    for (let account = 0; account < 200; account++)
      expect(isIban(ibanOf('DE', String(account).padStart(18, '0')))).toBe(true)
  })
})
