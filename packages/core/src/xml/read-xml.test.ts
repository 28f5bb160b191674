import { describe, expect, it } from 'vitest'
import { readXml } from './read-xml.js'
import { XmlReader, type XmlHandler, type XmlReaderOptions } from './xml-reader.js'

function recorder(skip: readonly string[] = []): { events: string[]; handler: XmlHandler } {
  const events: string[] = []
  const handler: XmlHandler = {
    start: ({ uri, local, attributes, position }) => {
      const list = attributes.map((attribute) => ` ${attribute.uri}|${attribute.local}=${attribute.value}`).join('')
      events.push(`<${uri}|${local}${list}> ${position.line}:${position.column}`)
      return skip.includes(local) ? 'skip' : undefined
    },
    text: (text) => void events.push(JSON.stringify(text)),
    end: () => void events.push('>'),
  }
  return { events, handler }
}

function eventsOf(source: string | Uint8Array, options?: XmlReaderOptions, skip?: readonly string[]): string[] {
  const { events, handler } = recorder(skip)
  readXml(source, handler, options)
  return events
}

function failureOf(source: string | Uint8Array, options?: XmlReaderOptions): unknown {
  try {
    return eventsOf(source, options)
  } catch (error) {
    return error
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('readXml', () => {
  it('names elements and attributes by namespace, whatever the prefix', () => {
    const expected = ['<urn:a|x |n=1> 1:1', '<urn:a|y urn:a|m=2> 1:24', '>', '>']
    expect(eventsOf('<x xmlns="urn:a" n="1"><b:y xmlns:b="urn:a" b:m="2"/></x>')).toEqual(expected)
    const other = eventsOf('<q:x xmlns:q="urn:a" n="1"><q:y q:m="2"/></q:x>')
    expect(other.map((event) => event.replace(/ \d+:\d+$/, ''))).toEqual(
      expected.map((event) => event.replace(/ \d+:\d+$/, '')),
    )
  })

  it('replaces references and reads CDATA as text', () => {
    expect(eventsOf('<a>1 &lt; 2 &#x41;&amp;<![CDATA[<b>&c;]]></a>')).toEqual([
      '<|a> 1:1',
      '"1 < 2 A&"',
      '"<b>&c;"',
      '>',
    ])
  })

  it('says where each tag begins, also when its name ends a line', () => {
    const source = '<?xml version="1.0"?>\r\n<a>\n  <b\n    c="1"/><d/>\n\n<e>\nä𝄞<f/></e></a>'
    expect(eventsOf(source).filter((event) => event.startsWith('<'))).toEqual([
      '<|a> 2:1',
      '<|b |c=1> 3:3',
      '<|d> 4:12',
      '<|e> 6:1',
      '<|f> 7:4',
    ])
  })

  it('gives the same events however the document is cut', () => {
    const source = '<?xml version="1.0"?>\n<a xmlns="urn:a" b="&quot;">x\r\ny<c/>ä𝄞&amp;<![CDATA[z]]><d>\n</d></a>'
    const joined = (events: string[]) => events.join('').replaceAll('""', '')
    for (const size of [1, 2, 3, 5, 7]) {
      const { events, handler } = recorder()
      const reader = new XmlReader(handler)
      for (let at = 0; at < source.length; at += size) reader.write(source.slice(at, at + size))
      reader.close()
      expect(joined(events)).toBe(joined(eventsOf(source)))
    }
  })

  it('leaves out what the handler skips, and goes on behind it', () => {
    expect(eventsOf('<a>1<b>2<b>3</b><c/></b>4</a>', {}, ['b'])).toEqual(['<|a> 1:1', '"1"', '<|b> 1:5', '"4"', '>'])
  })

  it('hands on what a handler throws', () => {
    const handler: XmlHandler = {
      start: () => {
        throw new RangeError('enough')
      },
    }
    expect(() => readXml('<a/>', handler)).toThrow(RangeError)
  })

  it('skips a byte order mark', () => {
    expect(eventsOf(utf8('\uFEFF<a/>'))).toEqual(['<|a> 1:1', '>'])
    expect(eventsOf('\uFEFF<a/>')).toEqual(['<|a> 1:1', '>'])
  })

  it.each([
    ['nothing at all', '', 1, 1],
    ['plain text', 'hello', 1, 6],
    ['an element that does not end', '<a>\n<b></a>', 2, 7],
    ['a cut document', '<a><b>', 1, 6],
    ['two roots', '<a/><b/>', 1, 6],
    ['an attribute twice', '<a b="1" b="2"/>', 1, 16],
    ['the same attribute by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 1, 44],
    ['an undeclared prefix', '<p:a/>', 1, 6],
    ['an undefined entity', '<a>&euro;</a>', 1, 9],
    ['an entity that is a property of every object', '<a>&constructor;</a>', 1, 16],
    ['a control character', '<a>\u0001</a>', 1, 4],
    ['a reference to one', '<a>&#0;</a>', 1, 7],
  ])('refuses %s as malformed and says where', (_, source, line, column) => {
    expect(failureOf(source)).toMatchObject({ code: 'xml-malformed', facts: { line, column } })
  })

  it.each([
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['an external DTD', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
  ])('refuses %s', (_, source) => {
    expect(failureOf(source)).toMatchObject({ code: 'xml-doctype-forbidden', facts: { line: 1 } })
  })

  it.each([
    ['Latin-1', Uint8Array.from([0x3c, 0x61, 0x3e, 0xe4, 0x3c, 0x2f, 0x61, 0x3e])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0])],
    ['a declared ISO-8859-1', utf8('<?xml version="1.0" encoding="ISO-8859-1"?><a/>')],
  ])('refuses bytes in %s', (_, bytes) => {
    expect(failureOf(bytes)).toMatchObject({ code: 'xml-not-utf8' })
  })

  it('reads text whose declaration names the encoding that it had before it was decoded', () => {
    expect(eventsOf('<?xml version="1.0" encoding="ISO-8859-1"?><a/>')).toHaveLength(2)
  })

  it('never quotes the document in an error', () => {
    const error = failureOf('<a><ErikaMuster></b></a>')
    expect(JSON.stringify(error)).not.toContain('Erika')
  })
})

describe('limits', () => {
  it.each([
    ['xml-too-deep', '<a>'.repeat(65), {}],
    ['xml-too-deep', '<a><b><c/></b></a>', { maxDepth: 2 }],
    ['xml-too-many-elements', `<a>${'<b/>'.repeat(1_000_000)}</a>`, {}],
    ['xml-too-many-elements', '<a><b/><b/></a>', { maxElements: 2 }],
    ['xml-too-many-attributes', `<a ${Array.from({ length: 257 }, (_, n) => `b${n}="1"`).join(' ')}/>`, {}],
    ['xml-text-too-long', `<a>${'x'.repeat(1024 * 1024 + 1)}</a>`, {}],
    ['xml-text-too-long', '<a b="123"/>', { maxTextLength: 2 }],
    ['xml-too-large', '<a>1234</a>', { maxLength: 10 }],
  ])('refuses with %s', (code, source, limits) => {
    expect(failureOf(source, { limits })).toMatchObject({ code })
  })

  it('counts what is skipped, too', () => {
    expect(() => eventsOf('<a><b><c/><c/></b></a>', { limits: { maxElements: 3 } }, ['b'])).toThrow(
      expect.objectContaining({ code: 'xml-too-many-elements' }),
    )
  })

  it('allows exactly the limit', () => {
    const limits = { maxDepth: 2, maxElements: 3, maxAttributes: 1, maxTextLength: 2, maxLength: 24 }
    expect(eventsOf('<a b="12"><c/>12<d/></a>', { limits })).toHaveLength(7)
  })
})
