import { it } from 'vitest'

const told = new Set<string>()

/**
 * Stands in for tests that cannot run on this machine: one skipped test, and one line that says why and what to do.
 *
 * @param requiredBy The environment variable with which a run requires these tests. Left out: no run does.
 * @throws {Error} the same line, when the run requires these tests (CI does)
 */
export function skipForAbsence(title: string, reason: string, requiredBy?: string): void {
  if (requiredBy !== undefined && process.env[requiredBy] !== undefined)
    throw new Error(`${reason} (${requiredBy} is set, so this is a failure.)`)
  // `npm test` shows lines that begin with this word.
  if (!told.has(reason)) console.warn(`SKIPPED: ${reason}`)
  told.add(reason)
  it.skip(`${title} (cannot run on this machine)`)
}
