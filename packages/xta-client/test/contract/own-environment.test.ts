import { expect, it } from 'vitest'
import { fakeClock, recordingTransport } from '@amt24/core/testing'
import {
  createDestinationAdmin,
  createRouter,
  createSubscriber,
  environments,
  type Environment,
} from '../../src/fit-connect/index.js'
import { destinationEncryption, destinationSignature } from '../fixtures/keys.js'
import { ars, destinationToken, leikaKey, routePage } from '../fixtures/routing.js'
import { destinationId, now } from '../fixtures/scene.js'

const own: Environment = {
  tokenUrl: 'https://token.example/own/token',
  submissionApi: 'https://submission.example/own',
  destinationApi: 'https://destination.example/own',
  routingApi: 'https://routing.example/own',
  selfServicePortal: 'https://portal.example/own',
}

it('an environment of one’s own leads every request to its five addresses, and none to those of FITKO', async () => {
  const token = { json: { access_token: 'token', token_type: 'Bearer', expires_in: 1800 } }
  const routes = routePage({
    destinationId,
    destinationSignature: await destinationToken({ iss: own.selfServicePortal }),
  })
  const transport = recordingTransport(({ url }) => {
    if (url === own.tokenUrl) return token
    return url.startsWith(own.routingApi) ? routes : { status: 404 }
  })
  const outside = { environment: { ...environments.prod, ...own }, transport, clock: fakeClock(now) }
  const client = { ...outside, clientId: 'client', clientSecret: 'secret' }
  const keys = { decryption: [destinationEncryption().privateJwk], signing: destinationSignature().privateJwk }

  await Promise.allSettled([
    createSubscriber({ ...client, destinationId, keys }).list(),
    createDestinationAdmin(client).read(destinationId),
    createRouter(outside).findRoutes({ leikaKey, ars }),
  ])
  const addresses = Object.values<string>({ ...own })
  const asked = transport.requests.map(({ url }) => addresses.find((address) => url.startsWith(address)) ?? url)
  expect(new Set(asked)).toEqual(new Set(addresses))
})
