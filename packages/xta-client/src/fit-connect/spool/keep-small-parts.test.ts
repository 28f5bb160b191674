import { describe, expect, it } from 'vitest'
import type { Spool, SpooledPart } from './index.js'
import { keepSmallParts } from './keep-small-parts.js'

const smallest = 256 * 1024

describe('keepSmallParts', () => {
  it('keeps a small part in memory and reads it as often as wanted', async () => {
    const { spool, written } = recordingSpool()
    const part = await keepSmallParts(spool).write(pieces('ab', 'cd'))
    expect(part.size).toBe(4)
    expect(await textOf(part)).toBe('abcd')
    expect(await textOf(part, 3)).toBe('d')
    expect(written).toEqual([])
    await part.dispose()
    await expect(textOf(part)).rejects.toThrow(TypeError)
  })

  it('keeps an empty part', async () => {
    expect(await textOf(await keepSmallParts(recordingSpool().spool).write(pieces()))).toBe('')
  })

  it('gives a larger part to the spool, from its first byte', async () => {
    const { spool, written } = recordingSpool()
    await keepSmallParts(spool).write(pieces('x'.repeat(smallest), 'y'))
    expect(written).toEqual(['x'.repeat(smallest) + 'y'])
    await keepSmallParts(spool).write(pieces('x'.repeat(smallest)))
    expect(written).toHaveLength(1)
  })

  it('leaves it to the spool to refuse what exceeds maxBytes', async () => {
    const { spool, limits } = recordingSpool()
    await keepSmallParts(spool).write(pieces('abc'), { maxBytes: 2 })
    expect(limits).toEqual([2])
  })

  it('closes the source when the spool fails before it reads', async () => {
    let isClosed = false
    const source = async function* () {
      try {
        yield await Promise.resolve(new Uint8Array(smallest + 1))
      } finally {
        isClosed = true
      }
    }
    const broken: Spool = { write: () => Promise.reject(new Error('no folder')) }
    await expect(keepSmallParts(broken).write(source())).rejects.toThrow('no folder')
    expect(isClosed).toBe(true)
  })

  it('passes failures of the source on', async () => {
    const source = async function* () {
      yield await Promise.resolve(new Uint8Array(1))
      throw new Error('connection lost')
    }
    await expect(keepSmallParts(recordingSpool().spool).write(source())).rejects.toThrow('connection lost')
  })
})

function recordingSpool() {
  const written: string[] = []
  const limits: unknown[] = []
  const spool: Spool = {
    async write(source, options = {}) {
      limits.push(options.maxBytes)
      const collected: Uint8Array[] = []
      for await (const piece of source) collected.push(piece)
      written.push(Buffer.concat(collected).toString())
      return { size: 0, read: () => pieces(), dispose: () => Promise.resolve() }
    },
  }
  return { spool, written, limits }
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

async function textOf(part: SpooledPart, start?: number): Promise<string> {
  const collected: Uint8Array[] = []
  for await (const piece of part.read(start)) collected.push(piece)
  return Buffer.concat(collected).toString()
}
