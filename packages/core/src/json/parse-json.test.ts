import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parseJson } from './parse-json.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function failureOf(source: Uint8Array | string): unknown {
  try {
    return parseJson(source)
  } catch (error) {
    return error
  }
}

describe('parseJson', () => {
  it.each(['null', '0', '"Straße"', '[1,{"a":null}]', '{"constructor":"Müller Bau","prototype":1}', '"\\u00e4"'])(
    'parses %s from text and from bytes',
    (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text))
      expect(parseJson(utf8(text))).toEqual(JSON.parse(text))
    },
  )

  it('skips a byte order mark', () => {
    expect(parseJson(utf8('\uFEFF{"a":1}'))).toEqual({ a: 1 })
  })

  it.each(['', '{"a":', '{"a":1}}', "{'a':1}", '<html></html>', 'undefined', '{"a":1,}'])(
    'refuses %j as not-json',
    (text) => {
      expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'not-json' }))
    },
  )

  it.each([
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['a lone continuation byte', [0x22, 0x80, 0x22]],
    ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['Latin-1', [0x22, 0xe4, 0x22]],
    ['a cut sequence', [0x22, 0xe2, 0x82]],
  ])('refuses %s as not-utf8', (_, bytes) => {
    expect(() => parseJson(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code: 'not-utf8' }))
  })

  it.each([
    '{"__proto__":{"isAdmin":true}}',
    '{"\\u005f_proto__":1}',
    '[[{"a":[{"__proto__":null}]}]]',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    '{"c\\u006fnstructor":{"prototyp\\u0065":{}}}',
  ])('refuses %s as forbidden-key', (text) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'forbidden-key' }))
  })

  it('accepts the words as values', () => {
    expect(parseJson('{"a":"__proto__","b":["constructor"]}')).toEqual({ a: '__proto__', b: ['constructor'] })
  })

  it('survives deep nesting that also has to be searched', () => {
    const depth = 50_000
    const text = `${'['.repeat(depth)}"\\u0041"${']'.repeat(depth)}`
    expect(Array.isArray(parseJson(text))).toBe(true)
  })

  it('shows nothing of the text, not even in the cause', () => {
    const error = failureOf('{"name":"Erika Muster-Beispiel"')
    expect(error).toMatchObject({ code: 'not-json', facts: { length: 31 } })
    expect(inspect(error, { depth: 20 })).not.toMatch(/Erika/)
  })
})
