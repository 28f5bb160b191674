/**
 * What does it cost to import one form, and how large is what a form adds by itself? Imports are measured inside of fresh
 * processes, around the import alone, less what importing an empty module costs there: in time on the clock, which other
 * programs prolong, and in processor time, as median and as the least, which a busy machine prolongs less. Sizes are those of
 * the minified modules of the catalogue without the engine that all forms share. The aims were set for a form of 25
 * questions; what a form of about that size weighs stands beside them.
 *
 *   node packages/forms/bench/import-and-size.bench.mjs [--json]
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const rounds = 11
const folder = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
// esbuild comes with the bundler of the workspace.
const esbuild = createRequire(createRequire(import.meta.url).resolve('tsup'))('esbuild')

const forms = Object.entries(manifest.exports)
  .map(([subpath, target]) => ({ id: subpath.slice(2), source: target['@amt24/source'] }))
  .filter(({ id, source }) => source?.startsWith('./src/catalogue/') && id !== 'catalogue')

const sizes = []
for (const { id, source } of forms) sizes.push({ id, gzip: await ownSize(source), questions: await questionsOf(id) })
sizes.sort((a, b) => a.gzip - b.gzip)
const largest = sizes.at(-1)
const usual = sizes.filter(({ questions }) => questions >= 20 && questions <= 30)
const metadata = await ownSize('./src/catalogue/entries.ts')

const nothing = 'data:text/javascript,'
const imported = ['@amt24/forms', '@amt24/forms/catalogue', ...someForms().map((id) => `@amt24/forms/${id}`)]
const times = new Map([nothing, ...imported].map((specifier) => [specifier, []]))
for (let round = 0; round < rounds; round++) {
  for (const [specifier, found] of times) found.push(importTime(specifier))
}
const bare = times.get(nothing)
const imports = imported.map((specifier) => {
  const found = times.get(specifier)
  const more = (figure, of) => rounded(figure(found.map(of)) - figure(bare.map(of)))
  return {
    specifier,
    clock: more(median, ({ clock }) => clock),
    processor: more(median, ({ processor }) => processor),
    leastProcessor: more(least, ({ processor }) => processor),
  }
})

const claims = [
  {
    claim: 'import of one form, ms of processor time (slowest measured)',
    figure: Math.max(...imports.slice(2).map(({ processor }) => processor)),
    aim: 15,
  },
  { claim: `own definition, KB gzip (largest: ${largest.id})`, figure: kilobytes(largest.gzip), aim: 4 },
  {
    claim: `own definition, KB gzip (median of ${sizes.length})`,
    figure: kilobytes(median(sizes.map(({ gzip }) => gzip))),
    aim: 2.5,
  },
  { claim: `forms of at most 4 KB, of ${sizes.length}`, figure: sizes.filter(({ gzip }) => gzip <= 4096).length },
  {
    claim: `own definition, KB gzip (median of ${usual.length} that ask 20 to 30 questions)`,
    figure: kilobytes(median(usual.map(({ gzip }) => gzip))),
    aim: 2.5,
  },
  { claim: 'bytes gzip for each question, all forms', figure: Math.round(sum('gzip') / sum('questions')) },
  { claim: 'metadata of the catalogue, KB gzip', figure: kilobytes(metadata), aim: 15 },
]
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, benchmark: 'forms/import-and-size', imports, sizes, claims }))
else {
  console.table(Object.fromEntries(imports.map(({ specifier, ...figures }) => [specifier, figures])))
  console.table(Object.fromEntries(claims.map(({ claim, ...figures }) => [claim, figures])))
}

/** Smallest, middle and largest: enough to see whether size matters. */
function someForms() {
  return [...new Set([sizes[0], sizes[Math.floor(sizes.length / 2)], largest].map(({ id }) => id))]
}

/** Bytes of a module with what it needs of the catalogue itself; everything else is external. */
async function ownSize(source) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [source],
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
    write: false,
    plugins: [{ name: 'engine', setup: (build) => build.onResolve({ filter: /^\.{1,2}\/|^[^./]/ }, engineIsExternal) }],
  })
  return gzipSync(outputFiles[0].contents, { level: 9 }).length
}

/** Questions that a person can be asked, those inside of groups, lists and variants counted one by one. */
async function questionsOf(id) {
  const form = Object.values(await import(`@amt24/forms/${id}`)).find((exported) => exported.sections !== undefined)
  return countIn(Object.values(form.sections))
}

function countIn(parts) {
  return parts
    .map(({ kind, fields, branches }) => {
      const inside = countIn(Object.values(fields ?? branches ?? {}))
      return kind === 'variant' || inside === 0 ? inside + 1 : inside
    })
    .reduce((all, one) => all + one, 0)
}

/** The catalogue imports its own files from beside or below the form, and the engine from above the catalogue. */
function engineIsExternal({ kind, path, resolveDir }) {
  if (kind === 'entry-point') return undefined
  const target = new URL(path, `file://${resolveDir}/`).href
  return path.startsWith('.') && target.includes('/src/catalogue/') ? undefined : { path, external: true }
}

function importTime(specifier) {
  const script = `
    const before = { clock: performance.now(), processor: process.cpuUsage() }
    await import(${JSON.stringify(specifier)})
    const { user, system } = process.cpuUsage(before.processor)
    console.log(JSON.stringify({ clock: performance.now() - before.clock, processor: (user + system) / 1_000 }))`
  const args = ['--input-type=module', '--eval', script]
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${specifier} cannot be imported.`)
  return JSON.parse(stdout)
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function least(values) {
  return Math.min(...values)
}

function sum(name) {
  return sizes.map(({ [name]: value }) => value).reduce((all, one) => all + one, 0)
}

function rounded(value) {
  return Math.round(10 * value) / 10
}

function kilobytes(bytes) {
  return Math.round(bytes / 10.24) / 100
}
