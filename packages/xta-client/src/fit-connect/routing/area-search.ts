import type { Clock } from '@amt24/core'
import type { HttpTransport } from '@amt24/core/http'
import { exchange } from '../exchange/exchange.js'
import { pageSize, readAllPages } from '../exchange/paging.js'
import { requireWholeNumber } from '../require-whole-number.js'
import { areaWordsOf } from './area-words.js'
import { buildFindAreas, findingAreas, processFindAreas } from './find-areas.js'
import { createRecentAnswers } from './recent-answers.js'
import type { Area } from './route.js'

export interface AreaSearchOptions {
  readonly routingApi: string
  readonly transport: HttpTransport
  readonly clock: Clock
  readonly cache: { readonly lifetimeMs: number; readonly maxEntries: number } | undefined
}

type AreaSearch = (search: string, limit?: number, signal?: AbortSignal) => Promise<Area[]>

/** Searches for areas and remembers what was found. */
export function createAreaSearch({ routingApi, transport, clock, cache }: AreaSearchOptions): AreaSearch {
  const recent = cache && createRecentAnswers<readonly Area[]>({ clock, ...cache })

  return async (search, limit = pageSize, signal) => {
    const words = areaWordsOf(search)
    requireWholeNumber('limit', limit)
    const question = JSON.stringify([limit, words])
    const remembered = recent?.get(question)
    if (remembered) return copyOf(remembered)

    let bytes = 0
    const found = await readAllPages(async (offset) => {
      const request = buildFindAreas(routingApi, words, { offset, limit: Math.min(limit, pageSize) })
      const response = await exchange(transport, request, findingAreas, { signal })
      bytes += response.body.byteLength
      const { items, totalCount = 0 } = processFindAreas(response, offset)
      return { items, totalCount: Math.min(totalCount, limit) }
    })
    const areas = eachOnce(found).slice(0, limit)
    recent?.keep(question, areas, bytes)
    return copyOf(areas)
  }
}

function eachOnce(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [area.id, area])).values()]
}

/** What a caller changes must not change what the next one gets. */
function copyOf(areas: readonly Area[]): Area[] {
  return areas.map((area) => ({ ...area }))
}
