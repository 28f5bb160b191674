import { recordingLogger } from '@amt24/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  areaPage,
  ars,
  destinationToken,
  keySet,
  leikaKey,
  portalKey,
  routePage,
  routingWorld,
  serviceUrn,
} from '../../../test/fixtures/routing.js'
import { destinationId, foreignDestinationId } from '../../../test/fixtures/scene.js'
import type { FitConnectError } from '../errors.js'
import { createRouter } from './create-router.js'

let honest: { destinationId: string; destinationSignature: string; destinationName: string }
let forged: typeof honest
beforeAll(async () => {
  const destinationSignature = await destinationToken()
  honest = { destinationId, destinationSignature, destinationName: 'Stadt Beispiel' }
  forged = { ...honest, destinationId: foreignDestinationId }
})

const search = { leikaKey, ars }

describe('findRoutes', () => {
  it('asks for service and area and hands out the verified route', async () => {
    const world = routingWorld({ routes: () => routePage(honest) })
    expect(await createRouter(world).findRoutes(search)).toEqual([
      {
        destinationId,
        destinationName: 'Stadt Beispiel',
        signed: {
          destinationId,
          submissionHost: 'submission.example',
          issuedAt: '2026-11-21T12:00:00.000Z',
          areas: ['14713'],
        },
      },
    ])
    expect(world.asked()).toEqual([
      `/v2/routes?leikaKey=${leikaKey}&ars=${ars}&offset=0&limit=100`,
      '/.well-known/jwks.json',
    ])
    expect(world.transport.requests.map(({ headers }) => headers['authorization'])).toEqual([undefined, undefined])
  })

  it('takes the service as its URN, too, and an area by each of its names', async () => {
    const world = routingWorld({ routes: () => routePage(honest) })
    const router = createRouter(world)
    expect(await router.findRoutes({ leikaKey: serviceUrn, ags: '14713000' })).toHaveLength(1)
    expect(await router.findRoutes({ leikaKey, areaId: '1024', areaArs: ars })).toHaveLength(1)
    expect(world.asked().filter((path) => path.startsWith('/v2'))).toEqual([
      `/v2/routes?leikaKey=${leikaKey}&ags=14713000&offset=0&limit=100`,
      `/v2/routes?leikaKey=${leikaKey}&areaId=1024&offset=0&limit=100`,
    ])
  })

  it('finds nobody: an empty list, and the portal is not asked', async () => {
    const world = routingWorld({ routes: () => routePage() })
    expect(await createRouter(world).findRoutes(search)).toEqual([])
    expect(world.asked()).toHaveLength(1)
  })

  it('leaves a forged route out, reports it and keeps the honest one', async () => {
    const problems: FitConnectError[] = []
    const world = routingWorld({ routes: () => routePage(forged, 'no route', honest) })
    const router = createRouter({ ...world, onProblem: (error) => problems.push(error) })
    expect(await router.findRoutes(search)).toMatchObject([{ destinationId }])
    expect(problems).toMatchObject([
      { code: 'route-not-verified', facts: { rule: 'destination', destinationId: foreignDestinationId } },
      { code: 'route-not-verified', facts: { rule: 'shape' } },
    ])
  })

  it('warns by the logger where nobody listens to problems', async () => {
    const logger = recordingLogger()
    const world = routingWorld({ routes: () => routePage(forged, honest) })
    await createRouter({ ...world, logger }).findRoutes(search)
    expect(logger.entries).toMatchObject([{ level: 'warn', facts: { rule: 'destination' } }])
  })

  it('hands out the honest route although the listener to problems throws', async () => {
    const logger = recordingLogger()
    const world = routingWorld({ routes: () => routePage(forged, honest) })
    const onProblem = () => {
      throw new TypeError('PLANTED')
    }
    expect(await createRouter({ ...world, logger, onProblem }).findRoutes(search)).toHaveLength(1)
    expect(logger.entries).toMatchObject([{ level: 'error', facts: { error: 'TypeError' } }])
  })

  it('fails when there are routes and none of them verifies: that is not the same as nobody', async () => {
    const world = routingWorld({ routes: () => routePage(forged, forged) })
    await expect(createRouter(world).findRoutes(search)).rejects.toMatchObject({
      code: 'route-not-verified',
      facts: { rule: 'destination', routes: 2 },
    })
  })

  it('names each destination once', async () => {
    const world = routingWorld({ routes: () => routePage(honest, honest) })
    expect(await createRouter(world).findRoutes(search)).toHaveLength(1)
  })

  it('reads on until all routes are there', async () => {
    const pages = [[forged, forged], [honest]]
    const world = routingWorld({
      routes: ({ searchParams }) => ({
        json: { count: 0, offset: Number(searchParams.get('offset')), totalCount: 3, routes: pages.shift() },
      }),
    })
    expect(await createRouter(world).findRoutes(search)).toHaveLength(1)
    expect(world.asked().map((path) => new URLSearchParams(path.split('?')[1]).get('offset'))).toEqual(['0', '2', null])
  })

  it('ends with the portal, not with an empty list, when the portal cannot be read', async () => {
    const world = routingWorld({ routes: () => routePage(honest), keys: () => ({ status: 503 }) })
    await expect(createRouter(world).findRoutes(search)).rejects.toMatchObject({
      code: 'service-unavailable',
      message: expect.stringContaining("portal's signature keys") as string,
    })
  })
})

describe('what is remembered', () => {
  it('answers the same search from memory for five minutes', async () => {
    const world = routingWorld({ routes: () => routePage(honest) })
    const router = createRouter(world)
    await router.findRoutes(search)
    world.clock.advance(5 * 60_000 - 1)
    expect(await router.findRoutes(search)).toHaveLength(1)
    expect(world.asked()).toHaveLength(2)
    world.clock.advance(1)
    await router.findRoutes(search)
    expect(world.asked()).toHaveLength(3)
  })

  it('verifies what it remembers anew, by the keys of that moment', async () => {
    let keys = keySet(portalKey().publicJwk)
    const world = routingWorld({ routes: () => routePage(honest), keys: () => keys })
    const router = createRouter({ ...world, cache: { lifetimeMs: 24 * 3_600_000 } })
    await router.findRoutes(search)
    keys = keySet()
    world.clock.advance(10 * 60_000)
    await expect(router.findRoutes(search)).rejects.toMatchObject({ facts: { rule: 'key-missing' } })
  })

  it('does not remember an answer with anything wrong in it', async () => {
    const answers = [routePage(forged, honest), routePage(honest)]
    const world = routingWorld({ routes: () => answers.shift() ?? routePage() })
    const router = createRouter(world)
    await router.findRoutes(search)
    expect(await router.findRoutes(search)).toHaveLength(1)
    expect(answers).toEqual([])
  })

  it('is nothing but the keys where the memory is switched off', async () => {
    const world = routingWorld({ routes: () => routePage(honest), areas: () => areaPage([]) })
    const router = createRouter({ ...world, cache: false })
    for (let round = 0; round < 2; round++) {
      await router.findRoutes(search)
      await router.findAreas('Leipzig')
    }
    expect(world.asked().filter((path) => path.startsWith('/v2'))).toHaveLength(4)
    expect(world.asked().filter((path) => path.startsWith('/.well-known'))).toHaveLength(1)
  })

  it('cannot be changed by who got it', async () => {
    const area = { id: '1', name: 'Leipzig', type: 'Kreisfreie Stadt' }
    const world = routingWorld({ areas: () => areaPage([area]) })
    const router = createRouter(world)
    const found = await router.findAreas('Leipzig')
    found.pop()
    expect(await router.findAreas('Leipzig')).toEqual([area])
    expect(world.asked()).toHaveLength(1)
  })
})

describe('findAreas', () => {
  it('sends each word as a parameter of its own and takes the declared media type', async () => {
    const area = { id: '1024', name: 'Halle (Saale)', type: 'Kreisfreie Stadt' }
    const world = routingWorld({ areas: () => areaPage([area]) })
    expect(await createRouter(world).findAreas(' Halle  (Saale) ')).toEqual([area])
    expect(world.asked()).toEqual([
      '/v2/areas?areaSearchexpression=Halle&areaSearchexpression=%28Saale%29&offset=0&limit=500',
    ])
  })

  it('asks for no more than is wanted', async () => {
    const areas = Array.from({ length: 5 }, (_, index) => ({ id: String(index), name: 'Ort', type: 'Gemeinde' }))
    const world = routingWorld({ areas: () => areaPage(areas, 0, 11_000) })
    expect(await createRouter(world).findAreas('Ort*', { limit: 3 })).toHaveLength(3)
    expect(world.asked()).toEqual(['/v2/areas?areaSearchexpression=Ort*&offset=0&limit=3'])
  })

  it('reads several pages where more than 500 are wanted, and each area once', async () => {
    const page = (offset: number) =>
      Array.from({ length: 500 }, (_, index) => ({
        id: String(offset + index - (offset > 0 ? 1 : 0)),
        name: 'Ort',
        type: 'Gemeinde',
      }))
    const world = routingWorld({
      areas: ({ searchParams }) => {
        const offset = Number(searchParams.get('offset'))
        return areaPage(page(offset), offset, 1200)
      },
    })
    const areas = await createRouter(world).findAreas('Ort', { limit: 1000 })
    expect(areas).toHaveLength(999)
    expect(world.asked()).toHaveLength(2)
  })

  it.each([0, 1.5, -1, Number.NaN])('refuses the limit %d', async (limit) => {
    await expect(createRouter(routingWorld({})).findAreas('Leipzig', { limit })).rejects.toThrow(RangeError)
  })
})

describe('createRouter', () => {
  it('tells the version of the service', async () => {
    const world = routingWorld({ info: () => ({ json: { version: { major: 2, minor: 0, patch: 1 } } }) })
    expect(await createRouter(world).info()).toEqual({ version: '2.0.1' })
  })

  it('takes a refused question about the version for no search', async () => {
    const world = routingWorld({ info: () => ({ status: 400 }) })
    await expect(createRouter(world).info()).rejects.toMatchObject({ code: 'unexpected-response' })
  })

  it('sends nothing before the first call and refuses addresses and limits that are none', () => {
    const world = routingWorld({})
    createRouter(world)
    expect(world.asked()).toEqual([])
    const unencrypted = { ...world.environment, routingApi: 'http://routing.example' }
    expect(() => createRouter({ ...world, environment: unencrypted })).toThrow(
      expect.objectContaining({ code: 'environment-invalid' }),
    )
    expect(() => createRouter({ ...world, cache: { maxEntries: 0 } })).toThrow(RangeError)
  })

  it.each([
    [400, 'search-invalid', false],
    [403, 'not-permitted', false],
    [404, 'unexpected-response', false],
    [429, 'rate-limited', true],
    [500, 'service-unavailable', true],
  ])('says what %d means: %s', async (status, code, isRetryable) => {
    const world = routingWorld({ routes: () => ({ status, headers: { 'ratelimit-reset': '9' } }) })
    await expect(createRouter(world).findRoutes(search)).rejects.toMatchObject({ code, isRetryable })
  })
})
