import { describe, expect, it } from 'vitest'
import { isEmail, sampleEmail } from './email.js'

describe('isEmail', () => {
  it.each(['a@b.de', 'erika.muster-beispiel+hund@example.org', 'E_1%x@sub.example.museum'])('takes %s', (text) => {
    expect(isEmail(text)).toBe(true)
  })

  it.each([
    '',
    '@b.de',
    'a@b',
    'a@b.d1',
    'a b@c.de',
    'a@b.de\n',
    'a@@b.de',
    'ä@b.de',
    'a@b.de>',
    `a@b.${'x'.repeat(64)}`,
  ])('refuses %j', (text) => {
    expect(isEmail(text)).toBe(false)
  })

  it('counts 254 characters as the longest address', () => {
    expect(isEmail(`${'a'.repeat(247)}@abc.de`)).toBe(true)
    expect(isEmail(`${'a'.repeat(248)}@abc.de`)).toBe(false)
  })

  it('makes samples that can never receive mail', () => {
    for (let number = 0; number < 1_000; number++) expect(sampleEmail(number)).toMatch(/@example\.org$/u)
    expect(isEmail(sampleEmail(999))).toBe(true)
  })
})
