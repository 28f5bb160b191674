import { describe, expect, it } from 'vitest'
import type { Progress, Submission } from '../../src/fit-connect/index.js'
import { dogTaxApplication, pdf, pdfId, personalMarker } from './application.js'
import { createWorld, type World } from './world.js'

describe('the main job, over function calls', () => {
  it('brings an application to the back office and its acceptance back', async () => {
    const world = await createWorld()
    const application = dogTaxApplication()
    const receipt = await send(world, application)
    expect(await world.sender.status(receipt)).toBe('submitted')

    const received: Submission[] = []
    let content: unknown
    await world.subscriber.process(
      async (submission) => {
        received.push(submission)
        content = await submission.attachments[0]?.bytes()
        await submission.accept()
      },
      { once: true },
    )

    const [submission] = received
    expect(submission).toMatchObject({
      submissionId: receipt.submissionId,
      caseId: receipt.caseId,
      serviceIdentifier: application.service.identifier,
      submittedAt: receipt.submittedAt,
      problems: [],
      decision: 'accepted',
    })
    expect(submission?.json()).toEqual({ halter: personalMarker, hund: 'Bello' })
    const [attachment] = submission?.attachments ?? []
    expect(attachment).toMatchObject({ id: pdfId, filename: 'impfpass.pdf', mediaType: 'application/pdf' })
    expect(content).toEqual(pdf().content)

    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
    const events = (await world.sender.events(receipt)).map(({ type }) => type)
    expect(events).toEqual(expect.arrayContaining(['submit-submission', 'accept-submission']))
    expect(await world.subscriber.list()).toEqual([])
  })

  it('sends the ids of attachments in lower case, as services that store UUIDs hand them back', async () => {
    const world = await createWorld()
    const receipt = await send(world, dogTaxApplication({ attachments: [pdf({ id: pdfId.toUpperCase() })] }))
    expect(Object.keys(receipt.authenticationTags.attachments)).toEqual([pdfId])
  })

  it('brings a rejection back with its problems', async () => {
    const world = await createWorld()
    const receipt = await send(world)
    const problems = [
      { type: 'https://service.example/problems/own', title: 'Eigene', detail: 'Unleserlich', instance: 'data' },
    ]
    for await (const submission of world.subscriber.receive({ once: true })) await submission.reject(problems)
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'rejected', by: 'destination', problems })
  })

  it('says so when a submission was deleted without a decision or rejected for want of one', async () => {
    const world = await createWorld()
    const receipt = await send(world)
    const fifteenDays = 15 * 24 * 60 * 60_000
    world.service.clock.advance(fifteenDays)
    world.clock.advance(fifteenDays)
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'rejected', by: 'service' })
  })

  it('polls until there is an outcome', async () => {
    const world = await createWorld()
    const receipt = await send(world)
    const asked = world.clock.sleeps.length
    const outcome = world.sender.awaitOutcome(receipt, { pollIntervalMs: 1_234 })
    await world.subscriber.process((submission) => submission.accept(), { once: true })
    expect(await outcome).toMatchObject({ state: 'accepted' })
    expect(world.clock.sleeps.slice(asked).every((pause) => pause === 1_234)).toBe(true)
  })

  it('leaves a receipt that works after a restart and is plain JSON', async () => {
    const world = await createWorld()
    const receipt = await send(world)
    const kept = JSON.parse(JSON.stringify(receipt)) as typeof receipt
    expect(kept).toEqual(receipt)
    expect(receipt.environment).toBe(world.service.urls.submissionApi)
    expect(await world.sender.status(kept)).toBe('submitted')
  })

  it('reports progress that never goes back and ends at the total', async () => {
    const world = await createWorld()
    const reports: Progress[] = []
    const application = dogTaxApplication()
    await send(world, application, (progress) => reports.push(progress))
    const total = application.data.byteLength + (pdf().content as Uint8Array).byteLength
    expect(reports.at(-1)).toEqual({ sentBytes: total, totalBytes: total })
    expect(reports.map(({ sentBytes }) => sentBytes)).toEqual(
      reports.map(({ sentBytes }) => sentBytes).toSorted((a, b) => a - b),
    )
  })

  it('logs identifiers only', async () => {
    const world = await createWorld()
    await send(world)
    await world.subscriber.process((submission) => submission.accept(), { once: true })
    const log = JSON.stringify(world.logger.entries)
    expect(log).toContain('Submission confirmed')
    expect(log).not.toContain(personalMarker)
    expect(log).not.toContain(world.service.sender.clientSecret)
  })
})

async function send(
  { sender, destination }: World,
  application = dogTaxApplication(),
  onProgress?: (progress: Progress) => void,
) {
  return sender.send(application, {
    destination: await sender.destination(destination.destinationId),
    region: 'DE147130000000',
    ...(onProgress && { onProgress }),
  })
}
