import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { scratchFolder } from './scratch-folder.js'
import { startSide } from './side-process.mjs'

/** A module that runs as a process of its own. */
function moduleOf(source: string): URL {
  const path = join(scratchFolder(), 'side.mjs')
  writeFileSync(path, source)
  return pathToFileURL(path)
}

const answering = "process.send('ready'); process.on('message', (what) => process.send(`${what}!`))"

describe('a process beside a benchmark', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  afterEach(() => {
    told.mockClear()
    process.exitCode = undefined
  })

  it('answers until it is released', async () => {
    const side = startSide('ours', moduleOf(answering))
    expect([await side.next(), await side.ask('a'), await side.ask('b')]).toEqual(['ready', 'a!', 'b!'])
    side.release()
    expect(told).not.toHaveBeenCalled()
  })

  it('is named when it fails before it answers, and the others end with it', async () => {
    const other = startSide('other', moduleOf(answering))
    await other.next()
    const side = startSide('broken', moduleOf('process.exit(3)'))
    await expect(side.next()).rejects.toThrow('The side process "broken" ended with 3')
    await expect(other.next()).rejects.toThrow('"other"')
    expect(process.exitCode).toBe(1)
    expect(told).toHaveBeenCalledOnce()
  })

  it('is named when it fails while it is asked', async () => {
    const side = startSide('late', moduleOf("process.send('ready'); process.on('message', () => process.exit(4))"))
    await side.next()
    await expect(side.ask('x')).rejects.toThrow('The side process "late" ended with 4.')
    expect(process.exitCode).toBe(1)
  })

  it('is named when it ends well and says nothing', async () => {
    await expect(startSide('silent', moduleOf('')).next()).rejects.toThrow(
      'The side process "silent" ended before it answered.',
    )
  })
})
