/** The doors between packages (docs/adr/0001-repository-shape.md), read from every import in the workspace. */
import { root } from '../setup/places.mjs'
import { workspaceMembers } from '../setup/workspace.mjs'
import { fileRules } from './boundaries/file-rules.mjs'
import { importRules } from './boundaries/import-rules.mjs'
import { readSourceFiles } from './boundaries/source-files.mjs'
import { runAsScript } from './lib/script.mjs'

/**
 * @param {string} base the checkout
 * @returns {string[]}
 */
export function checkBoundaries(base = root) {
  const files = readSourceFiles(base)
  const members = workspaceMembers(base)
  return files.flatMap((file) => [
    ...fileRules.map((rule) => rule(file, files)).flatMap((problem) => (problem ? [`${file.path} ${problem}`] : [])),
    ...file.imports.flatMap((found) =>
      importRules
        .map((rule) => rule(file, found, members))
        .flatMap((problem) => (problem ? [`${file.path}:${String(found.line)} ${problem}`] : [])),
    ),
  ])
}

await runAsScript(import.meta.url, checkBoundaries)
