import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importLine, printCode, textLiteral } from './code.js'

const evaluate = (literal: string): unknown => JSON.parse(literal.startsWith('"') ? literal : doubleQuoted(literal))

function doubleQuoted(literal: string): string {
  return `"${literal
    .slice(1, -1)
    .replace(/\\'/g, "'")
    .replace(/(^|[^\\])((?:\\\\)*)"/g, '$1$2\\"')}"`
}

describe('textLiteral', () => {
  it('prefers the quotes that need fewer escapes', () => {
    expect(textLiteral('a')).toBe("'a'")
    expect(textLiteral('a "b"')).toBe(`'a "b"'`)
    expect(textLiteral("a 'b'")).toBe(`"a 'b'"`)
  })

  it('means the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', "'", '\\', '\n', '\u2028', '`', '${', '\uD800') }), (text) => {
        expect(evaluate(textLiteral(text))).toBe(text)
      }),
    )
  })

  it('shows marks that change the direction of writing', () => {
    expect(textLiteral('a\u202Eb')).toBe(String.raw`'a\u202eb'`)
  })
})

describe('printCode', () => {
  it('stays on one line while it fits, and breaks from outside', () => {
    const short = { call: 'text', args: [{ entries: [{ key: 'maxLength', value: '5' }] }] }
    expect(printCode(short)).toBe('text({ maxLength: 5 })')
    const long = {
      call: 'a',
      args: [
        {
          entries: [
            { key: 'b', value: `'${'x'.repeat(70)}'` },
            { key: 'c-d', value: short },
          ],
        },
        `'${'y'.repeat(30)}'`,
      ],
    }
    expect(printCode(long)).toBe(
      `a(\n  { b: '${'x'.repeat(70)}', 'c-d': text({ maxLength: 5 }) },\n  '${'y'.repeat(30)}',\n)`,
    )
  })

  it('puts comments above, and never lets them end', () => {
    const code = { entries: [{ key: 'a', value: '1', comments: ['one\n two */ \u2028 process.exit()'] }] }
    expect(printCode(code)).toBe('{\n  // one two */ process.exit()\n  a: 1,\n}')
  })

  it('breaks imports that do not fit', () => {
    expect(importLine(['a', 'b'], 'c')).toBe("import { a, b } from 'c'")
    expect(importLine(['a'.repeat(60), 'b'.repeat(60)], 'c').split('\n')).toHaveLength(4)
  })
})
