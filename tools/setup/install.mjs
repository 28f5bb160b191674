import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { root } from './places.mjs'
import { pnpm } from './pnpm.mjs'
import { say } from './say.mjs'
import { hashParts, readStamp, removeStamp, writeStamp } from './stamp.mjs'
import { readManifest, workspaceMembers } from './workspace.mjs'

/** Lies in node_modules, so that whoever deletes the dependencies deletes the stamp with them. */
const stampFile = join(root, 'node_modules', '.amt24-install.json')

const networkTrouble = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ECONNRESET|ENOTCACHED|NO_OFFLINE/

/** @returns {boolean} true when the dependencies on disk are those of the lockfile and the manifests */
export function isInstalled() {
  return readStamp(stampFile)['hash'] === installHash() && workspaceMembers().every(hasItsDependencies)
}

/** Installs exactly what the lockfile names. */
export async function install() {
  say('installing dependencies (first time about a minute)')
  removeStamp(stampFile)
  const { exitCode, output } = await pnpm([
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--config.confirmModulesPurge=false',
  ])
  if (exitCode !== 0) throw explain(output)
  writeStamp(stampFile, { hash: installHash() })
}

/** @param {string} output */
function explain(output) {
  if (networkTrouble.test(output))
    return new Failure(
      'Dependencies are not installed and the npm registry cannot be reached. Connect once and run the same command again.',
    )
  return new Failure(
    `Dependencies could not be installed. pnpm said:\n${output.trim().split('\n').slice(-30).join('\n')}`,
  )
}

/** @param {import('./workspace.mjs').Member} member */
function hasItsDependencies({ folder, manifest }) {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  return names.every((name) => existsSync(join(folder, 'node_modules', name)))
}

function installHash() {
  const manifests = [{ place: '.', manifest: readManifest(root) }, ...workspaceMembers()]
  return hashParts([
    ['node', `${process.versions.modules} ${process.platform} ${process.arch}`],
    ...['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => part(name, readFileSync(join(root, name)))),
    ...manifests.map(({ place, manifest }) => part(place, JSON.stringify(installRelevant(manifest)))),
  ])
}

/**
 * A changed script or description needs no new installation.
 *
 * @param {import('./workspace.mjs').Manifest} manifest
 */
function installRelevant({ name, bin, packageManager, dependencies, devDependencies, peerDependencies }) {
  return [name, bin, packageManager, dependencies, devDependencies, peerDependencies]
}

/**
 * @param {string} label
 * @param {string | Buffer} content
 * @returns {readonly [string, string | Buffer]}
 */
function part(label, content) {
  return [label, content]
}
