import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './child.mjs'
import { Failure } from './failure.mjs'
import { root, toolScript, workFile } from './places.mjs'
import { filesBelow, hashParts, readStamp, removeStamp, writeStamp } from './stamp.mjs'
import { workspaceMembers } from './workspace.mjs'

/** @typedef {import('./workspace.mjs').Member} Member */

/** What every build depends on. */
const sharedInputs = [
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.declarations.json',
  'tools/build/tsup.base.mjs',
  'tools/build/shared-module.mjs',
  'tools/build/module-analysis.mjs',
]

/**
 * What has to be built before the outputs are those of the sources, upstream first.
 *
 * @param {{ withTypes: boolean }} options
 */
export function buildPlan({ withTypes }) {
  const members = workspaceMembers().filter(({ folder }) => existsSync(join(folder, 'tsup.config.ts')))
  const hashes = inputHashes(members)
  const isStale = (/** @type {Member} */ member) => !isBuilt(member, hashes.get(member.name), withTypes)
  return { members: upstreamFirst(members).filter(isStale), hashes }
}

/**
 * Builds everything of the plan; members that do not depend on each other at the same time.
 *
 * @param {ReturnType<typeof buildPlan>} plan
 * @param {{ withTypes: boolean }} options
 */
export async function build({ members, hashes }, { withTypes }) {
  /** @type {Map<string, Promise<void>>} */
  const builds = new Map()
  for (const member of members) {
    const upstream = upstreamNames(member).flatMap((name) => builds.get(name) ?? [])
    const finished = Promise.all(upstream).then(() => buildMember(member, hashes.get(member.name), withTypes))
    builds.set(member.name, finished)
  }
  const results = await Promise.allSettled(builds.values())
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

/**
 * @param {Member} member
 * @param {string | undefined} hash
 * @param {boolean} withTypes
 */
async function buildMember(member, hash, withTypes) {
  removeStamp(stampFile(member))
  await runBuilder(member, 'tsup', toolScript('tsup/dist/cli-default.js'), ['--silent'])
  if (withTypes && member.isPublished) await declareMember(member)
  writeStamp(stampFile(member), { hash, withTypes })
}

/**
 * tsc infers the types once; tsup only gathers what tsc wrote. See docs/adr/0017-declarations-by-tsc.md.
 *
 * @param {Member} member
 */
async function declareMember(member) {
  const written = join(member.folder, '.declarations')
  rmSync(written, { recursive: true, force: true })
  await runBuilder(member, 'tsc', toolScript('typescript/bin/tsc'), ['-p', 'tsconfig.declarations.json'])
  await runBuilder(member, 'tsup', toolScript('tsup/dist/cli-default.js'), ['--silent'], { AMT24_BUILD_TYPES: '1' })
  rmSync(written, { recursive: true })
}

/**
 * @param {Member} member
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function runBuilder(member, name, script, args, env = {}) {
  const { exitCode, output } = await runScript(script, args, { cwd: member.folder, env })
  if (exitCode !== 0) throw new Failure(`${member.name} does not build. ${name} said:\n${output.trim()}`)
}

/**
 * @param {Member} member
 * @param {string | undefined} hash
 * @param {boolean} withTypes
 */
function isBuilt(member, hash, withTypes) {
  const stamp = readStamp(stampFile(member))
  if (stamp['hash'] !== hash || (withTypes && member.isPublished && stamp['withTypes'] !== true)) return false
  return outputs(member, withTypes).every((file) => existsSync(join(member.folder, file)))
}

/**
 * @param {Member} member
 * @param {boolean} withTypes
 */
function outputs({ manifest, isPublished }, withTypes) {
  if (!isPublished) return ['dist/main.js']
  const exported = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === 'string' ? [] : [target],
  )
  const scripts = exported.map((target) => target['default'])
  const declarations = withTypes ? exported.map((target) => target['types']) : []
  return [...scripts, ...declarations, ...Object.values(manifest.bin ?? {})].filter((file) => file !== undefined)
}

/**
 * The hash of a member covers the hashes of what it is built upon.
 *
 * @param {Member[]} members
 */
function inputHashes(members) {
  const shared = hashParts([
    ['node', process.versions.modules],
    ...sharedInputs.map((name) => /** @type {const} */ ([name, readFileSync(join(root, name))])),
  ])
  /** @type {Map<string, string>} */
  const hashes = new Map()
  for (const member of upstreamFirst(members)) {
    const upstream = upstreamNames(member).map((name) => /** @type {const} */ ([name, hashes.get(name) ?? '']))
    hashes.set(member.name, hashParts([['shared', shared], ...upstream, ...ownInputs(member)]))
  }
  return hashes
}

/** @param {Member} member */
function* ownInputs({ folder }) {
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.declarations.json', 'tsup.config.ts'])
    if (existsSync(join(folder, name))) yield /** @type {const} */ ([name, readFileSync(join(folder, name))])
  yield* filesBelow(join(folder, 'src'), (path) => !path.endsWith('.test.ts'))
}

/** @param {Member[]} members */
function upstreamFirst(members) {
  /** @type {Set<Member>} */
  const ordered = new Set()
  const visit = (/** @type {Member} */ member) => {
    if (ordered.has(member)) return
    for (const name of upstreamNames(member)) members.filter((other) => other.name === name).forEach(visit)
    ordered.add(member)
  }
  members.forEach(visit)
  return [...ordered]
}

/** @param {Member} member */
function upstreamNames({ manifest }) {
  return Object.entries(manifest.dependencies ?? {}).flatMap(([name, range]) =>
    range.startsWith('workspace:') ? [name] : [],
  )
}

/** @param {Member} member */
function stampFile({ place }) {
  return workFile('built', `${place.replace('/', '-')}.json`)
}
