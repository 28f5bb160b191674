import type { XmlLimits } from '@amt24/core/xml'
import { FimError } from '../fim-error.js'
import type { CodeList, CodeListEntry } from './code-list.js'
import { parseGenericode, type Genericode, type GenericodeRow } from './parse-genericode.js'

export interface GenericodeOptions {
  /** Column of the codes. Default: the key that XÖV recommends, else the first key of one column. */
  readonly codeKey?: string | undefined
  /** Column of the names. Default: the column that XÖV marks or that is called like a name, else the first other one. */
  readonly nameKey?: string | undefined
  /** Limits other than the defaults of `@amt24/core/xml`. */
  readonly limits?: Partial<XmlLimits>
}

/**
 * Reads a code list in OASIS genericode 1.0 as XRepository delivers it. Rows of categories (column `Art` says `Kategorie`
 * or `Unterkategorie`) are kept and not selectable; columns such as `existenz-bis` become the validity of a row.
 *
 * @throws {FimError} `genericode-…`
 * @throws {XmlError}
 */
export function readGenericode(source: string | Uint8Array, options: GenericodeOptions = {}): CodeList {
  const parsed = parseGenericode(source, options.limits)
  const codeColumn = codeColumnOf(parsed, options.codeKey)
  const nameColumn = nameColumnOf(parsed, codeColumn, options.nameKey)
  const { identification } = parsed
  return {
    shortName: identification.get('ShortName'),
    longName: identification.get('LongName'),
    version: identification.get('Version'),
    canonicalUri: identification.get('CanonicalUri'),
    canonicalVersionUri: identification.get('CanonicalVersionUri'),
    validFrom: parsed.validFrom,
    columns: parsed.columns,
    codeColumn,
    nameColumn,
    entries: entriesOf(parsed, codeColumn, nameColumn),
  }
}

function codeColumnOf({ columns, keys }: Genericode, wanted: string | undefined): string {
  if (wanted !== undefined) return requireColumn(columns, wanted, 'codeKey')
  const simple = keys.filter((key) => key.columns.length === 1 && !key.isName)
  const chosen = (simple.find((key) => key.isRecommended) ?? simple[0])?.columns[0]
  if (chosen !== undefined && columns.some(({ id }) => id === chosen)) return chosen
  throw new FimError('genericode-key-missing', {
    message: `The list has no key of one column. Name the column of the codes with codeKey: ${namesOf(columns)}.`,
    facts: { columns: columns.map(({ id }) => id) },
  })
}

/** What name columns are called in lists of XRepository, best first. */
const nameColumns = [
  /^name$/i,
  /^bezeichnung$/i,
  /^bezeichnung-lang$/i,
  /^beschreibung$/i,
  /^staatenname-kurz$/i,
  /^staatsangehoerigkeit$/i,
]

function nameColumnOf({ columns, keys }: Genericode, codeColumn: string, wanted: string | undefined): string {
  if (wanted !== undefined) return requireColumn(columns, wanted, 'nameKey')
  const marked = keys.find((key) => key.isName)?.columns[0]
  if (marked !== undefined && columns.some(({ id }) => id === marked)) return marked
  const others = columns.map(({ id }) => id).filter((id) => id !== codeColumn)
  const called = nameColumns.flatMap((pattern) => others.find((id) => pattern.test(id)) ?? [])
  return called[0] ?? others[0] ?? codeColumn
}

function requireColumn(columns: Genericode['columns'], wanted: string, option: string): string {
  if (columns.some(({ id }) => id === wanted)) return wanted
  throw new FimError('genericode-column-unknown', {
    message: `The list has no column '${wanted}' (${option}). It has ${namesOf(columns)}.`,
    facts: { option, columns: columns.map(({ id }) => id) },
  })
}

function namesOf(columns: Genericode['columns']): string {
  return columns.map(({ id }) => id).join(', ') || 'none'
}

function entriesOf({ columns, rows }: Genericode, codeColumn: string, nameColumn: string): CodeListEntry[] {
  const find = (pattern: RegExp) => columns.find(({ id }) => pattern.test(id))?.id ?? ''
  const from = find(/^(?:existenz|g(?:ue|ü)ltig(?:keit)?)[-_ ]?(?:ab|von)$/i)
  const to = find(/^(?:existenz|g(?:ue|ü)ltig(?:keit)?)[-_ ]?bis$/i)
  const kind = find(/^art$/i)
  const seen = new Set<string>()
  return rows.map((row) => {
    const code = row.values.get(codeColumn)
    if (code === undefined) throw rowFailure('genericode-value-missing', row, 'A row has no code')
    if (seen.has(code)) throw rowFailure('genericode-key-duplicate', row, 'Two rows have the same code')
    seen.add(code)
    return {
      code,
      name: row.values.get(nameColumn) ?? code,
      selectable: !/^(?:unter)?kategorie$/i.test(row.values.get(kind) ?? ''),
      validFrom: row.values.get(from),
      validTo: row.values.get(to),
      values: Object.fromEntries(row.values),
    }
  })
}

function rowFailure(
  code: 'genericode-value-missing' | 'genericode-key-duplicate',
  row: GenericodeRow,
  what: string,
): FimError {
  const { line, column } = row.position
  return new FimError(code, {
    message: `${what}. Choose another column with codeKey, or have the list corrected. Line ${line}, column ${column}.`,
    facts: { line, column },
  })
}
