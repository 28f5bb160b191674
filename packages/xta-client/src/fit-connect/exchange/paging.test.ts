import { describe, expect, it } from 'vitest'
import { pageSize, readAllPages } from './paging.js'

const full = Array.from({ length: pageSize }, (_, index) => index)

describe('readAllPages', () => {
  it('reads on until the total is reached', async () => {
    const offsets: number[] = []
    const all = await readAllPages((offset) => {
      offsets.push(offset)
      return Promise.resolve({ items: full.slice(0, 400), totalCount: 1000 })
    })
    expect(offsets).toEqual([0, 400, 800])
    expect(all).toHaveLength(1200)
  })

  it('takes a page that is not full for the last one where no total is told', async () => {
    const pages = [full, full.slice(0, 3)]
    expect(await readAllPages(() => Promise.resolve({ items: pages.shift() ?? [] }))).toHaveLength(pageSize + 3)
  })

  it('ends at an empty page although the total promises more', async () => {
    expect(await readAllPages(() => Promise.resolve({ items: [], totalCount: 7 }))).toEqual([])
  })

  it('does not follow a service that never ends', async () => {
    let read = 0
    const endless = readAllPages(() => {
      read++
      return Promise.resolve({ items: full })
    })
    await expect(endless).rejects.toMatchObject({ code: 'unexpected-response' })
    expect(read).toBe(200)
  })

  it('keeps to narrower limits of a list', async () => {
    const limits = { maxPages: 2, maxItems: 10 }
    const oneEach = () => Promise.resolve({ items: ['x'], totalCount: 9 })
    await expect(readAllPages(oneEach, limits)).rejects.toMatchObject({ facts: { pages: 2, entries: 10 } })
  })

  it('refuses a page of more entries than all pages may have, without exhausting the stack', async () => {
    const huge = Array.from({ length: 300_000 }, () => 'x')
    await expect(readAllPages(() => Promise.resolve({ items: huge, totalCount: 1 }))).rejects.toMatchObject({
      code: 'unexpected-response',
    })
  })
})
