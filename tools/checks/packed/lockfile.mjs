/**
 * A lockfile for an empty project that installs our tarballs, made from the lockfile of the workspace: the same versions
 * of everything else, so that the installation needs the local store only and no network.
 *
 * Reads and writes the lines of pnpm's own format (lockfile version 9), which is regular enough to need no YAML parser.
 *
 * @typedef {{ name: string, version: string, folder: string, place: string, file: string, integrity: string,
 *   peers: readonly string[] }} Packed
 */

const quoted = (/** @type {string} */ text) => `'${text}'`

/**
 * @param {string} workspaceLockfile
 * @param {readonly Packed[]} packed
 * @param {readonly string[]} tools taken from the root's development dependencies
 */
export function consumerLockfile(workspaceLockfile, packed, tools) {
  const resolved = (/** @type {string} */ place) => importer(workspaceLockfile, place)
  const toolVersions = tools.map((name) => ({ name, version: resolved('.').get(name) ?? '' }))
  return [
    "lockfileVersion: '9.0'",
    'settings:',
    '  autoInstallPeers: true',
    '  excludeLinksFromLockfile: false',
    'overrides:',
    ...packed.map(({ name, file }) => `  ${quoted(name)}: file:${file}`),
    'importers:',
    '  .:',
    '    dependencies:',
    ...packed.flatMap((one) => direct(one.name, `file:${one.file}`, reference(one, resolved(one.place)))),
    ...toolVersions.flatMap(({ name, version }) => direct(name, withoutPeers(version), version)),
    ...section(workspaceLockfile, 'packages'),
    ...packed.flatMap((one) => [
      `  ${quoted(`${one.name}@file:${one.file}`)}:`,
      `    resolution: {integrity: ${one.integrity}, tarball: file:${one.file}}`,
      `    version: ${one.version}`,
    ]),
    ...section(workspaceLockfile, 'snapshots'),
    ...packed.flatMap((one) => [
      `  ${quoted(`${one.name}@${reference(one, resolved(one.place))}`)}:`,
      '    dependencies:',
      ...[...resolved(one.place)].map(([name, version]) => `      ${quoted(name)}: ${sibling(version, name, packed)}`),
    ]),
    '',
  ].join('\n')
}

/**
 * @param {string} name
 * @param {string} specifier
 * @param {string} version
 */
function direct(name, specifier, version) {
  return [`      ${quoted(name)}:`, `        specifier: ${specifier}`, `        version: ${version}`]
}

/**
 * How the lockfile names an installed tarball: with the versions of its peers.
 *
 * @param {Packed} packed
 * @param {Map<string, string>} resolved
 */
function reference({ file, peers }, resolved) {
  return `file:${file}${peers.map((peer) => `(${peer}@${resolved.get(peer) ?? ''})`).join('')}`
}

/**
 * @param {string} version as the workspace resolved it
 * @param {string} name
 * @param {readonly Packed[]} packed
 */
function sibling(version, name, packed) {
  return version.startsWith('link:') ? `file:${packed.find((one) => one.name === name)?.file ?? ''}` : version
}

/**
 * Production dependencies and peers of one workspace member, by name, with the version that is installed for it.
 *
 * @param {string} lockfile
 * @param {string} place
 * @returns {Map<string, string>}
 */
function importer(lockfile, place) {
  const lines = section(lockfile, 'importers')
  const start = lines.indexOf(`  ${place}:`) + 1
  const length = lines.slice(start).findIndex((line) => /^ {2}\S/.test(line))
  /** @type {Map<string, string>} */
  const versions = new Map()
  let group = ''
  let name = ''
  for (const line of lines.slice(start, length === -1 ? undefined : start + length)) {
    const [, indent = '', key = '', value = ''] = /^( *)'?([^':]+(?::[^':]+)*?)'?:(?: (.*))?$/.exec(line) ?? []
    if (indent.length === 4) group = key
    else if (indent.length === 6) name = key
    else if (key === 'version' && (place === '.' || group === 'dependencies')) versions.set(name, value)
  }
  return versions
}

/**
 * @param {string} lockfile
 * @param {string} title
 */
function section(lockfile, title) {
  const lines = lockfile.split('\n')
  const start = lines.indexOf(`${title}:`)
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line))
  return lines.slice(start, length === -1 ? undefined : start + 1 + length).filter((line) => line !== '')
}

/** @param {string} version */
function withoutPeers(version) {
  return version.replace(/\(.*$/, '')
}
