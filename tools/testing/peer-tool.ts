import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe } from 'vitest'
import { skipForAbsence } from './absent.js'

/** An independent implementation that interoperability tests run against. */
interface PeerTool {
  readonly name: string
  /** For the person who wants the tests to run. */
  readonly howToInstall: string
  /** What starts it, where it is usable: a program, or the archive that Java starts it from. */
  readonly find: () => string | undefined
  /** True where its absence is no failure even when the run requires the tools. */
  readonly isOptional?: true
}

export type PeerToolId = 'python-jwcrypto' | 'jose-cli' | 'nimbus' | 'xmllint' | 'chromium'

const peerTools: Readonly<Record<PeerToolId, PeerTool>> = {
  'python-jwcrypto': {
    name: 'Python with jwcrypto',
    howToInstall: 'On Debian: apt-get install python3 python3-jwcrypto',
    // Debian's packages belong to Debian's Python, which another one may hide in the PATH.
    find: () => ['/usr/bin/python3', 'python3'].find((python) => succeeds(python, '-c', 'import jwcrypto')),
  },
  'jose-cli': {
    name: 'The jose command line',
    howToInstall: 'On Debian: apt-get install jose',
    find: () => (succeeds('jose', 'alg') ? 'jose' : undefined),
  },
  xmllint: {
    name: 'xmllint, the command line of libxml2',
    howToInstall: 'On Debian: apt-get install libxml2-utils',
    find: () => (succeeds('xmllint', '--version') ? 'xmllint' : undefined),
  },
  chromium: {
    name: 'Chromium',
    howToInstall: 'On Debian: apt-get install chromium',
    find: () => ['chromium', 'chromium-browser', 'google-chrome'].map(pathOf).find((path) => path !== undefined),
  },
  nimbus: {
    name: 'Nimbus JOSE+JWT, the library inside the Java SDK',
    howToInstall:
      'With Java 17 and Maven: mvn dependency:get -Dartifact=com.nimbusds:nimbus-jose-jwt:9.40, or set AMT24_NIMBUS_JAR to its archive',
    find: () => (succeeds('java', '-version') ? nimbusArchive() : undefined),
    isOptional: true,
  },
}

/**
 * A group of tests against an independent implementation. Where it is not installed the group counts as one skipped
 * test, or fails when `AMT24_REQUIRE_PEER_TOOLS` is set, as it is in CI, unless the tool is an optional one.
 *
 * @param body receives what starts it: the program, for Nimbus its archive
 */
export function describeWithPeerTool(id: PeerToolId, title: string, body: (program: string) => void): void {
  const { name, howToInstall, find, isOptional } = peerTools[id]
  const program = find()
  if (program !== undefined) {
    describe(title, () => body(program))
    return
  }
  const reason = `${name} is not installed. ${howToInstall}`
  skipForAbsence(title, reason, isOptional ? undefined : 'AMT24_REQUIRE_PEER_TOOLS')
}

function succeeds(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/** Where a program lies; those who start it themselves need more than its name. */
function pathOf(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find(existsSync)
}

/** Where the user said, else what Maven has fetched already. */
function nimbusArchive(): string | undefined {
  const named = process.env['AMT24_NIMBUS_JAR']
  if (named !== undefined) return existsSync(named) ? named : undefined
  const folder = join(homedir(), '.m2', 'repository', 'com', 'nimbusds', 'nimbus-jose-jwt')
  if (!existsSync(folder)) return undefined
  return readdirSync(folder)
    .map((version) => join(folder, version, `nimbus-jose-jwt-${version}.jar`))
    .find(existsSync)
}
