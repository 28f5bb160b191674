import { describe, expect, it } from 'vitest'
import { growthOf } from './ambiguity.js'

describe('growthOf', () => {
  it.each([
    ['^(a+)+$'],
    ['^(a*)*b'],
    ['^(a|a)*$'],
    ['^([a-z]+)*$'],
    ['^(?:x+x+)+y'],
    ['^(a|ab|b)*$'],
    ['^(?:\\w+\\s?)*$'],
    ['^(a?b?)*c'],
    ['^(?:[A-Z]{1,20}[0-9]*)+$'],
  ])('finds %s exponential', (pattern) => {
    expect(growthOf(pattern, 'u')).toBe('exponential')
  })

  it.each([
    ['\\s+$'],
    ['^(.*,){11}$'],
    ['^a*a*$'],
    ['^.*x.*$'],
    ['\\([^)]*\\)'],
    ['(?=a*b)c'],
    ['^[a-z0-9]*-?[a-z]*$'],
    ['V.*$'],
  ])('finds %s polynomial', (pattern) => {
    expect(growthOf(pattern, 'u')).toBe('polynomial')
  })

  it.each([
    ['^(?:[a-z]|\\p{L}\\p{M})*$'],
    ['^\\d+(?:\\.\\d+)*$'],
    ['\\s+'],
    ['^\\s+|\\s$'],
    ['^(?=\\s*\\S)[^\\u0000]*$'],
    ['^(?:ab|ac)*$'],
    ['^a{1,3}b{2}$'],
    ['^[a-z]+@[a-z.-]+\\.[a-z]{1,63}$'],
    ['/[^/]*$'],
  ])('finds %s linear', (pattern) => {
    expect(growthOf(pattern, 'u')).toBe('linear')
  })

  it('errs on the safe side where a pattern looks back', () => {
    expect(growthOf('(?<!/)/+$', 'u')).toBe('polynomial')
  })

  it('minds flags', () => {
    expect(growthOf('a*A*$', 'y')).toBe('linear')
    expect(growthOf('a*A*$', 'iy')).toBe('polynomial')
  })

  it('does not guess at references', () => {
    expect(() => growthOf('(a)\\1')).toThrow(SyntaxError)
  })
})
