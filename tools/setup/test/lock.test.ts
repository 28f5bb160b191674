import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exclusively } from '../lock.mjs'
import { scratchFolder } from '../../testing/scratch-folder.js'

const lockFile = (): string => join(scratchFolder(), 'setup.lock')
/** Larger than any process id the system hands out. */
const deadProcess = '2000000000'

describe('exclusively', () => {
  it('lets one work after the other and leaves no lock behind', async () => {
    const file = lockFile()
    const order: string[] = []
    const work = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`)
      await Promise.resolve()
      order.push(`${name} ends`)
    }
    await Promise.all([exclusively(work('a'), file), exclusively(work('b'), file)])
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
    expect(existsSync(file)).toBe(false)
  })

  it('takes over the lock of a process that is dead', async () => {
    const file = lockFile()
    writeFileSync(file, deadProcess)
    expect(await exclusively(() => Promise.resolve('done'), file)).toBe('done')
  })

  it('releases the lock when the work fails', async () => {
    const file = lockFile()
    await expect(exclusively(() => Promise.reject(new Error('no')), file)).rejects.toThrow('no')
    expect(existsSync(file)).toBe(false)
  })
})
