import { randomUUID } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { ContentStore } from '../fit-connect/index.js'

const ending = '.jwe'

/**
 * Contents as files, so that large ones never lie in memory. A part appears by renaming a finished draft; drafts of a
 * run that was killed are removed at the next start. Both folders lie on the same file system.
 */
export function openFileContents(folder: string, drafts: string): ContentStore {
  rmSync(drafts, { recursive: true, force: true })
  for (const path of [folder, drafts]) mkdirSync(path, { recursive: true, mode: 0o700 })
  // Sizes are asked for at every inspection; the files are not.
  const owners = new Map(readdirSync(folder).map((ownerId) => [ownerId, sizesIn(join(folder, ownerId))]))
  const pathOf = (ownerId: string, part: string): string => join(folder, ownerId, part + ending)
  const has = (ownerId: string, part: string): boolean => owners.get(ownerId)?.has(part) === true
  const read = (ownerId: string, part: string): string => readFileSync(pathOf(ownerId, part), 'utf8')

  const put = (draft: string, ownerId: string, part: string): void => {
    mkdirSync(join(folder, ownerId), { recursive: true, mode: 0o700 })
    const { size } = statSync(draft)
    renameSync(draft, pathOf(ownerId, part))
    owners.set(ownerId, (owners.get(ownerId) ?? new Map<string, number>()).set(part, size))
  }

  return {
    save(ownerId, part, jwe) {
      const draft = join(drafts, randomUUID())
      writeFileSync(draft, jwe, { mode: 0o600 })
      put(draft, ownerId, part)
    },
    draft() {
      const path = join(drafts, randomUUID())
      const file = openSync(path, 'wx', 0o600)
      return {
        write: (piece) => writeWhole(file, piece),
        keep(ownerId, part) {
          closeSync(file)
          put(path, ownerId, part)
        },
        discard() {
          closeSync(file)
          rmSync(path, { force: true })
        },
      }
    },
    read: (ownerId, part) => (has(ownerId, part) ? read(ownerId, part) : undefined),
    open(ownerId, part) {
      const size = owners.get(ownerId)?.get(part)
      if (size === undefined) return undefined
      const stream = (): ReadableStream<Uint8Array> => fileStream(pathOf(ownerId, part))
      return { size, stream }
    },
    ending: (ownerId, part, characters) =>
      has(ownerId, part) ? readEnding(pathOf(ownerId, part), characters) : undefined,
    sizes: (ownerId) => owners.get(ownerId) ?? new Map(),
    delete(ownerId) {
      owners.delete(ownerId)
      rmSync(join(folder, ownerId), { recursive: true, force: true })
    },
    export: () =>
      Object.fromEntries(
        [...owners].map(([ownerId, parts]) => [
          ownerId,
          Object.fromEntries([...parts.keys()].map((part) => [part, read(ownerId, part)])),
        ]),
      ),
  }
}

function sizesIn(folder: string): Map<string, number> {
  const files = readdirSync(folder).filter((name) => name.endsWith(ending))
  return new Map(files.map((name) => [name.slice(0, -ending.length), statSync(join(folder, name)).size]))
}

function writeWhole(file: number, piece: Uint8Array): void {
  for (let written = 0; written < piece.length;) written += writeSync(file, piece, written)
}

function readEnding(path: string, characters: number): string {
  const file = openSync(path, 'r')
  try {
    const length = Math.min(characters, fstatSync(file).size)
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, 0, length, fstatSync(file).size - length)
    return bytes.toString()
  } finally {
    closeSync(file)
  }
}

// Opened at once: a part that is deleted while somebody reads it is read to its end.
function fileStream(path: string): ReadableStream<Uint8Array> {
  const file = createReadStream(path, { fd: openSync(path, 'r') })
  const pieces = file[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: IteratorResult<unknown> = await pieces.next()
      if (next.done === true) controller.close()
      else if (next.value instanceof Uint8Array) controller.enqueue(next.value)
    },
    cancel() {
      file.destroy()
    },
  })
}
