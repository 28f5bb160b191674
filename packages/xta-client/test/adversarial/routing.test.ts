import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { HttpError } from '@amt24/core/http'
import { fakeClock, recordingTransport, type ScriptedAnswer } from '@amt24/core/testing'
import {
  createRouter,
  environments,
  FitConnectError,
  verifyDestinationSignature,
  type Environment,
  type Route,
} from '../../src/fit-connect/index.js'
import { areaWordsOf } from '../../src/fit-connect/routing/area-words.js'
import { readRoute } from '../../src/fit-connect/routing/read-route.js'
import { readRouteQuery, type RouteQuery } from '../../src/fit-connect/routing/route-query.js'
import { withMembers } from '../fixtures/compact.js'
import {
  areaPage,
  ars,
  destinationToken,
  keySet,
  leikaKey,
  portalKey,
  routePage,
  routingWorld,
  signatureContext,
} from '../fixtures/routing.js'
import { destinationId, now } from '../fixtures/scene.js'

const search = { leikaKey, ars }
const codes = ['search-invalid', 'route-not-verified', 'unexpected-response']

let token: string
let honest: Readonly<Record<string, unknown>>
beforeAll(async () => {
  token = await destinationToken()
  honest = { destinationId, destinationSignature: token }
})

function findRoutes(routes: (url: URL) => ScriptedAnswer, onProblem?: (error: FitConnectError) => void) {
  const world = routingWorld({ routes })
  const found = createRouter({ ...world, ...(onProblem && { onProblem }) }).findRoutes(search)
  return { world, found }
}

describe('routing on stage', () => {
  it('fails closed: routes of the test environment, the only ones there are, do not verify', async () => {
    const { iss, submissionHost } = {
      iss: environments.test.selfServicePortal,
      submissionHost: 'test.fit-connect.fitko.dev',
    }
    const signedForTest = await destinationToken({ iss, submissionHost })
    const route = { destinationId, destinationSignature: signedForTest }
    const asked: string[] = []
    const transport = recordingTransport(({ url }) => {
      asked.push(new URL(url).origin)
      return url.includes('/jwks.json') ? keySet(portalKey().publicJwk) : routePage(route)
    })
    const routerOf = (environment: Environment) => createRouter({ environment, transport, clock: fakeClock(now) })
    await expect(routerOf(environments.test).findRoutes(search)).resolves.toMatchObject([{ destinationId }])
    asked.length = 0
    await expect(routerOf(environments.stage).findRoutes(search)).rejects.toMatchObject({
      code: 'route-not-verified',
      facts: { rule: 'issuer' },
    })
    expect(asked).toEqual([environments.test.routingApi])
  })
})

describe('a routing service that does not end', () => {
  const endless = ({ searchParams }: URL) => Number(searchParams.get('offset'))

  it('is left after ten pages of routes', async () => {
    const { world, found } = findRoutes((url) => ({
      json: { count: 1, offset: endless(url), totalCount: 2 ** 31, routes: [honest] },
    }))
    await expect(found).rejects.toMatchObject({ code: 'unexpected-response', facts: { pages: 10 } })
    expect(world.asked()).toHaveLength(10)
  })

  it('is left at a page of more than a thousand routes together', async () => {
    const { world, found } = findRoutes((url) => ({
      json: { count: 500, offset: endless(url), totalCount: 1600, routes: Array(500).fill(honest) },
    }))
    await expect(found).rejects.toMatchObject({ code: 'unexpected-response', facts: { entries: 1000 } })
    expect(world.asked()).toHaveLength(3)
  })

  it('is left at once when it repeats its first page', async () => {
    const { world, found } = findRoutes(() => ({ json: { count: 1, offset: 0, totalCount: 3, routes: [honest] } }))
    await expect(found).rejects.toMatchObject({ code: 'unexpected-response', facts: { asked: 1, answered: 0 } })
    expect(world.asked()).toHaveLength(2)
  })

  it('is left with the areas that were wanted', async () => {
    const area = { id: '1', name: 'Ort', type: 'Gemeinde' }
    const world = routingWorld({ areas: (url) => areaPage(Array(500).fill(area), endless(url), 2 ** 31) })
    expect(await createRouter(world).findAreas('Ort', { limit: 2000 })).toEqual([area])
    expect(world.asked()).toHaveLength(4)
  })
})

describe('a routing service that answers something else', () => {
  it('is given a limit for each answer', async () => {
    const { world, found } = findRoutes(() => new HttpError('response-too-large', { message: 'Too large. Stop.' }))
    await expect(found).rejects.toMatchObject({
      code: 'unexpected-response',
      message: expect.stringContaining('the Routing API') as string,
    })
    expect(world.transport.requests.map(({ maxResponseBytes }) => maxResponseBytes)).toEqual([4 * 1024 * 1024])
  })

  it.each<[string, ScriptedAnswer]>([
    ['HTML', { headers: { 'content-type': 'text/html' }, body: '<script>PLANTED</script>' }],
    ['a list', { json: [] }],
    ['more entries than a page has', { json: { count: 1, offset: 0, totalCount: 1, routes: Array(501).fill(1) } }],
    ['a negative total', { json: { count: 1, offset: 0, totalCount: -1, routes: [] } }],
    ['cut JSON', { headers: { 'content-type': 'application/json' }, body: '{"count":1,"routes":["PLANTED' }],
    ['a prototype', { headers: { 'content-type': 'application/json' }, body: '{"__proto__":{"PLANTED":1}}' }],
    ['a redirect', { status: 302, headers: { location: 'https://attacker.example' } }],
  ])('is refused with %s, and nothing of it is repeated', async (_what, answer) => {
    const failure: unknown = await findRoutes(() => answer).found.catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'unexpected-response' })
    expect(JSON.stringify(failure)).not.toContain('PLANTED')
  })
})

describe('forged routes beside an honest one', () => {
  it('make the portal be asked once, however many unknown keys they name', async () => {
    const forged = Array.from({ length: 300 }, (_, index) => ({
      ...honest,
      destinationSignature: withMembers(token, 0, { kid: `forged-key-${index}` }),
    }))
    const rules: unknown[] = []
    const { world, found } = findRoutes(
      () => routePage(...forged, honest),
      ({ facts }) => rules.push(facts['rule']),
    )
    expect(await found).toHaveLength(1)
    expect(new Set(rules)).toEqual(new Set(['key-missing']))
    expect(rules).toHaveLength(300)
    expect(world.asked().filter((path) => path.includes('jwks'))).toHaveLength(1)
  })

  it('cannot replace it under its own id', async () => {
    const described = { ...honest, destinationName: 'Stadt Beispiel' }
    const forged = {
      ...described,
      destinationSignature: withMembers(token, 1, { added: 1 }),
      destinationName: 'PLANTED',
    }
    const { found } = findRoutes(() => routePage(forged, described))
    expect(await found).toMatchObject([{ destinationName: 'Stadt Beispiel' }])
  })

  it('are reported without their content', async () => {
    const problems: FitConnectError[] = []
    const hostile = [
      { destinationId: 'PLANTED', destinationSignature: token },
      { ...honest, destinationName: 'PLANTED', destinationSignature: 'PLANTED' },
      { ...honest, destinationSignature: withMembers(token, 1, { iss: 'https://PLANTED.example' }) },
      { ...honest, destinationSignature: withMembers(token, 0, { kid: 'PLANTED-key' }) },
      { ...honest, destinationSignature: withMembers(token, 1, { PLANTED: 'PLANTED' }) },
    ]
    await findRoutes(
      () => routePage(...hostile, honest),
      (error) => problems.push(error),
    ).found
    expect(problems).toHaveLength(hostile.length)
    expect(JSON.stringify(problems)).not.toContain('PLANTED')
  })
})

describe('a portal that publishes something else', () => {
  it.each<[string, ScriptedAnswer]>([
    ['HTML', { headers: { 'content-type': 'text/html' }, body: '<p>' }],
    ['no keys', { json: {} }],
    ['ten thousand keys', { json: { keys: Array(10_000).fill({}) } }],
  ])('is refused with %s', async (_what, keys) => {
    const router = createRouter(routingWorld({ routes: () => routePage(honest), keys: () => keys }))
    await expect(router.findRoutes(search)).rejects.toMatchObject({
      code: 'unexpected-response',
      message: expect.stringContaining('self-service portal') as string,
    })
  })

  it('does not make a key of the wrong size or kind good', async () => {
    for (const change of [{ n: 'AQAB' }, { kty: 'oct', k: 'AQAB' }, { alg: 'RSA-OAEP-256' }, { key_ops: ['sign'] }]) {
      const keys = () => keySet({ ...portalKey().publicJwk, ...change })
      const router = createRouter(routingWorld({ routes: () => routePage(honest), keys }))
      await expect(router.findRoutes(search)).rejects.toMatchObject({ facts: { rule: 'key-unusable' } })
    }
  })
})

describe('whatever arrives, the failure is one of ours', () => {
  /** One character of a text replaced, removed or added. */
  const edits = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    put: fc.string({ unit: fc.constantFrom('A', 'B', '_', '.', '=', '+', '\n', 'é', '"'), maxLength: 2 }),
  })

  it('for a signature edited in one place: it never verifies', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async ({ at, put }) => {
        const index = Math.floor(at * token.length)
        const changed = token.slice(0, index) + put + token.slice(index + 1)
        fc.pre(changed !== token)
        const failure: unknown = await verifyDestinationSignature(changed, signatureContext).catch(
          (error: unknown) => error,
        )
        expect(failure).toMatchObject({ code: 'route-not-verified' })
      }),
      { numRuns: 300 },
    )
  })

  it('for any claim that the portal itself signed: only times and ids may be anything', async () => {
    const claim = fc.constantFrom('iss', 'submissionHost', 'destinationId', 'iat', 'exp', 'jti', 'services')
    await fc.assert(
      fc.asyncProperty(claim, fc.jsonValue(), async (name, value) => {
        const signed = await destinationToken({ [name]: value })
        const outcome: unknown = await verifyDestinationSignature(signed, signatureContext).catch(
          (error: unknown) => error,
        )
        if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'route-not-verified' })
        else expect(['iat', 'exp', 'jti']).toContain(name)
      }),
      { numRuns: 60 },
    )
  })

  it('for any JSON as an answer: routes come from nowhere', async () => {
    const page = fc.record(
      { offset: fc.constant(0), totalCount: fc.nat(3), routes: fc.array(fc.jsonValue(), { maxLength: 3 }) },
      { requiredKeys: ['offset', 'totalCount'] },
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(page, fc.jsonValue()), async (json) => {
        const outcome: unknown = await findRoutes(() => ({ json })).found.catch((error: unknown) => error)
        if (outcome instanceof FitConnectError) expect(codes).toContain(outcome.code)
        else expect(outcome).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('for any JSON as a member of a route: the route stays, and no text of it is HTML by accident', () => {
    const names = fc.constantFrom<keyof Route>(
      'destinationName',
      'contactPersons',
      'address',
      'postOfficeBox',
      'imprintUrl',
      'deadline',
      'processingDuration',
      'customParameters',
    )
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (members) => {
        const { description } = readRoute({ ...members, ...honest })
        for (const name of Object.keys(description)) expect(members).toHaveProperty(name)
        expect(typeof description.deadline).not.toBe('string')
        expect(description.imprintUrl ?? 'https://').toMatch(/^https:\/\//)
      }),
      { numRuns: 500 },
    )
  })

  it('for any query and any search', () => {
    const query = fc.oneof(
      fc.jsonValue(),
      fc.record({ leikaKey: fc.constant(leikaKey), ars: fc.jsonValue(), areaId: fc.jsonValue() }, { requiredKeys: [] }),
    )
    fc.assert(
      fc.property(query, fc.string(), (anything, text) => {
        const failures = [() => readRouteQuery(anything as RouteQuery), () => areaWordsOf(text)].map(failureOf)
        for (const failure of failures.filter((one) => one !== undefined))
          expect(failure).toMatchObject({ code: 'search-invalid' })
      }),
      { numRuns: 500 },
    )
  })

  it('for a search that would keep a backtracking pattern busy for ever', () => {
    expect(areaWordsOf(`${'ab'.repeat(49)}*`)).toHaveLength(1)
    expect(() => areaWordsOf(`${'ab*'.repeat(33)}**`)).toThrow(FitConnectError)
  })

  it('for custom parameters nested a hundred thousand times', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const route = JSON.stringify({ ...honest, customParameters: { deep: 0 } }).replace('"deep":0', `"deep":${deep}`)
    const body = `{"count":1,"offset":0,"totalCount":1,"routes":[${route}]}`
    const { found } = findRoutes(() => ({ headers: { 'content-type': 'application/json' }, body }))
    expect(await found).toMatchObject([{ destinationId }])
  })
})

function failureOf(call: () => unknown): unknown {
  try {
    call()
    return undefined
  } catch (error) {
    return error
  }
}
