import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { findFiles } from '../../setup/find.mjs'
import { workspaceMembers } from '../../setup/workspace.mjs'
import { importsOf } from '../lib/imports.mjs'

/**
 * @typedef {'production' | 'testing' | 'test' | 'config'} Role `testing` is what a package publishes for the tests of others
 */

/**
 * @typedef {object} SourceFile
 * @property {string} path relative to the checkout
 * @property {string} text
 * @property {import('../../setup/workspace.mjs').Member | undefined} member undefined for tools and root files
 * @property {Role} role
 * @property {boolean} isGenerated
 * @property {{ specifier: string, line: number, target?: string }[]} imports `target` is the file a relative import means
 */

/**
 * Every TypeScript and JavaScript file that we wrote, with what it imports.
 *
 * @param {string} base
 * @returns {SourceFile[]}
 */
export function readSourceFiles(base) {
  const members = workspaceMembers(base)
  return findFiles(['.'], /\.(ts|tsx|mts|mjs|js)$/, base).map((path) => {
    const text = readFileSync(join(base, path), 'utf8')
    const member = members.find(({ place }) => path.startsWith(`${place}/`))
    const imports = importsOf(path, text).map((found) => withTarget(path, found))
    return { path, text, member, role: roleOf(path), isGenerated: path.includes('.generated.'), imports }
  })
}

/**
 * @param {string} path
 * @returns {Role}
 */
function roleOf(path) {
  if (/\.config\.\w+$/.test(path)) return 'config'
  if (/\.test(-d)?\.ts$/.test(path) || /^(packages|examples)\/[^/]+\/(test|bench)\//.test(path)) return 'test'
  if (/^(packages|examples)\/[^/]+\/src\//.test(path)) return /\/src\/testing\//.test(path) ? 'testing' : 'production'
  return path.startsWith('tools/testing/') ? 'test' : 'config'
}

/**
 * @param {string} path
 * @param {import('../lib/imports.mjs').Import} found
 */
function withTarget(path, found) {
  if (!found.specifier.startsWith('.')) return found
  return { ...found, target: posix.join(posix.dirname(path), found.specifier).replace(/\.js$/, '.ts') }
}
