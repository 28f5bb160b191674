import { describe, expect, it } from 'vitest'
import type { WaitingPage, WaitingSubmission } from '../submission-api.js'
import { waitingPages } from './waiting-pages.js'

const pageSize = 500

describe('waitingPages', () => {
  it('hands out each of 10,000 waiting submissions once, one page at a time', async () => {
    const { list, readPage, reads } = service(10_000)
    const handed: string[] = []
    for await (const page of waitingPages(readPage, () => false)) {
      expect(page.length).toBeLessThanOrEqual(pageSize)
      expect(reads).toHaveLength(handed.length / pageSize + 1)
      handed.push(...page.map(({ submissionId }) => submissionId))
    }
    expect(handed).toEqual(list.map(({ submissionId }) => submissionId))
    expect(reads).toHaveLength(20)
  })

  it('misses none although those that are decided leave the list behind it', async () => {
    const { list, readPage } = service(2_000)
    const gone = new Set<string>()
    const handed: string[] = []
    for await (const page of waitingPages(readPage, (id) => gone.has(id)))
      for (const { submissionId } of page) {
        handed.push(submissionId)
        // Every third stays: it cannot be decrypted, or its handler left it.
        if (handed.length % 3 === 0) continue
        gone.add(submissionId)
        list.splice(
          list.findIndex((waiting) => waiting.submissionId === submissionId),
          1,
        )
      }
    expect(new Set(handed).size).toBe(2_000)
    expect(handed).toHaveLength(2_000)
  })

  it('goes on where the service still lists what is decided', async () => {
    const { readPage, reads } = service(1_200)
    const handed: string[] = []
    for await (const page of waitingPages(readPage, () => true))
      handed.push(...page.map(({ submissionId }) => submissionId))
    expect(new Set(handed).size).toBe(1_200)
    expect(reads.length).toBeLessThan(10)
  })

  it('hands out an entry once that a page repeats', async () => {
    const [entry] = entries(1)
    const readPage = () => Promise.resolve({ submissions: entry ? [entry, entry] : [], isLast: true })
    const pages: (readonly WaitingSubmission[])[] = []
    for await (const page of waitingPages(readPage, () => false)) pages.push(page)
    expect(pages).toEqual([[entry]])
  })

  it('ends a round in which the list does not end', async () => {
    let read = 0
    const endless = () => Promise.resolve({ submissions: entries(1, read++), isLast: false })
    let pages = 0
    for await (const page of waitingPages(endless, () => false)) pages += page.length
    expect(pages).toBe(200)
  })
})

/** A list in a stable order, read by offset. */
function service(count: number) {
  const list = entries(count)
  const reads: number[] = []
  const readPage = (offset: number): Promise<WaitingPage> => {
    reads.push(offset)
    const submissions = list.slice(offset, offset + pageSize)
    return Promise.resolve({ submissions, isLast: offset + submissions.length >= list.length })
  }
  return { list, readPage, reads }
}

function entries(count: number, first = 0): WaitingSubmission[] {
  return Array.from({ length: count }, (_, index) => ({
    submissionId: `submission-${first + index}`,
    caseId: `case-${first + index}`,
    destinationId: 'destination',
  }))
}
