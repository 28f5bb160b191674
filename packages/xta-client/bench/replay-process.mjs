/**
 * A delivery service that only replays: submissions are made and their events signed beforehand, then plain answers are
 * handed out, so that what is left of two processors belongs to the client. Sends its configuration when it is ready.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { startSandbox } from '@amt24/sandbox'
import { createSender } from '@amt24/xta-client/fit-connect'
import { sandboxKeys } from './support.mjs'

const [, , count = '100', dataBytes = '2000'] = process.argv

const sandbox = await startSandbox({ keys: sandboxKeys() })
const environment = sandbox.config.fitConnect
const [authority] = environment.destinations
const answers = await record(await sendAll(Number(count)))
await sandbox.close()

const server = createServer((request, response) => {
  request.resume()
  request.once('end', () => {
    const answer =
      answers.get(`${request.method} ${request.url}`) ?? answers.get(`${request.method} ${pathOf(request)}`)
    if (answer === undefined) return response.writeHead(request.method === 'POST' ? 204 : 404).end()
    return response
      .writeHead(200, { 'content-type': answer.type, 'content-length': answer.body.length })
      .end(answer.body)
  })
})
// The issuer of the recorded events contains the address.
server.listen(Number(new URL(environment.tokenUrl).port), '127.0.0.1')
await once(server, 'listening')
process.send(sandbox.config)
process.once('disconnect', () => {
  server.close()
  server.closeAllConnections()
})

async function sendAll(submissions) {
  const sender = createSender({ environment, ...environment.sender })
  const destination = await sender.destination(authority.destinationId)
  const data = new TextEncoder().encode(JSON.stringify({ text: 'x'.repeat(Number(dataBytes)) }))
  const receipts = []
  for (let index = 0; index < submissions; index++)
    receipts.push(
      await sender.send(
        {
          form: { id: 'benchmark', version: '1.0.0' },
          service: { identifier: authority.serviceIdentifier },
          schemaUri: authority.schemaUri,
          mediaType: authority.mimeType,
          data,
          attachments: [],
        },
        { destination },
      ),
    )
  return receipts
}

async function record(receipts) {
  const { clientId, clientSecret } = environment.subscriber
  const token = await fetch(environment.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
  })
  const tokenBody = Buffer.from(await token.arrayBuffer())
  const authorization = `Bearer ${JSON.parse(tokenBody.toString()).access_token}`
  const recorded = new Map([
    [`POST ${new URL(environment.tokenUrl).pathname}`, { type: 'application/json', body: tokenBody }],
  ])
  const api = environment.submissionApi
  const keep = async (url, key = new URL(url).pathname) => {
    const answer = await fetch(url, { headers: { authorization } })
    if (!answer.ok) throw new Error(`Nothing to replay for ${key}: ${String(answer.status)}`)
    recorded.set(`GET ${key}`, {
      type: answer.headers.get('content-type'),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  }
  await keep(`${api}/.well-known/jwks.json`)
  for (let offset = 0; offset < receipts.length; offset += 500) {
    const url = `${api}/v2/submissions?destinationId=${authority.destinationId}&offset=${offset}&limit=500`
    const { pathname, search } = new URL(url)
    await keep(url, pathname + search)
  }
  for (const { submissionId, caseId } of receipts) {
    await keep(`${api}/v2/submissions/${submissionId}`)
    await keep(`${api}/v2/cases/${caseId}/events?offset=0&limit=500`)
  }
  return recorded
}

function pathOf(request) {
  return new URL(request.url, 'http://localhost').pathname
}
