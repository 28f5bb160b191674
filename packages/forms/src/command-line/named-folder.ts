import { extname } from 'node:path'
import { usageError } from './command-error.js'
import type { Io } from './io.js'

/**
 * The folder that `--out` names; it need not exist. What looks like a file is refused, because a folder of that name would be
 * a surprise.
 *
 * @param wanted what `--out` takes, for the message
 * @throws {CommandError} `usage-invalid`
 */
export function namedFolder(out: string, wanted: string, io: Io): string {
  if (io.listFolder(out) !== undefined || /[/\\]$/.test(out)) return out
  if (io.exists(out)) throw usageError(`--out takes ${wanted}, and ${out} is a file.`)
  if (extname(out) === '') return out
  throw usageError(`--out takes ${wanted}, and ${out} looks like a file. If you mean a folder, write ${out}/.`)
}
