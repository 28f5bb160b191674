import { readPage, type Page } from '../request-body.js'
import { Refusal } from '../refusal.js'
import type { AreaList } from './areas.js'
import type { AreaKey } from './responsibility.js'

export interface RouteQuery {
  readonly leikaKey: string
  /** Undefined for an `areaId` that no area has: a valid question without an answer. */
  readonly area: AreaKey | undefined
  readonly page: Page
}

const areaParameters = {
  ars: /^(\d{2}|\d{3}|\d{5}|\d{9}|\d{12})$/,
  ags: /^(\d{2}|\d{3}|\d{5}|\d{8})$/,
  areaId: /^\d+$/,
}
type AreaParameter = keyof typeof areaParameters

/** @throws {Refusal} `routing-query-invalid`, `page-invalid` */
export function readRouteQuery(url: string, areas: AreaList): RouteQuery {
  const { searchParams } = new URL(url)
  const leikaKey = single(searchParams, 'leikaKey')
  if (leikaKey === undefined || !/^99\d{12}$/.test(leikaKey))
    throw wrong('leikaKey is required: 14 digits that begin with 99, without the URN in front.')
  return { leikaKey, area: readArea(searchParams, areas), page: readPage(url) }
}

/** @throws {Refusal} `routing-query-invalid`, `area-search-failed`, `page-invalid` */
export function readAreaQuery(url: string): { readonly expressions: readonly string[]; readonly page: Page } {
  const expressions = new URL(url).searchParams.getAll('areaSearchexpression')
  if (expressions.length < 1 || expressions.length > 10)
    throw wrong('Send the parameter areaSearchexpression one to ten times.')
  // Not a wish of ours: the real service fails here, and a client has to split the words.
  if (expressions.some((expression) => /\s/.test(expression)))
    throw new Refusal('area-search-failed', 'A blank inside one expression. Send each word as its own parameter.')
  if (!expressions.every((expression) => /^\*?[^*]{2,}(?:\*{1,2}[^*]{2,})*\*?$/.test(expression)))
    throw wrong('Each areaSearchexpression needs at least two characters beside and between the wildcards *.')
  return { expressions, page: readPage(url) }
}

function readArea(parameters: URLSearchParams, areas: AreaList): AreaKey | undefined {
  const names: readonly AreaParameter[] = ['ars', 'ags', 'areaId']
  const given = names.flatMap((name) => {
    const value = single(parameters, name)
    return value === undefined ? [] : [{ name, value }]
  })
  const [area] = given
  if (area === undefined || given.length > 1) throw wrong('Send exactly one of ars, ags and areaId.')
  const { name, value } = area
  if (!areaParameters[name].test(value)) throw wrong(`${name} must match ${areaParameters[name].source}.`)
  if (name === 'ags') return { ags: value }
  const ars = name === 'ars' ? value : areas.byId(value)?.ars
  return ars === undefined ? undefined : { ars }
}

function single(parameters: URLSearchParams, name: string): string | undefined {
  const values = parameters.getAll(name)
  if (values.length > 1) throw wrong(`Send ${name} once.`)
  return values[0]
}

function wrong(detail: string): Refusal {
  return new Refusal('routing-query-invalid', detail)
}
