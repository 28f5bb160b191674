import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder } from '../../../test/fixtures/empty-folder.js'
import { collect, piecesOf } from '../../../test/fixtures/pieces.js'
import { createFileSpool } from './file-spool.js'
import { nodeSpoolFiles, spoolFile, type SpoolFile, type SpoolFiles } from './spool-files.js'

/** Real files that tell how many of them are open. */
function watchedFiles(change: (file: SpoolFile) => Partial<SpoolFile> = () => ({})) {
  const watched = { open: 0 }
  const files: SpoolFiles = {
    async create(folder) {
      const file = await nodeSpoolFiles.create(folder)
      watched.open++
      const close = async (): Promise<void> => {
        watched.open--
        await file.close()
      }
      return { ...file, close, ...change(file) }
    },
  }
  return { watched, files }
}

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(`${code}: /secret/path`), { code }))

describe('createFileSpool', () => {
  it.each([0, 1, 65_536, 262_144, 700_001])('gives %i bytes back, as often as wanted, from anywhere', async (size) => {
    const bytes = randomBytes(size)
    const part = await createFileSpool({ folder: emptyFolder() }).write(piecesOf(bytes, 10, 100_000, 3))
    expect(part.size).toBe(size)
    for (const start of [0, 0, 1, size - 1, size, size + 1].filter((at) => at >= 0))
      expect((await collect(part.read(start))).equals(bytes.subarray(start))).toBe(true)
    await part.dispose()
  })

  it('leaves no name behind from the moment the file is open', async () => {
    const folder = emptyFolder()
    const part = await createFileSpool({ folder }).write(piecesOf(Buffer.from('encrypted')))
    expect(readdirSync(folder)).toEqual([])
    expect((await collect(part.read())).toString()).toBe('encrypted')
    await part.dispose()
  })

  it.runIf(existsSync('/proc/self/fd'))('makes files that nobody else may read', async () => {
    const part = await createFileSpool({ folder: emptyFolder() }).write(piecesOf(Buffer.from('x')))
    const spooled = readdirSync('/proc/self/fd')
      .map((descriptor) => `/proc/self/fd/${descriptor}`)
      .filter((link) => linkOf(link).includes('amt24-spool-'))
    expect(spooled.map((link) => statSync(link).mode & 0o777)).toEqual([0o600])
    await part.dispose()
  })

  it('deletes the file when it is disposed where an open file keeps its name', async () => {
    const folder = emptyFolder()
    const path = join(folder, 'kept')
    const files: SpoolFiles = {
      async create() {
        const handle = await open(path, 'wx+', 0o600)
        return spoolFile(handle, () => unlink(path))
      },
    }
    const part = await createFileSpool({ files }).write(piecesOf(Buffer.from('x')))
    expect(existsSync(path)).toBe(true)
    await part.dispose()
    expect(existsSync(path)).toBe(false)
  })

  it.runIf(existsSync('/dev/full'))('says that the disk is full, which passes', async () => {
    const files: SpoolFiles = {
      create: async () => spoolFile(await open('/dev/full', 'r+'), () => Promise.resolve()),
    }
    await expect(createFileSpool({ files }).write(piecesOf(randomBytes(1_000)))).rejects.toMatchObject({
      code: 'spool-unavailable',
      isRetryable: true,
      facts: { reason: 'ENOSPC' },
    })
  })

  it.each([
    ['ENOSPC', true],
    ['EDQUOT', true],
    ['EMFILE', true],
    ['EIO', false],
    ['EROFS', false],
  ])('says %s as its own trouble, without the path, and closes the file', async (code, isRetryable) => {
    const { watched, files } = watchedFiles(() => ({ write: failing(code) }))
    const error: unknown = await createFileSpool({ folder: emptyFolder(), files })
      .write(piecesOf(Buffer.from('x')))
      .catch((failure: unknown) => failure)
    expect(error).toMatchObject({ code: 'spool-unavailable', isRetryable, facts: { reason: code } })
    expect(JSON.stringify(error)).not.toContain('/secret')
    expect(watched.open).toBe(0)
  })

  it.each<[string, (folder: string) => string, string]>([
    ['is missing', (folder) => join(folder, 'missing'), 'ENOENT'],
    [
      'is a file',
      (folder) => {
        writeFileSync(join(folder, 'file'), '')
        return join(folder, 'file')
      },
      'ENOTDIR',
    ],
  ])('says that the folder %s', async (_what, folderIn, reason) => {
    const spool = createFileSpool({ folder: folderIn(emptyFolder()) })
    await expect(spool.write(piecesOf(Buffer.from('x')))).rejects.toMatchObject({
      code: 'spool-unavailable',
      isRetryable: false,
      facts: { reason },
    })
  })

  it('says that the folder is not writable', async () => {
    const spool = createFileSpool({ files: { create: failing('EACCES') } })
    await expect(spool.write(piecesOf(Buffer.from('x')))).rejects.toMatchObject({
      code: 'spool-unavailable',
      isRetryable: false,
      facts: { reason: 'EACCES' },
    })
  })

  it('writes on where the system took only some of the bytes', async () => {
    const { files } = watchedFiles((file) => ({ write: (bytes, at) => file.write(bytes.subarray(0, 7), at) }))
    const bytes = randomBytes(1_000)
    const part = await createFileSpool({ folder: emptyFolder(), files }).write(piecesOf(bytes, 300))
    expect((await collect(part.read())).equals(bytes)).toBe(true)
    await part.dispose()
  })

  it('hands out no more than was written, although the file has grown meanwhile', async () => {
    const { files } = watchedFiles(() => ({ read: (into) => Promise.resolve(into.fill(120).byteLength) }))
    const part = await createFileSpool({ folder: emptyFolder(), files }).write(piecesOf(Buffer.alloc(300_000)))
    expect(await collect(part.read())).toHaveLength(300_000)
    await part.dispose()
  })

  it('stops at the limit, closes file and source', async () => {
    const { watched, files } = watchedFiles()
    let isSourceOpen = true
    // eslint-disable-next-line @typescript-eslint/require-await -- Sources are async iterables.
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.alloc(1_000)
      } finally {
        isSourceOpen = false
      }
    }
    const spool = createFileSpool({ folder: emptyFolder(), files })
    await expect(spool.write(endless(), { maxBytes: 5_500 })).rejects.toMatchObject({
      code: 'attachment-too-large',
      facts: { maxBytes: 5_500 },
    })
    expect(watched.open).toBe(0)
    expect(isSourceOpen).toBe(false)
    const exact = await spool.write(piecesOf(Buffer.alloc(5_500)), { maxBytes: 5_500 })
    expect(exact.size).toBe(5_500)
    await exact.dispose()
  })

  it('passes on what the source throws, and closes the file', async () => {
    const { watched, files } = watchedFiles()
    const failure = new Error('The connection broke.')
    // eslint-disable-next-line @typescript-eslint/require-await -- Sources are async iterables.
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('x')
      throw failure
    }
    await expect(createFileSpool({ folder: emptyFolder(), files }).write(broken())).rejects.toBe(failure)
    expect(watched.open).toBe(0)
  })

  it('ends with the signal while a source hangs, and closes the file', async () => {
    const { watched, files } = watchedFiles()
    const aborting = new AbortController()

    async function* hanging(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('x')
      aborting.abort()
      await new Promise(() => undefined)
    }
    const spool = createFileSpool({ folder: emptyFolder(), files })
    await expect(spool.write(hanging(), { signal: aborting.signal })).rejects.toMatchObject({ code: 'aborted' })
    expect(watched.open).toBe(0)
  })

  it('closes the file once, however often it is disposed, and refuses to read on', async () => {
    const { watched, files } = watchedFiles()
    const part = await createFileSpool({ folder: emptyFolder(), files }).write(piecesOf(randomBytes(600_000)))
    const reading = part.read()[Symbol.asyncIterator]()
    await reading.next()
    await Promise.all([part.dispose(), part.dispose()])
    await part.dispose()
    expect(watched.open).toBe(0)
    await expect(collect(part.read())).rejects.toThrow(TypeError)
  })

  it('says so when the file is shorter than it was, or cannot be read', async () => {
    const cut = watchedFiles(() => ({ read: () => Promise.resolve(0) }))
    const broken = watchedFiles(() => ({ read: failing('EIO') }))
    for (const { files } of [cut, broken]) {
      const part = await createFileSpool({ folder: emptyFolder(), files }).write(piecesOf(Buffer.from('x')))
      await expect(collect(part.read())).rejects.toMatchObject({ code: 'spool-unavailable' })
      await part.dispose()
    }
  })

  it('never throws while it lets go', async () => {
    // The file is closed all the same: one that is left to the garbage collector will end processes.
    const { files } = watchedFiles((file) => ({ close: () => file.close().then(failing('EIO')) }))
    const part = await createFileSpool({ folder: emptyFolder(), files }).write(piecesOf(Buffer.from('x')))
    await expect(part.dispose()).resolves.toBeUndefined()
  })
})

/** The folder's own listing is a descriptor too, and gone when it is looked at. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
