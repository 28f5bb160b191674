/** Importing an entry point loads modules and does nothing else, and loads no more of other projects than it needs. */
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runScript } from '../setup/child.mjs'
import { root } from '../setup/places.mjs'
import { workspaceMembers } from '../setup/workspace.mjs'
import { runAsScript } from './lib/script.mjs'

/**
 * What an entry point may load of other projects; the first pattern that matches counts.
 *
 * @type {readonly (readonly [RegExp, readonly string[]])[]}
 */
const mayLoad = [
  [/^@amt24\/core(\/command-line|\/xml-writer)?$/, []],
  [/^@amt24\/core\/http$/, ['axios']],
  [/^@amt24\/core\/xml$/, ['saxes']],
  [/^@amt24\/forms\/fim$/, ['saxes']],
  [/^@amt24\/forms\/xml$/, ['saxes']],
  [/^@amt24\/forms\/zod$/, ['zod']],
  [/^@amt24\/forms\/testing$/, ['fast-check', 'vitest']],
  [/^@amt24\/forms/, []],
  [/^@amt24\/xta-client\/testing$/, ['axios', 'jose', 'zod', 'vitest']],
  [/^@amt24\/xta-client/, ['axios', 'jose', 'zod']],
  [/^@amt24\/sandbox\/msw$/, ['msw', 'hono', 'jose', 'zod', '@hono/node-server', '@peculiar/x509', 'reflect-metadata']],
  [/^@amt24\/sandbox/, ['hono', 'jose', 'zod', '@hono/node-server', '@peculiar/x509', 'reflect-metadata']],
]

/** @returns {Promise<string[]>} */
export async function checkNoImportWork() {
  const entries = workspaceMembers().flatMap(({ name, folder, manifest }) =>
    Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
      const file = typeof target === 'string' ? undefined : target['default']
      return file === undefined ? [] : [{ entry: name + subpath.slice(1), file: join(folder, file) }]
    }),
  )
  /** @type {string[]} */
  const findings = []
  const next = async () => {
    for (let one = entries.shift(); one !== undefined; one = entries.shift())
      findings.push(...(await checkEntry(one.entry, one.file)))
  }
  await Promise.all([next(), next()])
  return findings
}

/**
 * @param {string} entry
 * @param {string} file its built module
 * @returns {Promise<string[]>}
 */
export async function checkEntry(entry, file) {
  const folder = join(root, 'tools', 'checks', 'import-work')
  const { exitCode, stdout, output } = await runScript(join(folder, 'import-entry.mjs'), [pathToFileURL(file).href])
  if (exitCode !== 0) return [`${entry} cannot be imported: ${/^.*Error.*$/m.exec(output)?.[0] ?? output}`]
  /** @type {{ work: string[], imports: { specifier: string, parent: string }[] }} */
  const { work, imports } = JSON.parse(stdout)
  const allowed = mayLoad.find(([pattern]) => pattern.test(entry))?.[1] ?? []
  const foreign = new Set(imports.filter(isOurs).map(({ specifier }) => packageOf(specifier)))
  return [
    ...work.map((what) => `${entry} does work when it is imported: ${what}`),
    ...[...foreign]
      .filter((name) => name !== undefined && !allowed.includes(name))
      .map((name) => `${entry} loads ${String(name)} when it is imported`),
  ]
}

/** @param {{ parent: string }} found */
function isOurs({ parent }) {
  return parent.startsWith('file:') && !fileURLToPath(parent).includes('node_modules')
}

/** @param {string} specifier */
function packageOf(specifier) {
  if (isBuiltin(specifier) || /^(\.|\/|file:|@amt24\/)/.test(specifier)) return undefined
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0]
}

await runAsScript(import.meta.url, checkNoImportWork)
