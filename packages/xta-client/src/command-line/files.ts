import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseJson } from '@amt24/core'
import { UsageError } from './usage-error.js'

/** @throws {UsageError} naming the file, never what is in it */
export function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new UsageError(`${file} cannot be read. Check the path and the rights.`)
  }
}

/** @throws {UsageError} as {@link readFile}, and for a file that is no JSON */
export function readJsonFile(file: string): unknown {
  const bytes = readFile(file)
  try {
    return parseJson(bytes)
  } catch {
    throw new UsageError(`${file} is not JSON. Check that it is the right file.`)
  }
}

/**
 * Writes a file that only this user may read: it may hold a private key or an application. It is on the disk afterwards, so
 * that a submission may be accepted.
 *
 * @throws {UsageError} when it exists and `force` is not set, or cannot be written
 */
export function writePrivateFile(file: string, content: string | Uint8Array, force: boolean): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, content, { mode: 0o600, flag: force ? 'w' : 'wx', flush: true })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new UsageError(
      exists ? `${file} exists. Choose another --out, or replace it with --force.` : `${file} cannot be written.`,
    )
  }
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
