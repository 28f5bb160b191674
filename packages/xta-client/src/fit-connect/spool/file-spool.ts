import { tmpdir } from 'node:os'
import { FitConnectError } from '../errors.js'
import { piecesUntilAborted } from '../waiting/pieces-until-aborted.js'
import type { Spool, SpooledPart, SpoolWriteOptions } from './spool.js'
import { nodeSpoolFiles, type SpoolFile, type SpoolFiles } from './spool-files.js'
import { spoolUnavailable } from './spool-unavailable.js'
import { SpooledFile } from './spooled-file.js'

export interface FileSpoolOptions {
  /** An existing folder that this process may write to. Default: the system's folder for temporary files. */
  readonly folder?: string
  /** Default: the machine's file system. */
  readonly files?: SpoolFiles
}

/**
 * A spool of files that only this process can reach: readable by its user alone and, except on Windows, without a name
 * as soon as they are open, so that they vanish with the process however it ends.
 */
export function createFileSpool({ folder = tmpdir(), files = nodeSpoolFiles }: FileSpoolOptions = {}): Spool {
  return {
    async write(pieces, options = {}): Promise<SpooledPart> {
      const file = await files.create(folder).catch((error: unknown) => Promise.reject(spoolUnavailable(error)))
      try {
        return new SpooledFile(file, await fill(file, pieces, options))
      } catch (error) {
        await file.close().catch(() => undefined)
        throw error
      }
    },
  }
}

async function fill(
  file: SpoolFile,
  pieces: AsyncIterable<Uint8Array>,
  { maxBytes = Infinity, signal }: SpoolWriteOptions,
): Promise<number> {
  let size = 0
  for await (const piece of piecesUntilAborted(pieces, signal)) {
    if (size + piece.byteLength > maxBytes) throw tooLarge(maxBytes)
    await writeAll(file, piece, size)
    size += piece.byteLength
  }
  return size
}

async function writeAll(file: SpoolFile, bytes: Uint8Array, position: number): Promise<void> {
  try {
    for (let written = 0; written < bytes.byteLength;) {
      written += await file.write(bytes.subarray(written), position + written)
    }
  } catch (error) {
    throw spoolUnavailable(error)
  }
}

function tooLarge(maxBytes: number): FitConnectError {
  return new FitConnectError('attachment-too-large', {
    message: `An encrypted attachment is larger than ${maxBytes} bytes. Raise maxAttachmentBytes if this machine has the space; the submission stays waiting.`,
    facts: { maxBytes },
  })
}
