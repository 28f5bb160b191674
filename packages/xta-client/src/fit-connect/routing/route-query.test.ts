import { describe, expect, it } from 'vitest'
import { readRouteQuery, type RouteQuery } from './route-query.js'

const leikaKey = '99000000000001'
const ars = '147130000000'

describe('readRouteQuery', () => {
  it.each([leikaKey, `urn:de:fim:leika:leistung:${leikaKey}`])('reads the service from %s', (given) => {
    expect(readRouteQuery({ leikaKey: given, ars })).toEqual({
      leikaKey,
      service: `urn:de:fim:leika:leistung:${leikaKey}`,
      areaParameter: ['ars', ars],
      area: { ars },
    })
  })

  it('holds an area id against the key that is named beside it, and sends the id', () => {
    expect(readRouteQuery({ leikaKey, areaId: '1024', areaArs: ars })).toMatchObject({
      areaParameter: ['areaId', '1024'],
      area: { ars },
    })
  })

  it('leaves the region unchecked only where that is said', () => {
    expect(readRouteQuery({ leikaKey, areaId: '1024', dangerouslySkipRegionCheck: true }).area).toBe('dangerously-any')
    const both = { leikaKey, areaId: '1024', areaArs: ars, dangerouslySkipRegionCheck: true } as const
    expect(readRouteQuery({ ...both }).area).toEqual({ ars })
  })

  it.each<[string, unknown]>([
    ['leikaKey', { ars }],
    ['leikaKey', { leikaKey: '98000000000001', ars }],
    ['leikaKey', { leikaKey: '9900000000000', ars }],
    ['leikaKey', { leikaKey: `${leikaKey}\n`, ars }],
    ['leikaKey', { leikaKey: `x urn:de:fim:leika:leistung:${leikaKey}`, ars }],
    ['leikaKey', { leikaKey: 99_000_000_000_001, ars }],
    ['leikaKey', undefined],
    ['area', { leikaKey }],
    ['area', { leikaKey, ars, ags: '14713000' }],
    ['area', { leikaKey, ars, areaId: '1024' }],
    ['ars', { leikaKey, ars: '1471' }],
    ['ars', { leikaKey, ars: 'DE14713' }],
    ['ars', { leikaKey, ars: `${ars}&areaId=1` }],
    ['ars', { leikaKey, ars: null }],
    ['ars', { leikaKey, ars: '' }],
    ['ags', { leikaKey, ags: ars }],
    ['ags', { leikaKey, ags: '1471300' }],
    ['areaId', { leikaKey, areaId: 'Leipzig', areaArs: ars }],
    ['areaId', { leikaKey, areaId: '', areaArs: ars }],
    ['areaArs', { leikaKey, areaId: '1024' }],
    ['areaArs', { leikaKey, areaId: '1024', areaArs: '1024' }],
    ['areaArs', { leikaKey, areaId: '1024', areaArs: 'x', dangerouslySkipRegionCheck: true }],
    ['areaArs', { leikaKey, areaId: '1024', dangerouslySkipRegionCheck: 'true' }],
  ])('refuses a wrong %s before anything is sent: %j', (parameter, query) => {
    expect(() => readRouteQuery(query as RouteQuery)).toThrow(
      expect.objectContaining({ code: 'search-invalid', facts: { parameter } }),
    )
  })
})
