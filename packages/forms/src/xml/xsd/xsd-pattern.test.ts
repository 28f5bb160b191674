import { describe, expect, it } from 'vitest'
import { characterClasses } from '../../bausteine/character-classes.js'
import { valueRules } from '../../bausteine/value-rules.js'
import { emailPattern } from '../../bausteine/values/email.js'
import { xsdPattern } from './xsd-pattern.js'

describe('xsdPattern', () => {
  it.each([
    ['^(?:[A-Z]{2}[0-9]+)$', '([A-Z]{2}[0-9]+)'],
    ['^a\\d\\.b$', 'a[0-9]\\.b'],
    ['^[\\d.+-]*$', '[0-9.+\\-]*'],
    ['^[-a^\\]\\[]$', '[\\-a\\^\\]\\[]'],
    ['^\\u0041[\\u{1F600}\\x2d]$', 'A[\u{1F600}\\-]'],
    ['^[^\\n\\t]\\p{Lu}$', '[^\\n\\t]\\p{Lu}'],
    ['^\\$\\^\\/$', '$\\^/'],
    ['^(a|b)?$', '(a|b)?'],
  ])('says %s as %s', (pattern, xsd) => {
    expect(xsdPattern(pattern)).toBe(xsd)
  })

  it.each([
    ['is not anchored', 'a'],
    ['is anchored for each alternative', '^a|b$'],
    ['looks ahead', '^(?=a)a$'],
    ['looks ahead in the negative', '^(?!a)b$'],
    ['names a group', '^(?<x>a)$'],
    ['refers back', '^(a)\\1$'],
    ['is lazy', '^a+?$'],
    ['has a lazy number', '^a{1,2}?$'],
    ['has an anchor inside', '^(?:^a)$'],
    ['means white space, which is something else there', '^\\s$'],
    ['means word characters, which are something else there', '^\\w$'],
    ['names a script', '^\\p{Script=Latin}$'],
    ['ends in the middle', '^[a$'],
  ])('refuses a pattern that %s', (_, pattern) => {
    expect(() => xsdPattern(pattern)).toThrow(RangeError)
  })

  it('can say every pattern that a definition can name', () => {
    const patterns = [
      emailPattern,
      ...Object.values(valueRules).flatMap(({ jsonSchema }) => jsonSchema.pattern ?? []),
      ...Object.values(characterClasses).flatMap(({ pattern }) => pattern ?? []),
    ]
    expect(patterns.length).toBeGreaterThan(8)
    for (const pattern of patterns) expect(() => xsdPattern(pattern)).not.toThrow()
  })
})
