import { expect, it } from 'vitest'
import type { HttpTransport } from '@amt24/core/http'
import { fakeClock } from '@amt24/core/testing'
import { destinationEncryption } from '../../../test/fixtures/keys.js'
import { destinationId } from '../../../test/fixtures/scene.js'
import { testApplication } from '../../testing/index.js'
import { checkEncryptionKey } from '../crypto/index.js'
import type { Destination } from '../destination.js'
import { createSender } from './create-sender.js'

const application = testApplication({ attachments: [] })

function destination(): Destination {
  const { publicJwk, kid } = destinationEncryption()
  const submissionSchemas = [{ schemaUri: application.schemaUri, mimeType: application.mediaType }]
  return {
    destinationId,
    encryptionKey: checkEncryptionKey(publicJwk, kid, { at: fakeClock().now(), certificate: 'required' }),
    metadataVersions: ['2.1.0'],
    services: [{ identifier: application.service.identifier, regions: ['DE'], submissionSchemas }],
    submissionSchemas,
  }
}

it('makes one token request for a thousand parallel sends', async () => {
  let tokens = 0
  let announcements = 0
  const transport: HttpTransport = {
    async send({ url }) {
      await Promise.resolve()
      if (url.endsWith('/token')) tokens++
      else announcements++
      const body = url.endsWith('/token') ? { access_token: 'token', token_type: 'Bearer', expires_in: 1800 } : {}
      const headers = { 'content-type': 'application/json' }
      // The announcement ends it: what comes after needs no other token.
      return { status: url.endsWith('/token') ? 200 : 422, headers, body: Buffer.from(JSON.stringify(body)) }
    },
    stream: () => Promise.reject(new Error('Nothing is streamed here.')),
  }
  const base = 'http://localhost'
  const environment = {
    tokenUrl: `${base}/token`,
    submissionApi: `${base}/submission-api`,
    destinationApi: `${base}/destination-api`,
    routingApi: `${base}/routing-api`,
    selfServicePortal: `${base}/portal`,
  }
  const sender = createSender({
    environment,
    clientId: 'client',
    clientSecret: 'secret',
    transport,
    clock: fakeClock(),
  })
  const to = destination()
  const sends = Array.from({ length: 1_000 }, () => sender.send(application, { destination: to }))
  const codes = (await Promise.allSettled(sends)).map((sent) =>
    sent.status === 'rejected' ? (sent.reason as { code?: unknown }).code : 'sent',
  )
  expect(new Set(codes)).toEqual(new Set(['submission-refused']))
  expect({ tokens, announcements }).toEqual({ tokens: 1, announcements: 1_000 })
})
