import { compactDecrypt, createRemoteJWKSet, customFetch, decodeJwt, importJWK, jwtVerify } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFitConnectService, type FitConnectConfig, type FitConnectService } from '../src/fit-connect/index.js'
import { eventBase } from '../src/fit-connect/protocol.js'
import {
  acceptEvent,
  attachmentId,
  bearer,
  deliver,
  firstOf,
  joseRequest,
  objectOf,
  rejectEvent,
  signSet,
  tagOf,
  tokenFor,
  type Delivered,
} from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

let service: FitConnectService
let config: FitConnectConfig
let sender: string
let subscriber: string

beforeAll(async () => {
  service = await createFitConnectService({ keys: testKeys(), seed: 'main line' })
  config = service.config()
  sender = await tokenFor(service.fetch, config, config.sender)
  subscriber = await tokenFor(service.fetch, config, config.subscriber)
})

const get = (path: string, token?: string): Promise<Response> =>
  service.fetch(`${config.submissionApi}${path}`, { headers: bearer(token) })

async function eventsOf({ caseId }: Delivered): Promise<string[]> {
  const { eventLog } = await objectOf(await get(`/v2/cases/${caseId}/events`, sender))
  return Array.isArray(eventLog) ? eventLog.map(String) : []
}

interface SetClaims {
  events: Record<string, { authenticationTags?: unknown }>
}

function namesOf(sets: readonly string[]): string[] {
  return sets.flatMap((set) => Object.keys(decodeJwt<SetClaims>(set).events)).map((uri) => uri.slice(eventBase.length))
}

async function submittedTags(delivered: Delivered): Promise<unknown> {
  const payloads = (await eventsOf(delivered)).map(
    (set) => decodeJwt<SetClaims>(set).events[`${eventBase}submit-submission`],
  )
  return payloads.find((payload) => payload !== undefined)?.authenticationTags
}

describe('the main line', () => {
  it('publishes the destination without a token, with the kid of its encryption key', async () => {
    const destination = firstOf(config)
    const response = await get(`/v2/destinations/${destination.destinationId}`)
    expect(await objectOf(response)).toMatchObject({
      destinationId: destination.destinationId,
      status: 'active',
      encryptionKid: destination.encryptionPublicKey.kid,
      metadataVersions: ['2.1.0'],
      publicServices: [
        {
          identifier: 'urn:de:fim:leika:leistung:99102013104000',
          regions: ['DE147130000000'],
          submissionSchemas: [
            {
              schemaUri: 'https://schema.amt24.example/forms/hundesteuer-anmeldung/1.1.0/schema.json',
              mimeType: 'application/json',
            },
          ],
        },
      ],
    })
  })

  it('publishes both public keys of the destination and never a private member', async () => {
    const { destinationId, encryptionPublicKey, signingPublicKey } = firstOf(config)
    for (const key of [encryptionPublicKey, signingPublicKey]) {
      const published = await objectOf(await get(`/v2/destinations/${destinationId}/keys/${key.kid}`))
      expect(published).toEqual(key)
      expect(Object.keys(published).sort()).toEqual(['alg', 'e', 'key_ops', 'kid', 'kty', 'n', 'x5c'])
    }
  })

  it('carries a submission from the sender to the subscriber unchanged', async () => {
    const delivered = await deliver(service.fetch, config, sender)
    const { submissionId, caseId } = delivered
    const list = await objectOf(await get('/v2/submissions?offset=0&limit=100', subscriber))
    expect(list['submissions']).toContainEqual({ destinationId: firstOf(config).destinationId, submissionId, caseId })
    const submission = await objectOf(await get(`/v2/submissions/${submissionId}`, subscriber))
    expect(submission).toMatchObject({ submissionId, caseId, attachments: [attachmentId] })
    const key = await importJWK({ ...firstOf(config).encryptionPrivateKey, key_ops: ['decrypt'] }, 'RSA-OAEP-256')
    const { plaintext } = await compactDecrypt(String(submission['encryptedData']), key)
    expect(Buffer.from(plaintext).toString()).toBe('{"hund":{}}')
    const attachment = await get(`/v2/submissions/${submissionId}/attachments/${attachmentId}`, subscriber)
    expect(attachment.headers.get('content-type')).toBe('application/jose')
    expect(Buffer.from((await compactDecrypt(await attachment.text(), key)).plaintext).toString()).toBe('attachment')
  })

  it('signs create and submit events that verify with the published key and name the tags of what was uploaded', async () => {
    const delivered = await deliver(service.fetch, config, sender)
    const submission = await objectOf(await get(`/v2/submissions/${delivered.submissionId}`, subscriber))
    const attachment = await (
      await get(`/v2/submissions/${delivered.submissionId}/attachments/${attachmentId}`, subscriber)
    ).text()
    const jwks = createRemoteJWKSet(new URL(`${config.submissionApi}/.well-known/jwks.json`), {
      [customFetch]: (url, init) => service.fetch(url, init),
    })
    const sets = await eventsOf(delivered)
    expect(namesOf(sets)).toEqual(['create-submission', 'submit-submission'])
    for (const set of sets)
      await jwtVerify(set, jwks, {
        typ: 'secevent+jwt',
        algorithms: ['PS512'],
        issuer: config.submissionApi,
        subject: `submission:${delivered.submissionId}`,
      })
    expect(await submittedTags(delivered)).toEqual({
      metadata: tagOf(submission['encryptedMetadata']),
      data: tagOf(submission['encryptedData']),
      attachments: { [attachmentId]: tagOf(attachment) },
    })
  })

  it('gives every reader the same signed event', async () => {
    const delivered = await deliver(service.fetch, config, sender)
    const [first, second] = await Promise.all([eventsOf(delivered), eventsOf(delivered)])
    expect(first).toEqual(second)
    expect(first).toHaveLength(2)
  })

  it('notes the first listing as one notify event', async () => {
    const delivered = await deliver(service.fetch, config, sender)
    await get('/v2/submissions', subscriber)
    await get('/v2/submissions', subscriber)
    expect(namesOf(await eventsOf(delivered))).toEqual(['create-submission', 'submit-submission', 'notify-submission'])
  })

  it.each(['accept', 'reject'])(
    'takes a signed %s word for word, deletes the contents and says so',
    async (decision) => {
      const delivered = await deliver(service.fetch, config, sender)
      const event = decision === 'accept' ? acceptEvent(await submittedTags(delivered)) : rejectEvent()
      const set = await signSet(firstOf(config), delivered, event)
      const posted = await service.fetch(
        `${config.submissionApi}/v2/cases/${delivered.caseId}/events`,
        joseRequest('POST', subscriber, set),
      )
      expect(posted.status).toBe(204)
      const sets = await eventsOf(delivered)
      expect(sets).toContain(set)
      expect(namesOf(sets).slice(2)).toEqual([`${decision}-submission`, 'delete-submission'])
      const gone = await get(`/v2/submissions/${delivered.submissionId}`, subscriber)
      expect(gone.status).toBe(404)
      expect(await objectOf(gone)).toMatchObject({
        type: 'https://schema.fitko.de/fit-connect/submission-api/problems/submission-not-found',
      })
    },
  )

  it('repeats identifiers for the same seed and differs for another', async () => {
    const idsOf = async (seed: string): Promise<unknown> => {
      const seeded = await createFitConnectService({ keys: testKeys(), seed })
      return [
        seeded.config().sender,
        await deliver(seeded.fetch, seeded.config(), await tokenFor(seeded.fetch, seeded.config(), seeded.sender)),
      ]
    }
    const first = await idsOf('a')
    expect(await idsOf('a')).toEqual(first)
    expect(await idsOf('b')).not.toEqual(first)
  })

  it('pages a log without repeating or losing an event', async () => {
    const delivered = await deliver(service.fetch, config, sender)
    const page = await objectOf(await get(`/v2/submissions/${delivered.submissionId}/events?offset=1&limit=1`, sender))
    expect(page).toMatchObject({ offset: 1, count: 1, totalCount: 2 })
    expect(page['eventLog']).toEqual((await eventsOf(delivered)).slice(1))
  })
})
