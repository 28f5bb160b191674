import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpTransport } from '@amt24/core/http'
import { checkEncryptionKey, createSender, createSubscriber, type Destination } from '../../src/fit-connect/index.js'
import { testApplication } from '../../src/testing/index.js'
import { destinationEncryption, destinationSignature, secretsOf } from '../fixtures/keys.js'
import { caseId, destinationId, now, submissionId } from '../fixtures/scene.js'

const clientSecret = 'PLANTED-CLIENT-SECRET'
const token = 'PLANTED-ACCESS-TOKEN'
const content = 'PLANTED-CONTENT'
const secrets = [
  ...[clientSecret, token, content],
  ...secretsOf(destinationEncryption()),
  ...secretsOf(destinationSignature()),
]

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** What a broken or hostile service does with a request that carries the token. */
const failures: readonly (readonly [string, (request: IncomingMessage, response: ServerResponse) => void])[] = [
  ['hangs up', (request) => request.socket.destroy()],
  [
    'cuts its answer',
    (request, response) =>
      response.writeHead(201, { 'content-length': '99' }).write('{', () => request.socket.destroy()),
  ],
  ['answers what is no HTTP', (request) => request.socket.end('SSH-2.0-illustrative\r\n')],
  [
    'repeats the request as a page',
    (request, response) => response.writeHead(201, { 'content-type': 'text/html' }).end(inspect(request.headers)),
  ],
  [
    'repeats the request as JSON',
    (request, response) =>
      response
        .writeHead(201, { 'content-type': 'application/json' })
        .end(JSON.stringify({ [String(request.headers.authorization)]: 1 })),
  ],
  [
    'repeats the request as a problem',
    (request, response) =>
      response
        .writeHead(422, { 'content-type': 'application/problem+json' })
        .end(JSON.stringify({ type: `urn:x/problems/${token}`, title: request.headers.authorization, detail: token })),
  ],
  ['refuses the token for ever', (_, response) => response.writeHead(401).end(token)],
  ['redirects', (_, response) => response.writeHead(302, { location: `https://elsewhere.example/?${token}` }).end()],
]

describe.each(failures)('when the service %s', (_what, fail) => {
  it('neither a sender nor a subscriber shows a secret, however deeply the error is inspected', async () => {
    const environment = await serve(fail)
    const options = {
      environment,
      clientId: 'client',
      clientSecret,
      transport: createHttpTransport({ retry: { attempts: 1 } }),
    }
    const keys = { decryption: [destinationEncryption().privateJwk], signing: destinationSignature().privateJwk }
    const sender = createSender(options)
    const subscriber = createSubscriber({ ...options, destinationId, keys })
    const application = testApplication({ data: Buffer.from(JSON.stringify({ name: content })), attachments: [] })

    const shown = [inspectAll(sender), inspectAll(subscriber)]
    for (const failing of [
      () => sender.send(application, { destination: destination() }),
      () => subscriber.list(),
      () => subscriber.fetch({ submissionId, caseId, destinationId }),
    ]) {
      const error: unknown = await failing().then(
        () => expect.unreachable('It succeeded.'),
        (caught: unknown) => caught,
      )
      expect(error).toMatchObject({ name: 'FitConnectError' })
      shown.push(inspectAll(error), JSON.stringify(error))
    }
    expect(secrets.filter((secret) => shown.join('\n').includes(secret))).toEqual([])
  })
})

function inspectAll(value: unknown): string {
  return inspect(value, { depth: Infinity, showHidden: true, maxStringLength: null, maxArrayLength: null })
}

function destination(): Destination {
  const { publicJwk, kid } = destinationEncryption()
  const { service, schemaUri, mediaType: mimeType } = testApplication()
  const submissionSchemas = [{ schemaUri, mimeType }]
  return {
    destinationId,
    encryptionKey: checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' }),
    metadataVersions: ['2.1.0'],
    services: [{ identifier: service.identifier, regions: [], submissionSchemas }],
    submissionSchemas,
  }
}

async function serve(fail: (request: IncomingMessage, response: ServerResponse) => void) {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.url !== '/token') fail(request, response)
      else answerToken(response)
    })
  })
  const listening = server
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  const base = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`
  return {
    tokenUrl: `${base}/token`,
    submissionApi: base,
    destinationApi: base,
    routingApi: base,
    selfServicePortal: base,
  }
}

function answerToken(response: ServerResponse): void {
  const body = JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 1800 })
  response.writeHead(200, { 'content-type': 'application/json' }).end(body)
}
