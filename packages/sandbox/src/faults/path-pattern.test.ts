import { describe, expect, it } from 'vitest'
import { compilePathPattern } from './path-pattern.js'

describe('compilePathPattern', () => {
  it.each<[string, string, boolean]>([
    ['/a/*/c', '/a/b/c', true],
    ['/a/*/c', '/a/b/x/c', false],
    ['/a/**', '/a/b/c', true],
    ['**/c', '/a/b/c', true],
    ['/a', '/a/b', false],
    ['/a.b', '/axb', false],
    ['/a+(b)', '/a+(b)', true],
    ['^/a/[bc]$', '/a/c', true],
    ['^/a', '/a/anything', true],
  ])('%s against %s is %s', (pattern, path, matches) => {
    expect(compilePathPattern(pattern)(path)).toBe(matches)
  })

  it('refuses an unfinished expression', () => {
    expect(() => compilePathPattern('^(')).toThrow(expect.objectContaining({ code: 'fault-invalid' }))
  })
})
