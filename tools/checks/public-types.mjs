/** No type of another project in a public declaration: its next major version would become ours. */
import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { root } from '../setup/places.mjs'
import { workspaceMembers } from '../setup/workspace.mjs'
import { importsOf } from './lib/imports.mjs'
import { runAsScript } from './lib/script.mjs'

/** Entry points whose purpose is to hand out another project's types. */
const namedExceptions = new Map([
  ['@amt24/sandbox/msw', ['msw']],
  ['@amt24/forms/zod', ['zod']],
])

/**
 * @param {string} base the checkout, built with declarations
 * @returns {string[]}
 */
export function checkPublicTypes(base = root) {
  return workspaceMembers(base)
    .filter(({ isPublished }) => isPublished)
    .flatMap(({ folder, name, manifest }) =>
      Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
        if (typeof target === 'string') return []
        const entry = name + subpath.slice(1)
        return target['types'] === undefined
          ? [`${entry} has no "types" condition`]
          : checkEntry(base, entry, join(folder, target['types']))
      }),
    )
}

/**
 * Follows relative imports, because a bundler spreads declarations over shared files.
 *
 * @param {string} base
 * @param {string} entry
 * @param {string} entryFile
 */
function checkEntry(base, entry, entryFile) {
  if (!existsSync(entryFile))
    return [`${entry} is not built: ${relative(base, entryFile)} is missing. Run npm run build.`]
  const findings = []
  const files = new Set([entryFile])
  for (const file of files) {
    for (const { specifier, line } of importsOf(file, readFileSync(file, 'utf8'))) {
      if (specifier.startsWith('.')) files.add(join(dirname(file), specifier.replace(/\.js$/, '.d.ts')))
      else if (!isAllowed(entry, specifier))
        findings.push(`${entry} shows a type of "${specifier}" to its users (${relative(base, file)}:${String(line)})`)
    }
  }
  return findings
}

/**
 * @param {string} entry
 * @param {string} specifier
 */
function isAllowed(entry, specifier) {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return true
  if (specifier.startsWith('@amt24/') || specifier === '@standard-schema/spec') return true
  return (namedExceptions.get(entry) ?? []).includes(specifier)
}

await runAsScript(import.meta.url, checkPublicTypes)
