import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContentStore } from '../fit-connect/index.js'
import { unusable } from '../sandbox-error.js'
import { openFileContents } from './file-contents.js'

export interface TemporaryContents {
  readonly contents: ContentStore
  remove(): void
}

/**
 * Contents of a sandbox without state folder: files in a folder of its own that only this user can read, removed at the
 * end, also when the process ends without closing. Only a killed process leaves it behind.
 * @throws {SandboxError} `folder-unusable`
 */
export function openTemporaryContents(): TemporaryContents {
  const folder = makeFolder(join(tmpdir(), 'amt24-sandbox-contents-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  return {
    contents: openFileContents(join(folder, 'contents'), join(folder, 'drafts')),
    remove() {
      process.off('exit', remove)
      remove()
    },
  }
}

function makeFolder(prefix: string): string {
  try {
    return mkdtempSync(prefix)
  } catch (cause) {
    throw unusable('folder', tmpdir(), cause)
  }
}
