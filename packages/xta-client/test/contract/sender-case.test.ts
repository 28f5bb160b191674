import { beforeEach, describe, expect, it } from 'vitest'
import { problem, problemNameOf, type SendOptions } from '../../src/fit-connect/index.js'
import type { Application } from '../../src/index.js'
import { dogTaxApplication, pdf, pdfId } from './application.js'
import { failureOf } from './failure-of.js'
import { createWorld, type World } from './world.js'

let world: World

beforeEach(async () => {
  world = await createWorld()
})

describe('a submission added to an existing case', () => {
  it('has a receipt, a state and an outcome of its own', async () => {
    const first = await send()
    const second = await send({ caseId: first.caseId })
    expect(second.caseId).toBe(first.caseId)
    expect(second.submissionId).not.toBe(first.submissionId)
    await world.subscriber.process(
      (submission) =>
        submission.submissionId === first.submissionId
          ? submission.accept()
          : submission.reject([problem('invalid-content', 'data', 'Unleserlich')]),
      { once: true },
    )
    expect(await world.sender.awaitOutcome(first)).toMatchObject({ state: 'accepted' })
    const outcome = await world.sender.awaitOutcome(second)
    expect(outcome).toMatchObject({
      state: 'rejected',
      by: 'destination',
      problems: [{ title: 'Inhalte nicht akzeptiert', detail: 'Unleserlich', instance: 'data' }],
    })
    expect(outcome.state === 'rejected' ? outcome.problems.map(problemNameOf) : []).toEqual(['invalid-content'])
    const events = await world.sender.events(second)
    expect(events.every(({ submissionId }) => submissionId === second.submissionId)).toBe(true)
  })

  it.each(['', 'case', '../cases'])('is refused for a case id that is no UUID: "%s"', async (caseId) => {
    expect(await failureOf(send({ caseId }))).toMatchObject({ code: 'application-invalid', facts: { part: 'caseId' } })
    expect(world.service.inspect().submissions).toEqual([])
  })

  it('is broken off when the service begins another case', async () => {
    const first = await send()
    const body = JSON.stringify({ submissionId: pdfId, caseId: pdfId })
    const path = '**/v2/submissions'
    world.service.faults.add({ method: 'POST', path, status: 201, contentType: 'application/json', body })
    expect(await failureOf(send({ caseId: first.caseId }))).toMatchObject({ code: 'unexpected-response' })
    expect(uploads()).toBe(1)
  })
})

describe('the region', () => {
  it.each(['DE147130000000', '147130000000', 'DE14713', '14713'])(
    'is compared by prefix, with or without DE before it: %s',
    async (region) => {
      await offerIn('DE14')
      await expect(send({ region })).resolves.toBeDefined()
      await expect(send({}, { region })).resolves.toBeDefined()
    },
  )

  it.each(['DE02', '02', '091620000000'])('outside of what is offered is refused: %s', async (region) => {
    await offerIn('DE14', 'DE147130000000')
    expect(await failureOf(send({ region }))).toMatchObject({ code: 'service-not-offered' })
    expect(await failureOf(send({}, { region }))).toMatchObject({ code: 'service-not-offered' })
  })

  it.each(['', 'Sachsen', 'DE1', 'DE1471300000000', 'AT14', '1'])('that is none is refused: "%s"', async (region) => {
    expect(await failureOf(send({ region }))).toMatchObject({ code: 'application-invalid', facts: { part: 'region' } })
  })

  it('of the option counts before that of the application', async () => {
    await offerIn('DE14')
    await expect(send({ region: 'DE14' }, { region: 'DE02' })).resolves.toBeDefined()
  })
})

describe('the metadata version', () => {
  it.each([
    [['2.0.0', '2.1.0', '3.0.0'], true],
    [['2.0.0'], true],
    [['1.0.0', '1.5.0'], false],
    [['3.0.0'], false],
    [[], false],
  ])('is the highest that both know, or a clear error: %j', async (metadataVersions, isOffered) => {
    await world.service.updateDestination(world.destination.destinationId, { metadataVersions })
    if (isOffered) await expect(send()).resolves.toBeDefined()
    else expect(await failureOf(send())).toMatchObject({ code: 'metadata-version-unsupported' })
  })
})

describe('metadata', () => {
  it('carry payment, reply channel, author and data sets to the back office', async () => {
    await send({
      paymentInformation: {
        ...{ transactionReference: 'Kassenzeichen 4711', transactionId: 'transaction-1' },
        ...{ paymentMethod: 'CREDITCARD', status: 'BOOKED', grossAmount: 90 },
      },
      replyChannel: { deMail: { address: 'erika@muster.example' } },
      author: { name: 'Portal der Stadt Beispiel' },
      dataSets: [
        {
          dataSetId: '3f1f6c0e-9d4f-4f7e-8f0a-111111111111',
          schema: { schemaUri: 'https://schemas.example/identity', mimeType: 'application/jose' },
          content: 'e30.e30.c2ln',
        },
      ],
    })
    await world.subscriber.process(
      async (submission) => {
        expect(submission.problems).toEqual([])
        expect(submission.metadata).toMatchObject({
          paymentInformation: { grossAmount: 90 },
          replyChannel: { deMail: { address: 'erika@muster.example' } },
          author: { name: 'Portal der Stadt Beispiel', product: { name: '@amt24/xta-client' } },
          dataSets: [{ content: 'e30.e30.c2ln' }],
        })
        await submission.accept()
      },
      { once: true },
    )
    expect(world.service.inspect().submissions).toMatchObject([{ state: 'accepted' }])
  })

  it('that cannot be written are refused before anything is sent', async () => {
    const replyChannel = { eMail: { address: 'no address' } }
    expect(await failureOf(send({ replyChannel }))).toMatchObject({
      code: 'metadata-invalid',
      facts: { paths: ['/replyChannel/eMail/address'] },
    })
    expect(world.service.inspect().submissions).toEqual([])
  })
})

async function send(options: Partial<SendOptions> = {}, changes: Partial<Application> = {}) {
  return world.sender.send(dogTaxApplication({ attachments: [pdf()], ...changes }), {
    destination: await world.sender.destination(world.destination.destinationId),
    ...options,
  })
}

function offerIn(...regions: readonly string[]) {
  const { destinationId, serviceIdentifier: identifier, schemaUri, mimeType } = world.destination
  const services = [{ identifier, regions, submissionSchemas: [{ schemaUri, mimeType }] }]
  return world.service.updateDestination(destinationId, { services })
}

function uploads(): number {
  return world.service.inspect().requests.filter(({ path }) => path.includes('/attachments/')).length
}
