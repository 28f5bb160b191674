import { describe, expect, it } from 'vitest'
import { readXml } from './read-xml.js'
import { element, writeXml, xmlAttribute, xmlText } from './xml-writer.js'

function contentOf(source: string): { text: string; attribute: string | undefined } {
  let text = ''
  let attribute: string | undefined
  readXml(source, {
    start: ({ attributes }) => {
      attribute = attributes[0]?.value
      return undefined
    },
    text: (piece) => void (text += piece),
  })
  return { text, attribute }
}

describe('writeXml', () => {
  it('writes elements in lines and text untouched', () => {
    const root = element('p:a', { 'xmlns:p': 'urn:a', none: undefined }, [
      element('p:b', { c: '1 < 2' }, ['  x & y ']),
      element('p:d', {}, [element('p:e')]),
    ])
    expect(writeXml(root)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<p:a xmlns:p="urn:a">
  <p:b c="1 &lt; 2">  x &amp; y </p:b>
  <p:d>
    <p:e/>
  </p:d>
</p:a>
`)
    expect(writeXml(root, { indent: 0 }).split('\n')).toHaveLength(3)
  })

  it.each(['', ' ', '<&>"\'', ']]>', '\t\n\r\r\n', 'ä𝄞', '\u0085\u2028', '<!-- --> <![CDATA[', '&amp;'])(
    'can be read back: %j',
    (text) => {
      expect(contentOf(writeXml(element('a', { b: text }, [text])))).toEqual({ text, attribute: text })
    },
  )

  it.each(['\u0000', '\u0008', '\u000B', '\u001F', '\uD800', 'x\uDC00', '\uFFFE', '\uFFFF'])(
    'refuses the character %j, which XML 1.0 cannot carry',
    (text) => {
      const code = { code: 'xml-character-forbidden' }
      expect(() => xmlText(text)).toThrow(expect.objectContaining(code))
      expect(() => xmlAttribute(text)).toThrow(expect.objectContaining(code))
    },
  )

  it.each(['', '1a', 'a b', 'a:b:c', ':a', 'a>', 'a/'])('refuses the name %j', (name) => {
    expect(() => element(name)).toThrow(expect.objectContaining({ code: 'xml-name-invalid' }))
    expect(() => element('a', { [name]: '' })).toThrow(expect.objectContaining({ code: 'xml-name-invalid' }))
  })
})
