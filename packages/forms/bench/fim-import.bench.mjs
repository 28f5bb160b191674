/**
 * How long does it take to import the largest stored FIM schema, from bytes to source with tests and gaps? And an export of
 * 3.5 MB, of which most is relations? Needs the official files (see CONTRIBUTING.md) and a build.
 *
 *   node packages/forms/bench/fim-import.bench.mjs [--json]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Bench } from 'tinybench'
import { formSourceOf, lintFimSchema, readXdf } from '@amt24/forms/fim'

const spec = process.env['AMT24_SPEC_DIR'] ?? resolve(import.meta.dirname, '../../../../shared/spec')
const folder = join(spec, 'fim', 'xdf3')
const files = readdirSync(folder)
  .filter((name) => name.startsWith('S'))
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
const [largest] = files.sort((a, b) => b.bytes.length - a.bytes.length)
if (largest === undefined) throw new TypeError(`No schema in ${folder}.`)
const padded = withRelations(largest.bytes, 3_500_000)

const bench = new Bench({ time: 2_000, warmupTime: 500 })
bench
  .add(`read ${kilobytes(largest.bytes)}`, () => void readXdf(largest.bytes))
  .add(
    `import ${kilobytes(largest.bytes)}: read, form, source, tests, gaps`,
    () => void formSourceOf(readXdf(largest.bytes)),
  )
  .add(`lint ${kilobytes(largest.bytes)}`, () => void lintFimSchema(readXdf(largest.bytes)))
  .add(`read ${kilobytes(padded)}, mostly relations`, () => void readXdf(padded))
  .add(`import ${kilobytes(padded)}, mostly relations`, () => void formSourceOf(readXdf(padded)))
await bench.run()

const rows = bench.tasks.map(({ name, result }) => {
  if (result.state !== 'completed') throw new TypeError(`${name} did not run.`)
  const { p50, p99 } = result.latency
  return { task: name, 'median ms': Number(p50.toFixed(1)), 'p99 ms': Number(p99.toFixed(1)) }
})
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, undefined, 2))
else console.table(rows)

/** @param {Uint8Array} bytes */
function kilobytes(bytes) {
  return `${Math.round(bytes.length / 1000)} kB`
}

/**
 * Relations as published exports have them, before the first label for input.
 *
 * @param {Uint8Array} bytes
 * @param {number} size
 */
function withRelations(bytes, size) {
  const source = Buffer.from(bytes).toString('utf8')
  const relation =
    '<xdf3:relation><xdf3:praedikat listURI="urn:xoev-de:fim:codeliste:xdatenfelder.relationsart" listVersionID="1.1"><code>VKN</code></xdf3:praedikat><xdf3:objekt><xdf3:id>F99000000001</xdf3:id><xdf3:version>1.0.0</xdf3:version></xdf3:objekt></xdf3:relation>'
  const count = Math.ceil((size - bytes.length) / relation.length)
  return Buffer.from(source.replace('<xdf3:bezeichnungEingabe>', `${relation.repeat(count)}<xdf3:bezeichnungEingabe>`))
}
