import { randomUUID } from 'node:crypto'
import { open, rename, unlink, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { attachmentNotSaved } from './incoming-failures.js'

/**
 * Writes a file that is there completely or not at all, and is on the disk when this returns: whoever accepts a submission
 * afterwards lets the service delete the original. A file of that name is replaced, because a submission may come twice. A
 * process that ends meanwhile leaves a hidden `….part` behind.
 *
 * @throws {FitConnectError} `attachment-not-saved`; failures of `content` pass unchanged
 */
export async function saveToFile(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const folder = dirname(path)
  // In the same folder, so that the renaming stays on one file system.
  const unfinished = join(folder, `.${randomUUID()}.part`)
  const file = await open(unfinished, 'wx', 0o600).catch(notSaved)
  try {
    await fill(file, content)
    await rename(unfinished, path).catch(notSaved)
  } catch (error) {
    await unlink(unfinished).catch(() => undefined)
    throw error
  }
  await makeDurable(folder)
}

async function fill(file: FileHandle, content: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const piece of content) await file.writeFile(piece).catch(notSaved)
    await file.sync().catch(notSaved)
  } finally {
    await file.close()
  }
}

/** The name of a file is safe when its folder is. Windows offers no such thing and needs none. */
async function makeDurable(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(notSaved)
  try {
    await handle.sync().catch(notSaved)
  } finally {
    await handle.close()
  }
}

function notSaved(cause: unknown): never {
  throw attachmentNotSaved(cause)
}
