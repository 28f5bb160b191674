import { randomUUID } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
 * that a submission may be accepted. What is replaced is replaced whole, with its rights, and no link is followed.
 *
 * @throws {UsageError} when it exists and `force` is not set, or cannot be written
 */
export function writePrivateFile(file: string, content: string | Uint8Array, force: boolean): void {
  const target = force ? `${file}.${randomUUID()}.part` : file
  try {
    makeFolderOf(file)
    writeFileSync(target, content, { mode: 0o600, flag: 'wx', flush: true })
    if (force) renameSync(target, file)
  } catch {
    if (force && existsSync(target)) rmSync(target)
    throw notWritten(file, !force && existsSync(file))
  }
}

/**
 * Finds out beforehand what `writePrivateFile` would refuse, for what cannot be undone before it is written down.
 *
 * @throws {UsageError} as {@link writePrivateFile}
 */
export function requirePlaceFor(file: string, force: boolean): void {
  if (!force && existsSync(file)) throw notWritten(file, true)
  try {
    makeFolderOf(file)
    accessSync(dirname(file), constants.W_OK)
  } catch {
    throw notWritten(file, false)
  }
}

function makeFolderOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
}

function notWritten(file: string, exists: boolean): UsageError {
  return new UsageError(
    exists ? `${file} exists. Choose another --out, or replace it with --force.` : `${file} cannot be written.`,
  )
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
