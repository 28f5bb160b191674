import { FitConnectError } from '../errors.js'
import type { RequestedArea } from './region.js'

/**
 * A search for the authority that is responsible for a service in one area. The area is named in exactly one way.
 *
 * By `areaId` the signature cannot be held against an area, because the Routing API tells no regional key for the id.
 * Name the key as `areaArs`, or waive the check visibly.
 */
export type RouteQuery = RouteService & (RouteByArs | RouteByAgs | RouteByAreaId | UncheckedRouteByAreaId)

interface RouteService {
  /** Leistungsschlüssel of 14 digits, alone or as `urn:de:fim:leika:leistung:<key>`. */
  readonly leikaKey: string
}

interface RouteByArs {
  /** Amtlicher Regionalschlüssel of 12 digits, or its first 2, 3, 5 or 9. */
  readonly ars: string
  readonly ags?: never
  readonly areaId?: never
}

interface RouteByAgs {
  /**
   * Amtlicher Gemeindeschlüssel of 8 digits, or its first 2, 3 or 5. It lacks the Gemeindeverband, so a destination that
   * is signed for such an association only cannot be verified by it.
   */
  readonly ags: string
  readonly ars?: never
  readonly areaId?: never
}

interface RouteByAreaId {
  /** From `findAreas`. */
  readonly areaId: string
  /** Regional key of that area, or of the smallest one around it that has a key. It is checked, not sent. */
  readonly areaArs: string
  readonly ars?: never
  readonly ags?: never
}

interface UncheckedRouteByAreaId {
  readonly areaId: string
  /**
   * Takes destinations that are signed for the service in whatever area. Whoever controls the routing answer could then
   * send an application to another authority that offers the same service. Compare `route.signed.areas` yourself.
   *
   * @deprecated On purpose: the region stays unchecked.
   */
  readonly dangerouslySkipRegionCheck: true
  readonly areaArs?: never
  readonly ars?: never
  readonly ags?: never
}

/** A query that was checked: what is sent, and what the answer is held against. */
export interface RouteSearch {
  readonly leikaKey: string
  /** URN of the service, as signatures name it. */
  readonly service: string
  readonly areaParameter: readonly ['ars' | 'ags' | 'areaId', string]
  readonly area: RequestedArea
}

const serviceUrn = 'urn:de:fim:leika:leistung:'
const ars = /^(?:\d{2}|\d{3}|\d{5}|\d{9}|\d{12})$/
const arsAdvice = 'It has 12 digits, or is the beginning of one with 2, 3, 5 or 9 digits.'

/**
 * Checks a query before anything is sent.
 *
 * @throws {FitConnectError} `search-invalid`, with the name of the value as fact `parameter`
 */
export function readRouteQuery(query: RouteQuery): RouteSearch {
  const given = membersOf(query)
  const leikaKey = withoutUrn(textOf(given, 'leikaKey'))
  if (!/^99\d{12}$/.test(leikaKey))
    throw searchInvalid('leikaKey', 'is no Leistungsschlüssel. It has 14 digits and begins with 99.')
  const named = (['ars', 'ags', 'areaId'] as const).filter((name) => given[name] !== undefined)
  const [parameter, ...more] = named
  if (parameter === undefined || more.length > 0)
    throw searchInvalid('area', 'must be named in exactly one way. Pass one of ars, ags and areaId.')
  const value = textOf(given, parameter)
  return {
    leikaKey,
    service: serviceUrn + leikaKey,
    areaParameter: [parameter, value],
    area: readers[parameter](value, given),
  }
}

type Given = Readonly<Record<string, unknown>>

const readers: Readonly<Record<'ars' | 'ags' | 'areaId', (value: string, given: Given) => RequestedArea>> = {
  ars: (value) => {
    if (!ars.test(value)) throw searchInvalid('ars', `is no Amtlicher Regionalschlüssel. ${arsAdvice}`)
    return { ars: value }
  },
  ags: (value) => {
    if (!/^(?:\d{2}|\d{3}|\d{5}|\d{8})$/.test(value))
      throw searchInvalid('ags', 'is no Amtlicher Gemeindeschlüssel. It has 8 digits, or 2, 3 or 5 of them.')
    return { ags: value }
  },
  areaId: (value, given) => {
    if (!/^\d{1,20}$/.test(value))
      throw searchInvalid('areaId', 'is no id of an area. Pass the id that findAreas() gave.')
    if (given['areaArs'] === undefined && given['dangerouslySkipRegionCheck'] === true) return 'dangerously-any'
    const key = textOf(given, 'areaArs')
    if (!ars.test(key))
      throw searchInvalid(
        'areaArs',
        `is needed to hold the signatures against the area, and is no Amtlicher Regionalschlüssel. ${arsAdvice}`,
      )
    return { ars: key }
  },
}

/** Built here for every search: what the caller gave is named, never repeated. */
export function searchInvalid(parameter: string, sentence: string): FitConnectError {
  return new FitConnectError('search-invalid', {
    message: `The search cannot be sent: ${parameter} ${sentence}`,
    facts: { parameter },
  })
}

function withoutUrn(leikaKey: string): string {
  return leikaKey.startsWith(serviceUrn) ? leikaKey.slice(serviceUrn.length) : leikaKey
}

/** For callers without types, whose query may be anything. */
function membersOf(query: unknown): Given {
  return typeof query === 'object' && query !== null ? { ...query } : {}
}

function textOf(given: Given, name: string): string {
  const value = given[name]
  return typeof value === 'string' ? value : ''
}
