import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../setup/failure.mjs'
import { root, workFile } from '../../setup/places.mjs'
import { pnpm } from '../../setup/pnpm.mjs'
import { readManifest, workspaceMembers } from '../../setup/workspace.mjs'
import { consumerLockfile } from './lockfile.mjs'

const tools = ['typescript', '@types/node', 'msw', 'vitest']

/** @typedef {import('./lockfile.mjs').Packed & { manifest: import('../../setup/workspace.mjs').Manifest }} Tarball */

/**
 * Packs every publishable package as it would be released.
 *
 * @returns {Promise<Tarball[]>}
 */
export async function packAll() {
  const folder = emptyFolder('packed', 'tarballs')
  await run(['-r', '--filter', './packages/*', 'pack', '--pack-destination', folder])
  return workspaceMembers()
    .filter(({ isPublished }) => isPublished)
    .map(({ name, folder: source, place, manifest }) => {
      const file = `${name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`
      const content = readFileSync(join(folder, file))
      return {
        name,
        manifest,
        place,
        folder: source,
        version: manifest.version,
        file: `../tarballs/${file}`,
        integrity: `sha512-${createHash('sha512').update(content).digest('base64')}`,
        peers: Object.keys(manifest.peerDependencies ?? {}),
      }
    })
}

/**
 * An empty project that installs the tarballs, as a user would.
 *
 * @param {readonly Tarball[]} tarballs
 * @returns {Promise<string>} its folder
 */
export async function installConsumer(tarballs) {
  const folder = emptyFolder('packed', 'project')
  const { devDependencies = {} } = /** @type {import('../../setup/workspace.mjs').Manifest} */ (readManifest(root))
  const ours = Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`]))
  const theirs = Object.fromEntries(tools.map((name) => [name, devDependencies[name]]))
  write(folder, 'package.json', JSON.stringify({ private: true, type: 'module', dependencies: { ...ours, ...theirs } }))
  // Its own workspace file, or pnpm would take the project for a part of ours. Overrides lead ranges to the tarballs.
  write(folder, 'pnpm-workspace.yaml', JSON.stringify({ overrides: ours, managePackageManagerVersions: false }))
  write(folder, 'pnpm-lock.yaml', consumerLockfile(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'), tarballs, tools))
  await run(['install', '--offline', '--frozen-lockfile', '--ignore-scripts'], folder)
  return folder
}

/** @param {...string} parts */
function emptyFolder(...parts) {
  const folder = workFile(...parts)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return folder
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} content
 */
function write(folder, name, content) {
  writeFileSync(join(folder, name), content)
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function run(args, cwd = root) {
  const { exitCode, output } = await pnpm(args, { cwd })
  if (exitCode !== 0) throw new Failure(`pnpm ${args.join(' ')} failed:\n${output}`)
}

/**
 * Files of an installed package, relative to it.
 *
 * @param {string} folder of the consumer
 * @param {string} name
 */
export function installedFiles(folder, name) {
  const base = join(folder, 'node_modules', name)
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(base.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('node_modules/'))
}
