import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {string} [packageManager]
 * @property {Record<string, string | Record<string, string>>} [exports]
 * @property {Record<string, string>} [bin]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [peerDependencies]
 */

/**
 * @typedef {object} Member one package or example of the workspace
 * @property {string} name
 * @property {string} place relative to the checkout, for example `packages/core`
 * @property {string} folder
 * @property {Manifest} manifest
 * @property {boolean} isPublished
 */

/**
 * @param {string} folder
 * @returns {Manifest}
 */
export function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/**
 * Packages and examples, in a stable order.
 *
 * @param {string} base
 * @returns {Member[]}
 */
export function workspaceMembers(base = root) {
  return ['packages', 'examples'].flatMap((room) =>
    subfolders(join(base, room)).map((name) => {
      const folder = join(base, room, name)
      const manifest = readManifest(folder)
      return { name: manifest.name, place: `${room}/${name}`, folder, manifest, isPublished: manifest.private !== true }
    }),
  )
}

/** @param {string} folder */
function subfolders(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'package.json')))
    .sort()
}
