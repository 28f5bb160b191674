/** Form types are made by inference: what they cost the compiler and the editors of form authors may not grow unnoticed. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { root } from '../setup/places.mjs'
import { runAsScript } from './lib/script.mjs'

/**
 * Aim of docs/performance.md for the 75 forms of the catalogue, their helpers and all that they import: so much for each, that
 * a form more may cost what a form costs.
 */
const perForm = 200_000 / 75

/**
 * @param {string} base the checkout
 * @param {number} each instantiations for each form
 * @returns {string[]}
 */
export function checkFormTypes(base = root, each = perForm) {
  const folder = join(base, 'packages/forms')
  const files = catalogueFiles(join(folder, 'src/catalogue'))
  if (files.length === 0) return [`there are no forms in ${folder}`]
  const forms = files.filter((file) => !basename(file).startsWith('_')).length
  const limit = Math.round(each * forms)
  const count = instantiations(files, join(folder, 'tsconfig.json'))
  if (count <= limit) return []
  return [
    `the types of ${forms} forms take ${format(count)} instantiations, and may take ${format(limit)}; ` +
      'see where they come from with: tsc --generateTrace',
  ]
}

/** @param {string} folder with one folder for each Lebenslage */
function catalogueFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== folder)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
}

/**
 * Checks the files and makes their declarations, as `tsc` does.
 *
 * @param {readonly string[]} files
 * @param {string} config
 */
function instantiations(files, config) {
  const { config: json, error } = ts.readConfigFile(config, (path) => ts.sys.readFile(path))
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'))
  const { options } = ts.parseJsonConfigFileContent({ ...json, files }, ts.sys, join(config, '..'))
  const program = ts.createProgram(files, options)
  program.getSemanticDiagnostics()
  program.getDeclarationDiagnostics()
  return program.getInstantiationCount()
}

/** @param {number} count */
function format(count) {
  return count.toLocaleString('en')
}

await runAsScript(import.meta.url, checkFormTypes)
