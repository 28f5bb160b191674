import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FimError } from '../fim-error.js'
import { readGenericode, type GenericodeOptions } from './read-genericode.js'

interface Parts {
  readonly columns?: readonly string[]
  readonly keys?: string
  readonly rows?: readonly (readonly (string | undefined)[])[]
}

const key = (column: string, annotation = ''): string =>
  `<Key Id="${column}Key"><Annotation><AppInfo>${annotation}</AppInfo></Annotation><ColumnRef Ref="${column}"/></Key>`

function listOf({ columns = ['code', 'name'], keys = key('code'), rows = [['a', 'Apfel']] }: Parts = {}): string {
  const columnSet = columns.map((id) => `<Column Id="${id}" Use="required"><ShortName>${id}</ShortName></Column>`)
  const rowSet = rows.map((row) => {
    const values = row.map((value, n) =>
      value === undefined
        ? `<Value ColumnRef="${columns[n] ?? ''}"/>`
        : `<Value ColumnRef="${columns[n] ?? ''}"><SimpleValue>${value}</SimpleValue></Value>`,
    )
    return `<Row>${values.join('')}</Row>\n`
  })
  return `<g:CodeList xmlns:g="http://docs.oasis-open.org/codelist/ns/genericode/1.0/" xmlns:v="http://xoev.de/schemata/genericode/4">
<Annotation><Description><v:validFrom>2026-01-01</v:validFrom></Description></Annotation>
<Identification><ShortName>Obst</ShortName><Version>2</Version><CanonicalUri>urn:example:obst</CanonicalUri><CanonicalVersionUri>urn:example:obst_2</CanonicalVersionUri></Identification>
<ColumnSet>${columnSet.join('')}${keys}</ColumnSet><SimpleCodeList>
${rowSet.join('')}</SimpleCodeList></g:CodeList>`
}

function failureOf(source: string, options?: GenericodeOptions): unknown {
  try {
    return readGenericode(source, options)
  } catch (error) {
    return error
  }
}

describe('readGenericode', () => {
  it('gives identification, columns and entries', () => {
    expect(readGenericode(listOf())).toMatchObject({
      shortName: 'Obst',
      version: '2',
      canonicalUri: 'urn:example:obst',
      canonicalVersionUri: 'urn:example:obst_2',
      validFrom: '2026-01-01',
      codeColumn: 'code',
      nameColumn: 'name',
      entries: [{ code: 'a', name: 'Apfel', selectable: true, values: { code: 'a', name: 'Apfel' } }],
    })
  })

  it.each(['<v:recommendedKeyColumn/>', '<v:empfohleneCodeSpalte/>', '<v:xoev-code/>'])(
    'prefers the key that %s recommends',
    (annotation) => {
      const source = listOf({ keys: key('name') + key('code', annotation) })
      expect(readGenericode(source)).toMatchObject({ codeColumn: 'code', nameColumn: 'name' })
    },
  )

  it('takes the column that XÖV marks as the name', () => {
    const columns = ['code', 'name', 'anzeige']
    const keys = key('code', '<v:xoev-code/>') + key('anzeige', '<v:xoev-codename/>')
    expect(readGenericode(listOf({ columns, keys })).nameColumn).toBe('anzeige')
  })

  it('prefers a column called like a name, else the first other one', () => {
    const rows: string[][] = []
    const nameOf = (...columns: string[]) => readGenericode(listOf({ columns, rows })).nameColumn
    expect(nameOf('code', 'Art', 'Bezeichnung-kurz-1', 'Bezeichnung-lang')).toBe('Bezeichnung-lang')
    expect(nameOf('code', 'farbe', 'form')).toBe('farbe')
    expect(nameOf('code')).toBe('code')
  })

  it('obeys codeKey and nameKey', () => {
    const source = listOf({ columns: ['code', 'name', 'iso'], rows: [['a', 'Apfel', 'x']] })
    expect(readGenericode(source, { codeKey: 'iso', nameKey: 'code' }).entries).toMatchObject([
      { code: 'x', name: 'a' },
    ])
    expect(failureOf(source, { codeKey: 'nix' })).toMatchObject({ code: 'genericode-column-unknown' })
    expect(failureOf(source, { nameKey: 'nix' })).toMatchObject({ code: 'genericode-column-unknown' })
  })

  it('keeps rows of categories, but nobody can select them', () => {
    const rows = [
      ['1', 'Kategorie', 'Personen'],
      ['11', 'Unterkategorie', 'Vereine'],
      ['111', 'Rechtsform', 'e. V.'],
    ]
    const { entries } = readGenericode(listOf({ columns: ['code', 'Art', 'name'], rows }))
    expect(entries.map(({ selectable }) => selectable)).toEqual([false, false, true])
  })

  it('reads from when until when a row applies', () => {
    const rows = [['a', 'A', '1990-01-01', undefined]]
    const columns = ['code', 'name', 'Existenz-ab', 'existenz-bis']
    expect(readGenericode(listOf({ columns, rows })).entries[0]).toMatchObject({
      validFrom: '1990-01-01',
      validTo: undefined,
    })
  })

  it('counts values without a column from the last one', () => {
    const source = listOf().replaceAll(' ColumnRef="code"', '').replaceAll(' ColumnRef="name"', '')
    expect(readGenericode(source).entries).toMatchObject([{ code: 'a', name: 'Apfel' }])
  })

  it('cannot be made to reach a prototype', () => {
    const columns = ['__proto__', 'constructor']
    const { entries } = readGenericode(listOf({ columns, keys: key('__proto__') }))
    expect(Object.getPrototypeOf(entries[0]?.values)).toBe(Object.prototype)
    expect(entries[0]?.code).toBe('a')
  })

  it.each([
    ['genericode-key-missing', listOf({ keys: '' })],
    ['genericode-key-missing', listOf({ keys: '<Key><ColumnRef Ref="code"/><ColumnRef Ref="name"/></Key>' })],
    ['genericode-key-missing', listOf({ keys: key('nix') })],
    [
      'genericode-key-duplicate',
      listOf({
        rows: [
          ['a', 'A'],
          ['a', 'B'],
        ],
      }),
    ],
    ['genericode-value-missing', listOf({ rows: [[undefined, 'A']] })],
    ['genericode-column-unknown', listOf().replace('ColumnRef="name"', 'ColumnRef="nix"')],
    ['genericode-expected', '<a/>'],
    ['genericode-expected', listOf().replaceAll('g:CodeList', 'g:CodeListSet')],
    ['xml-doctype-forbidden', `<!DOCTYPE a>${listOf()}`],
  ])('refuses with %s', (code, source) => {
    expect(failureOf(source)).toMatchObject({ code })
  })

  it('names the line of a doubled code', () => {
    const rows = [
      ['a', 'A'],
      ['b', 'B'],
      ['a', 'C'],
    ]
    expect(failureOf(listOf({ rows }))).toMatchObject({ facts: { line: 7 } })
  })

  it('ends with a list or a coded error, whatever is cut', () => {
    const source = listOf()
    const position = fc.nat({ max: source.length })
    fc.assert(
      fc.property(position, position, (from, to) => {
        const result = failureOf(source.slice(0, from) + source.slice(to))
        if (result instanceof Error) expect(FimError.isInstance(result)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
