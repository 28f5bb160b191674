import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'

const skipped = new Set(['node_modules', 'dist', 'coverage', '.git', '.amt24'])

/**
 * Paths of our own files below some folders, relative to the base with forward slashes, in a stable order.
 * Dependencies and outputs are left out.
 *
 * @param {readonly string[]} folders
 * @param {RegExp} pattern matched against the relative path
 * @param {string} base
 * @returns {string[]}
 */
export function findFiles(folders, pattern, base = root) {
  return folders
    .flatMap((folder) => [...walk(base, folder)])
    .filter((path) => pattern.test(path))
    .sort()
}

/**
 * @param {string} base
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* walk(base, folder) {
  if (!existsSync(join(base, folder))) return
  for (const entry of readdirSync(join(base, folder), { withFileTypes: true })) {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isFile()) yield path
    else if (entry.isDirectory() && !skipped.has(entry.name)) yield* walk(base, path)
  }
}
