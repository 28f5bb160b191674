import { CommandError } from './command-error.js'
import type { Io } from './io.js'

/** @throws {CommandError} `file-unreadable` */
export function readBytes(path: string, io: Io): Uint8Array {
  try {
    return io.readFile(path)
  } catch (cause) {
    throw new CommandError('file-unreadable', {
      message: `${path} cannot be read: ${reasonOf(cause)}. Check the path and the rights.`,
      cause,
    })
  }
}

/** @throws {CommandError} `file-not-written` */
export function writeText(path: string, content: string, io: Io, replace: boolean): void {
  try {
    io.writeFile(path, content, replace)
  } catch (cause) {
    throw new CommandError('file-not-written', { message: notWritten(path, io, cause), cause })
  }
}

function notWritten(path: string, io: Io, cause: unknown): string {
  if (io.listFolder(path) !== undefined) return `${path} is a folder. --out takes a file here.`
  if (codeOf(cause) === 'EEXIST') return `${path} exists. Choose another --out, or replace it with --force.`
  return `${path} cannot be written: ${reasonOf(cause)}. Check the path and the rights.`
}

/** Refuses before anything is written when one of several files is there. */
export function requireAbsent(paths: readonly string[], io: Io, replace: boolean): void {
  const taken = paths.find((path) => io.exists(path))
  if (replace || taken === undefined) return
  throw new CommandError('file-not-written', {
    message: `${taken} exists. Choose another --out, or replace it with --force.`,
  })
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the rights are missing',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
}

function reasonOf(cause: unknown): string {
  const code = codeOf(cause)
  return reasons[code] ?? `the system says ${code}`
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown'
}
