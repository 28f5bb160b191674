import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveToFile } from './save-to-file.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amt24-save-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('saveToFile', () => {
  it('writes all pieces in their order, and an empty file for none', async () => {
    await saveToFile(join(folder, 'a'), pieces('ab', 'cd'))
    await saveToFile(join(folder, 'b'), pieces())
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('abcd')
    expect(await readFile(join(folder, 'b'), 'utf8')).toBe('')
  })

  it('leaves the earlier file as it is when the content breaks off, and nothing beside it', async () => {
    await writeFile(join(folder, 'a'), 'earlier')
    const broken = async function* () {
      yield* pieces('half')
      throw new Error('released')
    }
    await expect(saveToFile(join(folder, 'a'), broken())).rejects.toThrow('released')
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('earlier')
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('replaces a link, and does not follow it', async () => {
    await writeFile(join(folder, 'target'), 'untouched')
    await symlink(join(folder, 'target'), join(folder, 'link'))
    await saveToFile(join(folder, 'link'), pieces('new'))
    expect(await readFile(join(folder, 'target'), 'utf8')).toBe('untouched')
    expect(await readFile(join(folder, 'link'), 'utf8')).toBe('new')
  })

  it('says why it failed without naming the path, which may hold a name', async () => {
    const path = join(folder, 'Erika Muster-Beispiel', 'a')
    const error: unknown = await saveToFile(path, pieces('x')).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'attachment-not-saved', facts: { reason: 'ENOENT' }, isRetryable: false })
    expect(JSON.stringify([error, String(error)])).not.toContain('Erika')
  })

  it('does not replace a folder', async () => {
    await expect(saveToFile(folder, pieces('x'))).rejects.toMatchObject({ code: 'attachment-not-saved' })
  })
})

async function* pieces(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}
