import { randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

/** The few things that a spool needs from a file system. */
export interface SpoolFiles {
  /** Opens a new, empty, nameless file that only this process can reach. */
  create(folder: string): Promise<SpoolFile>
}

export interface SpoolFile {
  /** @returns how many of the bytes were written, at least one */
  write(bytes: Uint8Array, position: number): Promise<number>
  /** @returns how many bytes were read into the buffer; 0 at the end of the file */
  read(into: Uint8Array, position: number): Promise<number>
  /** Closes the file and with it deletes it. */
  close(): Promise<void>
}

/** Files in a folder of the machine: mode 0600, and without a name as soon as they are open. */
export const nodeSpoolFiles: SpoolFiles = {
  async create(folder) {
    const path = join(folder, `amt24-spool-${randomUUID()}`)
    // "x": never a file or link that somebody put there.
    const handle = await open(path, 'wx+', 0o600)
    // Windows keeps the name of an open file. There the file is deleted when it is closed, and stays after a crash;
    // what it holds is encrypted.
    const isUnlinked = await unlink(path).then(
      () => true,
      () => false,
    )
    return spoolFile(handle, isUnlinked ? () => Promise.resolve() : () => unlink(path))
  },
}

/** A file that is open for reading and writing, as a spool wants it. */
export function spoolFile(handle: FileHandle, remove: () => Promise<void>): SpoolFile {
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.byteLength, position)).bytesWritten,
    read: async (into, position) => (await handle.read(into, 0, into.byteLength, position)).bytesRead,
    close: async () => {
      await handle.close()
      await remove()
    },
  }
}
