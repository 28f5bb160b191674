import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xdfField, xdfGroup, xdfRule, xdfSchema, xdfValues } from '../../../test/support/xdf.js'
import { FimError } from '../fim-error.js'
import { readXdf } from './read-xdf.js'

function failureOf(source: string): unknown {
  try {
    return readXdf(source)
  } catch (error) {
    return error
  }
}

const schema = xdfSchema([
  xdfGroup('G99000000001', [xdfField('F99000000001', { limits: 'minLength="1" maxLength="20"' })], {
    more: xdfRule('R99000000001', 'Frei.'),
  }),
  xdfField('F99000000002', { art: 'select', more: xdfValues(['1', 'Eins'], ['2', 'Zwei']), anzahl: '0:*' }),
])

describe('readXdf', () => {
  it('gives plain data with identifiers, limits, values, rules and places', () => {
    expect(readXdf(schema)).toMatchObject({
      xdf: '3.0.0',
      nachrichtID: '1',
      warnings: [],
      root: {
        kind: 'schema',
        id: 'S99000000001',
        version: '1.0.0',
        status: '3',
        bezeichnung: 'Beispiel beantragen',
        struktur: [
          {
            anzahl: '1:1',
            position: { line: 6 },
            element: {
              kind: 'group',
              regeln: [{ id: 'R99000000001', freitextRegel: 'Frei.', typ: 'K' }],
              struktur: [{ element: { kind: 'field', praezisierung: { minLength: '1', maxLength: '20' } } }],
            },
          },
          {
            anzahl: '0:*',
            element: {
              feldart: 'select',
              werte: [
                { code: '1', name: 'Eins' },
                { code: '2', name: 'Zwei' },
              ],
            },
          },
        ],
      },
    })
  })

  it('counts relations and reads nothing of them', () => {
    const relation = '<x:relation><x:objekt><x:id>F1</x:id><x:unknown/></x:objekt></x:relation>'
    const document = readXdf(schema.replace('<x:freigabestatus>', `${relation}${relation}<x:freigabestatus>`))
    expect(document).toMatchObject({ relations: 2, warnings: [] })
  })

  it('refuses a group that contains itself, and accepts another version of it', () => {
    const nested = (version: string) =>
      xdfSchema([xdfGroup('G99000000001', [xdfGroup('G99000000001', [xdfField('F99000000001')], { version })])])
    expect(failureOf(nested('1.0.0'))).toMatchObject({ code: 'xdf-group-cycle', facts: { line: 7 } })
    expect(readXdf(nested('2.0.0')).warnings).toEqual([])
  })

  it.each([
    ['xdf-node-missing', 'feldart', schema.replace('<x:feldart><code>input</code></x:feldart>', '')],
    ['xdf-node-missing', 'anzahl', schema.replace('<x:anzahl>1:1</x:anzahl>', '')],
    ['xdf-node-missing', 'datenfeld', schema.replace(/<x:enthaelt>[^]*<\/x:enthaelt>/, '<x:enthaelt/>')],
    ['xdf-value-invalid', 'datentyp', schema.replace('<code>text</code>', '<code>texxt</code>')],
  ])('refuses with %s at %s', (code, node, source) => {
    expect(failureOf(source)).toMatchObject({ code, facts: { node } })
  })

  it('refuses a message that carries something else before reading it', () => {
    const other = schema.replaceAll('xdatenfelder.stammdatenschema.0102', 'xdatenfelder.dokumentsteckbrief.0101')
    expect(failureOf(other)).toMatchObject({ code: 'xdf-message-unsupported', facts: { line: 2, column: 1 } })
  })

  it('refuses a DOCTYPE and a million elements', () => {
    expect(failureOf(schema.replace('?>', '?><!DOCTYPE x>'))).toMatchObject({ code: 'xml-doctype-forbidden' })
    const many = schema.replace('<x:header>', `${'<x:a/>'.repeat(1_000_000)}<x:header>`)
    expect(failureOf(many)).toMatchObject({ code: 'xml-too-many-elements' })
  })

  it('expands no entity, whether it was declared or not', () => {
    const named = schema.replace(/<x:name>[^<]*/, '<x:name>&a;')
    expect(failureOf(named)).toMatchObject({ code: 'xml-malformed' })
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    expect(failureOf(named.replace('?>', `?>${bomb}`))).toMatchObject({ code: 'xml-doctype-forbidden' })
  })

  it('refuses groups nested deeper than any form', () => {
    const deep = Array.from({ length: 30 }).reduce<string>(
      (inner, _, n) => xdfGroup(`G${n}`, [inner]),
      xdfField('F99000000001'),
    )
    expect(failureOf(xdfSchema([deep]))).toMatchObject({ code: 'xml-too-deep' })
  })

  it('reads limits of XDatenfelder 2 from JSON, and keeps what is none', () => {
    const two = (limits: string) =>
      readXdf(
        xdfSchema([xdfField('F99000001')])
          .replaceAll('xdatenfelder_3.0.0', 'xdatenfelder_2')
          .replaceAll(/freigabestatus><code>\d/g, 'status><code>aktiv')
          .replaceAll('/x:freigabestatus', '/x:status')
          .replace('<x:bezeichnung>Beispiel beantragen</x:bezeichnung>', '')
          .replace('<x:praezisierung />', `<x:praezisierung>${limits}</x:praezisierung>`),
      )
    expect(two('{"minLength":"1","maxValue":5,"pattern":""}')).toMatchObject({
      xdf: '2.0',
      warnings: [],
      root: { struktur: [{ element: { praezisierung: { minLength: '1', maxValue: '5' } } }] },
    })
    for (const broken of ['{"minLength":', 'höchstens 20', '[]', '{"__proto__":{}}', '{"farbe":"1"}']) {
      expect(two(broken).warnings).toMatchObject([{ code: 'constraint-unreadable' }])
    }
  })

  it('ends with a document or a coded error, whatever is cut, doubled or replaced', () => {
    const position = fc.nat({ max: schema.length })
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('<x:id/>', '</x:id>', '<code>', '"'),
    )
    fc.assert(
      fc.property(position, position, piece, (from, to, inserted) => {
        const broken = schema.slice(0, from) + inserted + schema.slice(to)
        const result = failureOf(broken)
        if (result instanceof Error) expect(FimError.isInstance(result)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
