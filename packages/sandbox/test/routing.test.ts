import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeWithSpec } from '../../../tools/testing/spec-folder.js'
import { createFitConnectService, type FitConnectConfig, type FitConnectService } from '../src/fit-connect/index.js'
import { firstOf, objectOf } from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const leikaKey = '99102013104000'
const otherLeikaKey = '99000000000001'
const schema = { schemaUri: 'urn:x', mimeType: 'application/json' } as const
let service: FitConnectService
let config: FitConnectConfig
let federalId: string

beforeAll(async () => {
  service = await createFitConnectService({ keys: testKeys(), seed: 'routing' })
  config = service.config()
  const { destinationId } = await service.addDestination({
    keys: 'shared',
    services: [
      { identifier: `urn:de:fim:leika:leistung:${otherLeikaKey}`, submissionSchemas: [schema], regions: ['DE'] },
      { identifier: 'urn:schema-fitko-de:other', submissionSchemas: [schema], regions: ['DE14', 'DE15'] },
    ],
  })
  federalId = destinationId
  await service.addDestination({ ...firstOf(config), keys: 'shared', status: 'inactive' })
})

const ask = (path: string): Promise<Response> => service.fetch(`${config.routingApi}/v2${path}`)

const resultSchema = z.object({
  count: z.number(),
  offset: z.number(),
  totalCount: z.number(),
  routes: z.array(z.looseObject({ destinationId: z.string(), destinationSignature: z.string() })),
})

async function routes(query: string): Promise<z.infer<typeof resultSchema>> {
  return resultSchema.parse(await (await ask(`/routes?${query}`)).json())
}

async function idsOf(query: string): Promise<string[]> {
  return (await routes(query)).routes.map(({ destinationId }) => destinationId)
}

async function signatureOf(query: string): Promise<string> {
  return (await routes(query)).routes[0]?.destinationSignature ?? ''
}

const jwks = async (): Promise<ReturnType<typeof createLocalJWKSet>> =>
  createLocalJWKSet(
    z
      .object({ keys: z.array(z.looseObject({ kty: z.string() })) })
      .parse(await (await service.fetch(`${config.selfServicePortal}/.well-known/jwks.json`)).json()),
  )

const leipzig = `leikaKey=${leikaKey}&ars=147130000000`

describe('routes', () => {
  it('name the active destination that offers the service for the area, by each kind of area key', async () => {
    const { destinationId } = firstOf(config)
    const { areas } = z
      .object({ areas: z.array(z.object({ id: z.string() })) })
      .parse(await (await ask('/areas?areaSearchexpression=Leipzig')).json())
    for (const area of ['ars=147130000000', 'ags=14713000', `areaId=${areas[0]?.id ?? ''}`])
      expect(await idsOf(`leikaKey=${leikaKey}&${area}`)).toEqual([destinationId])
  })

  it('of a wider region cover every area in it, of a narrower one not the area around it', async () => {
    for (const area of ['ars=02', 'ars=149990001001', 'ags=14713000', 'ags=14'])
      expect(await idsOf(`leikaKey=${otherLeikaKey}&${area}`)).toEqual([federalId])
    for (const area of ['ars=14', 'ars=14713', 'ars=149990001001', 'ags=14', 'ags=14713001'])
      expect(await idsOf(`leikaKey=${leikaKey}&${area}`)).toEqual([])
  })

  it('of nobody are an empty list, also for an area that no one knows', async () => {
    for (const query of [`leikaKey=99999999999999&ars=147130000000`, `leikaKey=${leikaKey}&areaId=999999`])
      expect(await routes(query)).toEqual({ count: 0, offset: 0, totalCount: 0, routes: [] })
  })

  it('come in pages', async () => {
    expect(await routes(`${leipzig}&offset=1&limit=1`)).toEqual({ count: 0, offset: 1, totalCount: 1, routes: [] })
    expect((await routes(`${leipzig}&offset=0&limit=500`)).count).toBe(1)
  })

  it('are the same below /v1', async () => {
    const response = await service.fetch(`${config.routingApi}/v1/routes?${leipzig}`)
    expect((await objectOf(response))['totalCount']).toBe(1)
  })

  it.each([
    '',
    'ars=147130000000',
    `leikaKey=${leikaKey}`,
    `leikaKey=urn:de:fim:leika:leistung:${leikaKey}&ars=14`,
    'leikaKey=98102013104000&ars=14',
    `leikaKey=${leikaKey}&leikaKey=${leikaKey}&ars=14`,
    `leikaKey=${leikaKey}&ars=14&ags=14`,
    `leikaKey=${leikaKey}&ars=14&ars=15`,
    `leikaKey=${leikaKey}&ars=1471`,
    `leikaKey=${leikaKey}&ags=147130000000`,
    `leikaKey=${leikaKey}&areaId=x`,
    `${leipzig}&limit=0`,
    `${leipzig}&limit=501`,
    `${leipzig}&offset=-1`,
  ])('are refused for the query "%s"', async (query) => {
    const response = await ask(`/routes?${query}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    const { status, type, title } = await objectOf(response)
    expect([status, typeof type, typeof title]).toEqual([400, 'string', 'string'])
  })
})

describe('the signature of a destination', () => {
  it("verifies with the portal's key and says whom, what and where it is about", async () => {
    const token = await signatureOf(leipzig)
    const { payload, protectedHeader } = await jwtVerify(token, await jwks(), { algorithms: ['PS512'], typ: 'JWT' })
    expect(Object.keys(protectedHeader).sort()).toEqual(['alg', 'kid', 'typ'])
    const { jti, iat, ...claims } = payload
    expect([jti, typeof iat]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), 'number'])
    expect(claims).toEqual({
      iss: config.selfServicePortal,
      submissionHost: new URL(config.submissionApi).host,
      destinationId: firstOf(config).destinationId,
      services: [
        {
          gebietIDs: ['urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:147130000000'],
          leistungIDs: [`urn:de:fim:leika:leistung:${leikaKey}`],
        },
      ],
    })
  })

  it('names the whole country by its states', async () => {
    const { services } = decodeJwt<{ services: { gebietIDs: string[] }[] }>(
      await signatureOf(`leikaKey=${otherLeikaKey}&ars=02`),
    )
    expect(services[0]?.gebietIDs).toHaveLength(16)
    expect(services[1]?.gebietIDs.map((urn) => urn.split(':').at(-1))).toEqual(['14', '15'])
  })

  it('is made once, and anew when the destination offers something else', async () => {
    const before = await signatureOf(leipzig)
    expect(await signatureOf(leipzig)).toBe(before)
    const { destinationId } = firstOf(config)
    await service.updateDestination(destinationId, { region: 'DE14713' })
    const after = await signatureOf(leipzig)
    await service.updateDestination(destinationId, { region: 'DE147130000000' })
    expect(decodeJwt<{ services: { gebietIDs: string[] }[] }>(after).services[0]?.gebietIDs[0]).toMatch(/:14713$/)
  })

  it("uses a key of its own, not the delivery service's", async () => {
    const response = await service.fetch(`${config.submissionApi}/.well-known/jwks.json`)
    const { keys } = z.object({ keys: z.array(z.looseObject({ kid: z.string() })) }).parse(await response.json())
    expect(keys.map(({ kid }) => kid)).not.toContain(decodeProtectedHeader(await signatureOf(leipzig)).kid)
  })

  it('is made with a key that appears when it is needed, where kept keys hold none', async () => {
    const { service: signing, destination } = testKeys()
    const old = await createFitConnectService({ keys: { service: signing, destination } })
    expect(old.exportState().service.portalKey).toBeUndefined()
    const response = await old.fetch(`${old.urls.selfServicePortal}/.well-known/jwks.json`)
    expect((await objectOf(response))['keys']).toEqual([old.exportState().service.portalKey?.publicKey])
  })
})

describe('a falsified route', () => {
  const forged = async (
    ...forge: Parameters<FitConnectService['routing']['tamper']>[0]['forge'] & {}
  ): Promise<string> => {
    service.routing.tamper({ forge })
    const token = await signatureOf(leipzig)
    service.routing.restore()
    return token
  }

  it.each(['other-key', 'unknown-kid', 'other-algorithm'] as const)('does not verify with %s', async (kind) => {
    const keys = await jwks()
    await expect(compactVerify(await signatureOf(leipzig), keys, { algorithms: ['PS512'] })).resolves.toBeDefined()
    await expect(compactVerify(await forged(kind), keys, { algorithms: ['PS512'] })).rejects.toThrow()
  })

  it.each([
    ['other-issuer', { iss: 'https://portal.stranger.example' }],
    ['other-host', { submissionHost: 'submission-api.stranger.example' }],
    ['other-destination', { destinationId: '00000000-0000-4000-8000-000000000000' }],
    ['other-service', { services: [{ leistungIDs: ['urn:de:fim:leika:leistung:99000000000000'] }] }],
    ['other-region', { services: [{ gebietIDs: ['urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:99'] }] }],
  ] as const)('is rightly signed for something else with %s', async (kind, claims) => {
    const { payload } = await jwtVerify(await forged(kind), await jwks(), { algorithms: ['PS512'] })
    expect(payload).toMatchObject(claims)
  })

  it('may carry anything in its other members, and only where it is meant to', async () => {
    const fields = { furtherInformation: { description: { de: '<script>alert(1)</script>' } } }
    service.routing.tamper({ fields, destinationId: federalId })
    expect((await routes(leipzig)).routes[0]).not.toMatchObject(fields)
    expect((await routes(`leikaKey=${otherLeikaKey}&ars=14`)).routes[0]).toMatchObject(fields)
    service.reset()
    expect((await routes(`leikaKey=${otherLeikaKey}&ars=14`)).routes[0]).not.toMatchObject(fields)
  })
})

describe('areas', () => {
  const names = async (...expressions: string[]): Promise<unknown> => {
    const query = new URLSearchParams(expressions.map((value): [string, string] => ['areaSearchexpression', value]))
    return z
      .object({ areas: z.array(z.object({ name: z.string() })) })
      .parse(await (await ask(`/areas?${query.toString()}`)).json())
      .areas.map(({ name }) => name)
  }

  it.each([
    [['leipzig'], ['Leipzig']],
    [['Leip*'], ['Leipzig']],
    [['*stadt'], ['Musterstadt (Sandbox)']],
    [['Muster'], ['Landkreis Muster']],
    [['Muster*'], ['Landkreis Muster', 'Musterstadt (Sandbox)']],
    [['Muster*', 'Landkreis'], ['Landkreis Muster']],
    [['00003'], ['Bad Beispielhausen']],
    [['Lei.zig'], []],
    [['Atlantis'], []],
  ])('are found by %j', async (expressions, found) => {
    expect(await names(...expressions)).toEqual(found)
  })

  it('can be added, and then be asked for', async () => {
    const added = service.routing.addArea({ name: 'Neustadt (Sandbox)', ars: '147130000000' })
    expect(await names('Neustadt')).toEqual(['Neustadt (Sandbox)'])
    expect(await idsOf(`leikaKey=${leikaKey}&areaId=${added.id}`)).toEqual([firstOf(config).destinationId])
  })

  it.each([
    '',
    'areaSearchexpression=',
    'areaSearchexpression=a',
    'areaSearchexpression=Le***ig',
    'areaSearchexpression=*',
  ])('are refused for the query "%s"', async (query) => {
    expect((await ask(`/areas?${query}`)).status).toBe(400)
  })

  it('are refused for more than ten expressions', async () => {
    const many = (count: number): string =>
      Array.from({ length: count }, () => 'areaSearchexpression=Leipzig').join('&')
    expect((await ask(`/areas?${many(10)}`)).status).toBe(200)
    expect((await ask(`/areas?${many(11)}`)).status).toBe(400)
  })

  it('fail inside the service for a blank in one expression, as the real one does', async () => {
    const response = await ask('/areas?areaSearchexpression=Bad%20Beispielhausen')
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'application/problem+json'])
    expect(await names('Bad', 'Beispielhausen')).toEqual(['Bad Beispielhausen'])
  })
})

describeWithSpec('the official description of the Routing API', (specDir) => {
  const text = readFileSync(join(specDir, 'fit-connect', 'routing-api-2.0.0.yaml'), 'utf8')

  it('knows every member of a route, and its version is the one that /info names', async () => {
    const [route = {}] = (await routes(leipzig)).routes
    const described = [...text.slice(text.indexOf('title: Routingergebnis\n')).matchAll(/^ {8}(\w+):$/gm)].map(
      ([, name]) => name,
    )
    for (const name of Object.keys(route)) expect(described).toContain(name)
    expect(text).toContain('version: 2.0.0')
    expect(await objectOf(await ask('/info'))).toEqual({ version: { major: 2, minor: 0, patch: 0 } })
  })

  it('gives the patterns that signature, addresses and area ids follow', async () => {
    const pattern = /pattern: (\^\[a-zA-Z0-9\\-_\]\+\?.*)$/m.exec(text)?.[1]
    expect(await signatureOf(leipzig)).toMatch(new RegExp(String(pattern)))
    const [route] = (await routes(leipzig)).routes
    for (const name of ['destinationLogo', 'privacyPolicyUrl', 'imprintUrl', 'accessibilityUrl', 'contactFormUrl'])
      expect(route?.[name]).toMatch(/^https:\/\/.+/)
  })
})
