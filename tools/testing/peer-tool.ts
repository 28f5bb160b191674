import { spawnSync } from 'node:child_process'
import { describe } from 'vitest'
import { skipForAbsence } from './absent.js'

/** An independent implementation that interoperability tests run against. */
interface PeerTool {
  readonly name: string
  readonly debianPackages: readonly string[]
  /** Where it may be; the first that passes the probe is used. */
  readonly programs: readonly string[]
  /** Arguments with which the program ends successfully when it is usable. */
  readonly probe: readonly string[]
}

export type PeerToolId = 'python-jwcrypto' | 'jose-cli'

const peerTools: Readonly<Record<PeerToolId, PeerTool>> = {
  'python-jwcrypto': {
    name: 'Python with jwcrypto',
    debianPackages: ['python3', 'python3-jwcrypto'],
    // Debian's packages belong to Debian's Python, which another one may hide in the PATH.
    programs: ['/usr/bin/python3', 'python3'],
    probe: ['-c', 'import jwcrypto'],
  },
  'jose-cli': {
    name: 'The jose command line',
    debianPackages: ['jose'],
    programs: ['jose'],
    probe: ['alg'],
  },
}

/**
 * A group of tests against an independent implementation. Where it is not installed the group counts as one skipped
 * test, or fails when `AMT24_REQUIRE_PEER_TOOLS` is set, as it is in CI.
 *
 * @param body receives the program to start
 */
export function describeWithPeerTool(id: PeerToolId, title: string, body: (program: string) => void): void {
  const { name, debianPackages, programs, probe } = peerTools[id]
  const program = programs.find((candidate) => spawnSync(candidate, probe, { stdio: 'ignore' }).status === 0)
  if (program !== undefined) {
    describe(title, () => body(program))
    return
  }
  const reason = `${name} is not installed. On Debian: apt-get install ${debianPackages.join(' ')}`
  skipForAbsence(title, reason, 'AMT24_REQUIRE_PEER_TOOLS')
}
