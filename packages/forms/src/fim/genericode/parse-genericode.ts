import { readXml, type XmlLimits, type XmlPosition } from '@amt24/core/xml'
import { FimError } from '../fim-error.js'

export interface GenericodeKey {
  /** Columns in order; one for a simple key. */
  readonly columns: readonly string[]
  /** Recommended by XÖV as the key column. */
  readonly isRecommended: boolean
  /** Marked by XÖV as the name of a code (handbook 1.0). */
  readonly isName: boolean
}

export interface GenericodeRow {
  readonly values: ReadonlyMap<string, string>
  readonly position: XmlPosition
}

/** A genericode file as it is written, before columns are chosen. */
export interface Genericode {
  readonly identification: ReadonlyMap<string, string>
  readonly validFrom: string | undefined
  readonly columns: readonly { readonly id: string; readonly name: string | undefined; readonly required: boolean }[]
  readonly keys: readonly GenericodeKey[]
  readonly rows: readonly GenericodeRow[]
}

const genericode = 'http://docs.oasis-open.org/codelist/ns/genericode/1.0/'
const recommendations = ['recommendedKeyColumn', 'empfohleneCodeSpalte', 'xoev-code']

/**
 * Reads OASIS genericode 1.0. Inner elements stand in no namespace, extensions of XÖV in several of their own; both are
 * told apart by where they stand.
 *
 * @throws {FimError} `genericode-expected`, `genericode-column-unknown`
 * @throws {XmlError}
 */
export function parseGenericode(source: string | Uint8Array, limits: Partial<XmlLimits> | undefined): Genericode {
  const path: string[] = []
  let text = ''
  const identification = new Map<string, string>()
  let validFrom: string | undefined
  const columns: { id: string; name: string | undefined; required: boolean }[] = []
  const keys: { columns: string[]; isRecommended: boolean; isName: boolean }[] = []
  const rows: { values: Map<string, string>; position: XmlPosition }[] = []
  let column = -1

  readXml(
    source,
    {
      start: ({ uri, local, attributes, position }) => {
        const attribute = (name: string) => attributes.find((one) => one.uri === '' && one.local === name)?.value ?? ''
        if (path.length === 0 && (uri !== genericode || local !== 'CodeList')) throw notAList(position)
        path.push(local)
        text = ''
        switch (path.slice(1).join('/')) {
          case 'ColumnSet/Column':
            columns.push({ id: attribute('Id'), name: undefined, required: attribute('Use') === 'required' })
            break
          case 'ColumnSet/Key':
            keys.push({ columns: [], isRecommended: false, isName: false })
            break
          case 'ColumnSet/Key/ColumnRef':
            keys.at(-1)?.columns.push(attribute('Ref'))
            break
          case 'SimpleCodeList/Row':
            rows.push({ values: new Map(), position })
            column = -1
            break
          case 'SimpleCodeList/Row/Value':
            // Without a reference the value belongs to the column after the last one.
            column =
              attribute('ColumnRef') === '' ? column + 1 : columns.findIndex(({ id }) => id === attribute('ColumnRef'))
            if (columns[column] === undefined) throw unknownColumn(position)
            break
          case 'ColumnSet/Key/Annotation/AppInfo/recommendedKeyColumn':
          case 'ColumnSet/Key/Annotation/AppInfo/empfohleneCodeSpalte':
          case 'ColumnSet/Key/Annotation/AppInfo/xoev-code':
          case 'ColumnSet/Key/Annotation/AppInfo/xoev-codename': {
            const key = keys.at(-1)
            if (key !== undefined && recommendations.includes(local)) key.isRecommended = true
            else if (key !== undefined) key.isName = true
          }
        }
        return undefined
      },
      text: (piece) => void (text += piece),
      end: () => {
        const at = path.slice(1).join('/')
        const value = text.trim()
        const local = path.pop() ?? ''
        text = ''
        if (value === '') return
        if (at === 'SimpleCodeList/Row/Value/SimpleValue') rows.at(-1)?.values.set(columns[column]?.id ?? '', value)
        else if (at === `Identification/${local}`) identification.set(local, value)
        else if (at === 'ColumnSet/Column/LongName' || at === 'ColumnSet/Column/ShortName') {
          const last = columns.at(-1)
          if (last !== undefined) last.name ??= value
        } else if (
          /^Annotation\/(?:Description|AppInfo)\/(?:validFrom|datumGueltigkeitAb|datumgueltigkeitab)$/.test(at)
        )
          validFrom = value
      },
    },
    limits === undefined ? {} : { limits },
  )
  return { identification, validFrom, columns, keys, rows }
}

function notAList({ line, column }: XmlPosition): FimError {
  return new FimError('genericode-expected', {
    message: `The file is no genericode 1.0 code list. Download "Genericode" of the list from XRepository. Line ${line}.`,
    facts: { line, column },
  })
}

function unknownColumn({ line, column }: XmlPosition): FimError {
  return new FimError('genericode-column-unknown', {
    message: `A value names a column that the list has not. Download the list again. Line ${line}, column ${column}.`,
    facts: { line, column },
  })
}
