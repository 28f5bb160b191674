import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { workFile } from './places.mjs'
import { say } from './say.mjs'

const WAIT_MS = 200
const GIVE_UP_AFTER_MS = 10 * 60_000
/** Between creating the file and writing the owner into it, or while a takeover is under way. */
const UNREADABLE_IS_STALE_AFTER_MS = 5_000

/**
 * Runs the work while no other process of this checkout does. A lock whose owner is dead is taken over.
 *
 * @template Result
 * @param {() => Promise<Result>} work
 * @param {string} file
 * @returns {Promise<Result>}
 */
export async function exclusively(work, file = workFile('setup.lock')) {
  await acquire(file)
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} file */
async function acquire(file) {
  const startedAt = Date.now()
  let isTold = false
  while (!create(file)) {
    if (isStale(file)) {
      takeOver(file)
      continue
    }
    if (!isTold) say(`waiting for another set-up of this checkout (process ${owner(file) ?? 'unknown'})`)
    isTold = true
    if (Date.now() - startedAt > GIVE_UP_AFTER_MS)
      throw new Failure(
        `Another set-up did not end within ten minutes. If none is running, delete ${file} and try again.`,
      )
    await sleep(WAIT_MS)
  }
}

/** @param {string} file */
function create(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes a stale lock. Two processes may find the same lock stale; the second file lets only one of them delete, and
 * only after looking again, so that a lock created in between survives.
 *
 * @param {string} file
 */
function takeOver(file) {
  const guard = `${file}.takeover`
  if (!create(guard)) {
    if (isStale(guard)) rmSync(guard, { force: true })
    return
  }
  try {
    if (isStale(file)) rmSync(file, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

/** @param {string} file */
function isStale(file) {
  const pid = owner(file)
  if (pid !== undefined) return !isAlive(pid)
  const age = ageOf(file)
  return age !== undefined && age > UNREADABLE_IS_STALE_AFTER_MS
}

/** @param {string} file */
function owner(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** @param {string} file */
function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
