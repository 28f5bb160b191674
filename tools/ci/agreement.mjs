/**
 * What the agreement of three validators rests on, as tables: how often each issue was found, what ajv and libxml2 said
 * about data with this issue alone, and how often the rarest way through each form was taken. A generator that breaks
 * nothing agrees with everything, so a row with too few is a failure.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { workFile } from '../setup/places.mjs'

const MIN_HITS = 20

/**
 * @typedef {{ accepted: number, refused: number }} Verdicts
 * @typedef {object} FormReport written by the tests in `packages/forms/test/interop`
 * @property {number} generated
 * @property {Verdicts} documents
 * @property {Record<string, number>} codes
 * @property {Record<string, string[]>} checkers
 * @property {Record<string, number>} ways
 * @property {Record<string, Verdicts>} jsonSchema
 * @property {Record<string, Verdicts>} xsd
 */

const folder = dirname(workFile('report', 'agreement', 'x'))
/** @type {Map<string, FormReport>} */
const forms = new Map(
  readdirSync(folder).map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
)
const codes = [...new Set([...forms.values()].flatMap((form) => Object.keys(form.codes)))].sort()
const codeRows = codes.map(codeRow)
const formRows = [...forms].map(formRow)
const failures = [...codeRows, ...formRows].filter(({ isEnough }) => !isEnough)

const tables = [
  table(['issue', 'forms', 'found', 'fewest in a form', 'checked by', 'ajv: no / yes', 'libxml2: no / yes'], codeRows),
  table(['form', 'data', 'documents: no / yes', 'ways', 'fewest', 'rarest way'], formRows),
].join('\n\n')
writeFileSync(workFile('report', 'agreement.md'), `${tables}\n`)
console.log(tables)

const total = { passed: codeRows.length + formRows.length - failures.length, failed: failures.length, skipped: 0 }
// Without reports nothing was compared.
const counts = forms.size === 0 ? { passed: 0, failed: 1, skipped: 0 } : total
writeFileSync(workFile('report', 'agreement.counts.json'), JSON.stringify(counts))
for (const { cells } of failures) console.error(`Fewer than ${String(MIN_HITS)}: ${cells.join(', ')}`)
if (counts.failed > 0) process.exitCode = 1

/** @typedef {{ cells: readonly string[], isEnough: boolean }} Row */

/**
 * @param {string} code
 * @returns {Row}
 */
function codeRow(code) {
  const able = [...forms.values()].filter((form) => code in form.codes)
  const found = able.map((form) => form.codes[code] ?? 0)
  const checkers = able[0]?.checkers[code] ?? []
  const [ajv, libxml2] = [sum(able.map((form) => form.jsonSchema[code])), sum(able.map((form) => form.xsd[code]))]
  const fewest = Math.min(...found)
  const refusals = [
    ...(checkers.includes('json-schema') ? [ajv.refused] : []),
    ...(checkers.includes('xsd') ? [libxml2.refused] : []),
  ]
  return {
    isEnough: [fewest, ...refusals].every((count) => count >= MIN_HITS),
    cells: [
      code,
      String(able.length),
      String(found.reduce((all, count) => all + count, 0)),
      String(fewest),
      checkers.join(', '),
      written(ajv),
      written(libxml2),
    ],
  }
}

/**
 * @param {[string, FormReport]} report
 * @returns {Row}
 */
function formRow([id, { generated, documents, ways }]) {
  const [rarest, fewest] = Object.entries(ways).reduce(
    (least, way) => (way[1] < least[1] ? way : least),
    ['none', Number.POSITIVE_INFINITY],
  )
  const hasWays = Object.keys(ways).length > 0
  return {
    isEnough: fewest >= MIN_HITS,
    cells: [
      id,
      String(generated),
      written(documents),
      String(Object.keys(ways).length),
      hasWays ? String(fewest) : '',
      hasWays ? rarest : '',
    ],
  }
}

/**
 * @param {readonly (Verdicts | undefined)[]} all
 * @returns {Verdicts}
 */
function sum(all) {
  return {
    accepted: all.reduce((count, verdicts) => count + (verdicts?.accepted ?? 0), 0),
    refused: all.reduce((count, verdicts) => count + (verdicts?.refused ?? 0), 0),
  }
}

/** @param {Verdicts} verdicts */
function written({ accepted, refused }) {
  return `${String(refused)} / ${String(accepted)}`
}

/**
 * @param {readonly string[]} head
 * @param {readonly Row[]} rows
 */
function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows.map(({ cells }) => cells)]
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return lines.map(line).join('\n')
}
