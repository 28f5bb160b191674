import { fakeClock } from '@amt24/core/testing'
import {
  createFitConnectService,
  type DestinationEntry,
  type FitConnectService,
  type NewDestination,
  type RouteForgery,
} from '@amt24/sandbox/fit-connect'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createRouter,
  createSender,
  type FitConnectError,
  type Router,
  type RouterOptions,
} from '../../src/fit-connect/index.js'
import { dogTaxApplication } from './application.js'
import { inProcessTransport } from './in-process-transport.js'
import { sharedKeys } from './keys.js'

const identifier = 'urn:de:fim:leika:leistung:99102013104000'
const leipzig = '147130000000'
const muster = '149990001001'
const search = { leikaKey: identifier, ars: muster }

let service: FitConnectService
let ofMuster: DestinationEntry
let outside: Pick<RouterOptions, 'environment' | 'transport' | 'clock'>
let router: Router
const problems: FitConnectError[] = []

beforeAll(async () => {
  service = await createFitConnectService({ baseUrl: 'http://localhost', keys: sharedKeys(), seed: 1 })
  ofMuster = await service.addDestination(taking(identifier, `DE${muster}`))
})

beforeEach(() => {
  service.routing.restore()
  problems.length = 0
  const clock = fakeClock(service.clock.now())
  const transport = inProcessTransport((input, init) => service.fetch(input, init), clock)
  outside = { environment: service.urls, clock, transport }
  router = createRouter({ ...outside, onProblem: (error) => problems.push(error) })
})

describe('routing against the sandbox', () => {
  it('leads from the name of a place to the proof of a submission', async () => {
    const [area] = await router.findAreas(' Musterst*, 00001 ')
    const [route] = await router.findRoutes({ leikaKey: identifier, areaId: area?.id ?? '', areaArs: muster })
    expect(route).toMatchObject({ destinationId: ofMuster.destinationId, signed: { areas: [muster] } })

    const sender = createSender({ ...outside, ...service.sender })
    const destination = await sender.destination(route?.destinationId ?? '')
    const receipt = await sender.send(dogTaxApplication({ attachments: [] }), { destination })
    expect(receipt.destinationId).toBe(ofMuster.destinationId)
    expect(problems).toEqual([])
  })

  it('reads every text of a route', async () => {
    const [route] = await router.findRoutes(search)
    expect(Object.keys(route ?? {}).sort()).toEqual([
      'accessibilityUrl',
      'address',
      'contactFormUrl',
      'contactPersons',
      'customParameters',
      'deadline',
      'destinationId',
      'destinationLogo',
      'destinationName',
      'destinationShortName',
      'furtherInformation',
      'imprintUrl',
      'legalBasis',
      'origin',
      'postOfficeBox',
      'postalAddress',
      'privacyPolicyUrl',
      'processingDuration',
      'requiredDocuments',
      'signed',
    ])
  })

  it('finds by Gemeindeschlüssel what it finds by Regionalschlüssel', async () => {
    expect(await router.findRoutes({ leikaKey: identifier, ags: '14999001' })).toMatchObject([
      { destinationId: ofMuster.destinationId },
    ])
    expect(await router.findRoutes({ leikaKey: identifier, areaId: '987654321', areaArs: leipzig })).toEqual([])
    expect(await router.findRoutes({ leikaKey: '99000000000001', ars: muster })).toEqual([])
  })

  it('takes a destination for the whole country', async () => {
    const leikaKey = '99000000000002'
    const { destinationId } = await service.addDestination(taking(`urn:de:fim:leika:leistung:${leikaKey}`, 'DE'))
    expect(await router.findRoutes({ leikaKey, ars: leipzig })).toMatchObject([{ destinationId }])
  })

  it.each<[RouteForgery, string]>([
    ['other-key', 'signature'],
    ['unknown-kid', 'key-missing'],
    ['other-algorithm', 'token'],
    ['other-issuer', 'issuer'],
    ['other-host', 'submission-host'],
    ['other-destination', 'destination'],
    ['other-service', 'service'],
    ['other-region', 'region'],
  ])('notices the forgery %s', async (forgery, rule) => {
    service.routing.tamper({ forge: [forgery] })
    const code = 'route-not-verified'
    await expect(router.findRoutes(search)).rejects.toMatchObject({ code, facts: { rule } })
    service.routing.restore()
    // A forged answer is not remembered.
    expect(await router.findRoutes(search)).toHaveLength(1)
  })

  it('keeps an honest route beside a forged one', async () => {
    const other = await service.addDestination(taking(identifier, `DE${muster}`))
    service.routing.tamper({ destinationId: ofMuster.destinationId, forge: ['other-key'] })
    expect(await router.findRoutes(search)).toMatchObject([{ destinationId: other.destinationId }])
    expect(problems).toMatchObject([{ facts: { rule: 'signature', destinationId: ofMuster.destinationId } }])
  })

  it('marks hostile HTML and drops hostile addresses', async () => {
    const script = '<script>alert(1)</script>'
    service.routing.tamper({ fields: { deadline: { description: { de: script } }, imprintUrl: 'javascript:alert(1)' } })
    const [route] = await router.findRoutes(search)
    expect(route?.deadline).toEqual({ unsafeHtml: { de: script } })
    expect(route).not.toHaveProperty('imprintUrl')
  })

  it('tells the version', async () => {
    expect(await router.info()).toEqual({ version: '2.0.0' })
  })
})

function taking(serviceIdentifier: string, region: string): NewDestination {
  const { schemaUri } = dogTaxApplication()
  return { serviceIdentifier, region, schemaUri, mimeType: 'application/json', keys: 'shared' }
}
