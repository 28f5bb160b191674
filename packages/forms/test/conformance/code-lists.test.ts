import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { searchForm } from '../../src/bausteine/din-91379/search-form.js'
import { loadCodeList } from '../../src/code-lists/load-code-list.js'
import { published, type CodeListName } from '../../src/code-lists/published.js'

/** File and columns of each list, written down a second time so that a wrong column in the generator is noticed. */
const official: Readonly<Record<CodeListName, readonly [file: string, code: string, name: string]>> = {
  'ags-sachsen': ['destatis-ags_2026-04-30_sachsen.csv', 'schluessel', 'bezeichnung'],
  'ars-sachsen': ['destatis-rs_2026-04-30_sachsen.csv', 'schluessel', 'bezeichnung'],
  ausweisdokument: ['dsmeld-ausweisdokumente_5.gc.xml', 'key', 'name'],
  bundesland: ['destatis-bundesland_2010-04-01.gc.xml', 'SCHLUESSEL', 'Bezeichnung'],
  erreichbarkeit: ['xoev-erreichbarkeit_3.gc.xml', 'code', 'Beschreibung'],
  familienstand: ['dsmeld-familienstand_2.gc.xml', 'key', 'name'],
  geschlecht: ['xinneres-geschlecht_1.gc.xml', 'code', 'beschreibung'],
  'gesetzlicher-vertreter': ['xunternehmen-artgesetzlichervertreter_1.gc.xml', 'Code', 'Beschreibung'],
  kreis: ['destatis-kreis_2026-01-31.gc.xml', 'SCHLUESSEL', 'Bezeichnung'],
  namensart: ['xpersonenstand-namensart_1.gc.xml', 'key', 'name'],
  rechtsform: ['xunternehmen-rechtsformen_2.4.gc.xml', 'Code', 'Bezeichnung-lang'],
  'sprache-eu': ['xfahrtenschreiber-sprache-eu_2.gc.xml', 'ISO-Code', 'ISO-Wert'],
  staat: ['destatis-staat_2024-08-01.gc.xml', 'schluessel-staat', 'staatenname-kurz'],
  staatsangehoerigkeit: [
    'destatis-staatsangehoerigkeit_2024-08-01.gc.xml',
    'DESTATIS-Schluessel-Staatsangehoerigkeit',
    'Staatsangehoerigkeit',
  ],
  waehrung: ['kosit-currency-codes_3.gc.xml', 'AlphabeticCode', 'Currency'],
}

/** Rows that are in the list and cannot be chosen. */
const notSelectable: Readonly<Partial<Record<CodeListName, (row: Row) => boolean>>> = {
  kreis: (row) => /^(?:02|11)(?!000)/u.test(row['SCHLUESSEL'] ?? ''),
  rechtsform: (row) => ['Kategorie', 'Unterkategorie'].includes(row['Art'] ?? ''),
  staatsangehoerigkeit: (row) =>
    (row['Existenz-bis'] ?? '') !== '' || row['Suchbegriff'] === 'für interne Zwecke verwendet',
}

type Row = Readonly<Record<string, string>>

describeWithSpec('published code lists', (specDir) => {
  describe.each(Object.keys(official) as CodeListName[])('%s', (name) => {
    const [file, codeColumn, nameColumn] = official[name]
    const source = readFileSync(join(specDir, 'fim/genericode', file), 'utf8')
    const rows = file.endsWith('.csv') ? rowsOfCsv(source) : rowsOfGenericode(source)

    it('has exactly the rows of the official file, in its order', async () => {
      const { entries } = await loadCodeList(name)
      expect(entries.map(({ code }) => code)).toEqual(rows.map((row) => row[codeColumn]))
      for (const [i, entry] of entries.entries()) {
        const official = rows[i]?.[nameColumn]
        expect(entry.name).toBe(official === '–' ? rows[i]?.['Suchbegriff'] : official)
      }
    })

    it('offers exactly the rows that can be chosen', () => {
      const isExcluded = notSelectable[name] ?? (() => false)
      const codes = rows.filter((row) => !isExcluded(row)).map((row) => row[codeColumn])
      expect(published[name].list.codes.split(' ')).toEqual(codes)
    })

    it('says the address and version of the official file', () => {
      const { urn, version } = published[name].list
      const said = file.endsWith('.csv') ? /_(\d{4}-\d\d-\d\d)_/u.exec(file)?.[1] : undefined
      if (said === undefined) expect(source).toContain(`<CanonicalVersionUri>${urn}_${version}</CanonicalVersionUri>`)
      else expect(version).toBe(said)
    })

    it('is searched by the search form of DIN 91379', async () => {
      for (const entry of (await loadCodeList(name)).entries)
        expect(entry.searchForm.startsWith(searchForm(entry.name)), entry.name).toBe(true)
    })

    it('costs a form at most five kilobytes', () => {
      expect(gzipSync(JSON.stringify(published[name].list)).length).toBeLessThan(5_000)
    })
  })

  it('offers Hamburg and Berlin as one Kreis each, and 401 in all', () => {
    const codes = published.kreis.list.codes.split(' ')
    expect(codes).toHaveLength(401)
    expect(codes.filter((code) => /^(?:02|11)/u.test(code))).toEqual(['02000', '11000'])
  })

  it('keeps the days on which states began and ended', async () => {
    const { entries } = await loadCodeList('staatsangehoerigkeit')
    const ended = entries.filter(({ validUntil }) => validUntil !== undefined)
    expect(ended).toHaveLength(7)
    for (const { validFrom, validUntil } of ended) {
      expect(validUntil).toMatch(/^\d{4}-\d\d-\d\d$/u)
      if (validFrom !== undefined && validUntil !== undefined) expect(validFrom < validUntil).toBe(true)
    }
  })
})

describeWithSpec('search form of DIN 91379', (specDir) => {
  const lines = readFileSync(join(specDir, 'fim/din91379/latin_list_search_form_1.3.txt'), 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(';').map((column) => column.trim()))

  it('agrees with the official mapping of every letter and sequence', () => {
    const wrong = lines.filter(([, , codePoints = '', , , , form]) => {
      const letter = String.fromCodePoint(...codePoints.split(' ').map((hex) => Number.parseInt(hex, 16)))
      return searchForm(letter) !== form
    })
    expect(lines).toHaveLength(649)
    expect(wrong).toEqual([])
  })
})

/** Rows of genericode 1.0. Blanks and line breaks inside of names are one blank, as in the generated lists. */
function rowsOfGenericode(xml: string): Row[] {
  return xml
    .split('<Row>')
    .slice(1)
    .map((row) => {
      const cells: Record<string, string> = {}
      for (const [, column = '', value = ''] of row.matchAll(cell))
        cells[column] = value.replaceAll('&amp;', '&').replace(/\s+/gu, ' ').trim()
      return cells
    })
}

const cell = /<Value ColumnRef="([^"]+)"[^>]*>\s*<SimpleValue>([^<]*)/gu

function rowsOfCsv(csv: string): Row[] {
  return csv
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, schluessel, quoted, plain] = /^(\d+),(?:"([^"]*)"|([^,]*)),/u.exec(line) ?? []
      return schluessel === undefined ? [] : [{ schluessel, bezeichnung: quoted ?? plain ?? '' }]
    })
}
