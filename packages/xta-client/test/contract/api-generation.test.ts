import { fakeClock, sequentialIds } from '@amt24/core/testing'
import { createFitConnectService, type ClientCredentials } from '@amt24/sandbox/fit-connect'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApiV2 } from '../../src/fit-connect/api-v2/api-v2.js'
import { buildAcceptEvent, checkEncryptionKey, encrypt, importSigningKey } from '../../src/fit-connect/index.js'
import type { ApiGeneration } from '../../src/fit-connect/submission-api.js'
import { createCaseLog } from '../../src/fit-connect/case-log.js'
import { withToken } from '../../src/fit-connect/token/authorised-transport.js'
import { createTokenSource } from '../../src/fit-connect/token/token-source.js'
import { apiGenerationContract, type ApiGenerationWorld } from '../../src/testing/index.js'
import { inProcessTransport } from './in-process-transport.js'
import { sharedKeys } from './keys.js'

describe('the contract of every API generation, kept by v2 against the sandbox', () => {
  let world: ApiGenerationWorld
  beforeAll(async () => {
    world = await sandboxWorld()
  })
  it.each(apiGenerationContract)('$title', async ({ run }) => {
    await expect(run(world)).resolves.toBeUndefined()
  })
})

describe('the contract itself', () => {
  it.each(apiGenerationContract)('notices an adapter that does nothing: $title', async ({ run }) => {
    await expect(run({ ...(await idleWorld()) })).rejects.toThrow()
  })
})

async function sandboxWorld(): Promise<ApiGenerationWorld> {
  const service = await createFitConnectService({ baseUrl: 'http://localhost', keys: sharedKeys(), seed: 3 })
  const [destination] = service.destinations()
  if (!destination) throw new Error('The service has no destination.')
  const { destinationId } = destination
  const clock = fakeClock(service.clock.now())
  const transport = inProcessTransport((input, init) => service.fetch(input, init), clock)
  const { submissionApi, tokenUrl } = service.urls
  const adapterFor = (credentials: ClientCredentials): ApiGeneration => {
    const tokens = createTokenSource({ tokenUrl, credentials, transport, clock })
    const authorised = withToken(transport, tokens)
    return createApiV2({ submissionApi, open: transport, authorised, maxAttachmentBytes: 1_000_000 })
  }
  const subscriber = adapterFor(service.subscriber)
  const log = createCaseLog({ api: subscriber, issuer: submissionApi, clock })
  const { encryptionPublicKey } = destination
  const key = checkEncryptionKey(encryptionPublicKey, encryptionPublicKey.kid, {
    at: clock.now(),
    certificate: 'required',
  })
  const signingKey = await importSigningKey(destination.signingPrivateKey)
  const ids = sequentialIds()
  return {
    sender: adapterFor(service.sender),
    subscriber,
    stranger: adapterFor(service.addClient('sender', 'stranger')),
    destinationId,
    service: { identifier: destination.serviceIdentifier, name: 'Hundesteuer' },
    seal: async (content, contentType) => (await encrypt(content, { key, contentType })).jwe,
    async acceptEvent(submission) {
      const { submit } = await log.read({ ...submission, destinationId })
      if (!submit) throw new Error('The submission is not submitted.')
      return buildAcceptEvent({ submit, destinationId, signingKey, ids, clock })
    },
  }
}

/** An adapter that answers everything with what a careless one could. */
async function idleWorld(): Promise<ApiGenerationWorld> {
  const { destinationId, service, seal } = await sandboxWorld()
  const ids = { submissionId: destinationId, caseId: destinationId }
  const idle: ApiGeneration = {
    readDestination: () =>
      Promise.resolve({ destinationId: '', status: '', encryptionKid: '', metadataVersions: [], services: [] }),
    readDestinationKey: () => Promise.resolve({}),
    readServiceKeys: () => Promise.resolve([]),
    announceSubmission: () => Promise.resolve(ids),
    uploadAttachment: () => Promise.resolve(),
    finaliseSubmission: () => Promise.resolve(),
    listSubmissions: () => Promise.resolve({ submissions: [], isLast: true }),
    readSubmission: () => Promise.resolve({ ...ids, destinationId, attachmentIds: [] }),
    openAttachment: () => Promise.resolve({ body: new Blob([]).stream() }),
    readEventLog: () => Promise.resolve([]),
    postEvent: () => Promise.resolve(),
  }
  const acceptEvent = (): Promise<string> => Promise.resolve('')
  return { sender: idle, subscriber: idle, stranger: idle, destinationId, service, seal, acceptEvent }
}
