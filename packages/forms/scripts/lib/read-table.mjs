/**
 * A published table as rows of texts by column name, from genericode 1.0 or CSV. Reads the files of one publisher under
 * our eyes and is no reader for files of strangers.
 *
 * @typedef {{ urn?: string, version?: string, rows: Record<string, string>[] }} Table
 */

/**
 * @param {string} xml genericode 1.0, as XRepository delivers it
 * @returns {Table}
 */
export function readGenericode(xml) {
  const list = between(xml, '<SimpleCodeList>', '</SimpleCodeList>')
  return {
    urn: textIn(xml, 'CanonicalUri'),
    version: textIn(between(xml, '<Identification>', '</Identification>'), 'Version'),
    rows: pieces(list, '<Row>', '</Row>').map((row) =>
      Object.fromEntries(
        // A value without text may be written as an empty element.
        row
          .split('<Value ')
          .slice(1)
          .map((value) => [
            between(value, 'ColumnRef="', '"'),
            value.includes('<SimpleValue>') ? textIn(value, 'SimpleValue') : '',
          ]),
      ),
    ),
  }
}

/**
 * @param {string} csv first line with the names of the columns; quotes only around whole cells
 * @returns {Table}
 */
export function readCsv(csv) {
  const [head = '', ...lines] = csv.trimEnd().split(/\r?\n/)
  const columns = cellsOf(head)
  return {
    rows: lines.map((line) => {
      const cells = cellsOf(line)
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
    }),
  }
}

/** @param {string} line */
function cellsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )
}

/**
 * @param {string} text
 * @param {string} name
 */
function textIn(text, name) {
  return between(text, `<${name}>`, `</${name}>`)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * @param {string} text
 * @param {string} start
 * @param {string} end
 */
function between(text, start, end) {
  const from = text.indexOf(start)
  const to = text.indexOf(end, from + start.length)
  if (from < 0 || to < 0) throw new Error(`no ${start} … ${end}`)
  return text.slice(from + start.length, to)
}

/**
 * @param {string} text
 * @param {string} start
 * @param {string} end
 */
function pieces(text, start, end) {
  const found = []
  for (let from = text.indexOf(start); from >= 0;) {
    const to = text.indexOf(end, from)
    if (to < 0) throw new Error(`${start} without ${end}`)
    found.push(text.slice(from + start.length, to))
    from = text.indexOf(start, to)
  }
  return found
}
