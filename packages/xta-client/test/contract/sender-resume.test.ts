import { beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '@amt24/sandbox/fit-connect'
import {
  createSender,
  SubmissionUnconfirmedError,
  type Progress,
  type SendCheckpoint,
  type SendOptions,
  type SubmissionAttempt,
} from '../../src/fit-connect/index.js'
import type { Application } from '../../src/index.js'
import { dogTaxApplication, pdf, pdfId, personalMarker } from './application.js'
import { failureOf } from './failure-of.js'
import { watchUploads, type WatchedUploads } from './watched-uploads.js'
import { createWorld, type World } from './world.js'

const secondId = 'a3e1f1de-7a4b-4d53-8f0e-0a1b2c3d4e5f'
const announce: Fault = { method: 'POST', path: '**/v2/submissions' }
const uploadOf = (id: string): Fault => ({ method: 'PUT', path: `**/attachments/${id}` })
const finalise: Fault = { method: 'PUT', path: '**/v2/submissions/*' }
const minute = 60_000
const day = 24 * 60 * minute
const readLog: Fault = { method: 'GET', path: '**/events' }
const second = pdf({ id: secondId, filename: 'foto.pdf', content: new TextEncoder().encode('second attachment') })
const application = dogTaxApplication({ attachments: [pdf(), second] })

let world: World
let checkpoints: SendCheckpoint[]
let uploads: WatchedUploads

beforeEach(async () => {
  world = await createWorld()
  uploads = watchUploads(world.transport)
  checkpoints = []
})

describe('a sending that is cut', () => {
  it.each<[string, Fault, number]>([
    ['at the first upload', { ...uploadOf(pdfId), reset: true }, 2],
    ['between the uploads', { ...uploadOf(secondId), reset: true }, 1],
    ['when the answer to an upload is lost though the service has it', { ...uploadOf(secondId), loseAnswer: true }, 1],
    ['at an upload by a service that is away', { ...uploadOf(secondId), status: 503 }, 1],
  ])('%s goes on where it stopped and delivers the whole application once', async (_where, fault, uploadsLeft) => {
    world.service.faults.add(fault)
    expect(await failureOf(send())).toMatchObject({ code: 'service-unavailable' })
    world.service.faults.clear()

    const before = requests('PUT', /\/attachments\//)
    const receipt = await send({ resume: kept() })
    expect(requests('PUT', /\/attachments\//) - before).toBe(uploadsLeft)
    expect(requests('POST', /\/v2\/submissions$/)).toBe(1)
    expect(Object.keys(receipt.authenticationTags.attachments)).toEqual([pdfId, secondId])
    expect(await received()).toEqual([
      { id: pdfId, content: pdf().content },
      { id: secondId, content: second.content },
    ])
  })

  it('at the announcement leaves no checkpoint: it is sent anew', async () => {
    world.service.faults.add({ ...announce, reset: true })
    expect(await failureOf(send())).toMatchObject({ code: 'service-unavailable' })
    expect(checkpoints).toEqual([])
  })

  it('while an attachment leaves is uploaded anew by another key and IV', async () => {
    world.service.faults.add({ ...uploadOf(secondId), loseAnswer: true })
    await failureOf(send())
    world.service.faults.clear()
    const receipt = await send({ resume: kept() })
    const [first, ...repeats] = bodies(secondId)
    expect(repeats.length).toBeGreaterThan(0)
    expect(repeats).not.toContain(first)
    expect(receipt.authenticationTags.attachments[secondId]).toBe(bodies(secondId).at(-1)?.split('.')[4])
  })

  it('at the last step is a matter of confirm, not of resume', async () => {
    world.service.faults.add({ ...finalise, loseAnswer: true })
    world.service.faults.add({ ...readLog, status: 500 })
    expect(await failureOf(send())).toMatchObject({ code: 'submission-unconfirmed' })
    world.service.faults.clear()

    const refused = await failureOf(send({ resume: kept() }))
    const attempt = refused instanceof SubmissionUnconfirmedError ? refused.attempt : expect.unreachable()
    expect(requests('POST', /\/v2\/submissions$/)).toBe(1)
    expect(await world.sender.confirm(attempt)).toMatchObject({ submissionId: attempt.submissionId })
  })

  it('at the last step by a rate limit can be resumed, because the service did nothing', async () => {
    world.service.faults.add({ ...finalise, status: 429 })
    expect(await failureOf(send())).toMatchObject({ code: 'rate-limited' })
    world.service.faults.clear()
    const before = requests('PUT', /\/attachments\//)
    const receipt = await send({ resume: kept() })
    expect(requests('PUT', /\/attachments\//)).toBe(before)
    expect(world.service.inspect().submissions).toMatchObject([
      { submissionId: receipt.submissionId, state: 'submitted' },
    ])
  })

  it('counts what was confirmed before as sent', async () => {
    world.service.faults.add({ ...uploadOf(secondId), reset: true })
    await failureOf(send())
    world.service.faults.clear()
    const reports: Progress[] = []
    await send({ resume: kept(), onProgress: (progress) => reports.push(progress) })
    expect(reports[0]?.sentBytes).toBe((pdf().content as Uint8Array).byteLength)
    expect(reports.at(-1)?.sentBytes).toBe(reports.at(-1)?.totalBytes)
  })
})

describe('a checkpoint that two processes go on with', () => {
  let checkpoint: SendCheckpoint

  beforeEach(async () => {
    world.service.faults.add({ ...uploadOf(secondId), reset: true })
    await failureOf(send())
    world.service.faults.clear()
    checkpoint = kept()
  })

  const alreadySubmitted = { code: 'checkpoint-unusable', facts: { reason: 'submitted' } }

  it('is refused after one of them has submitted, and nothing of that submission is replaced', async () => {
    const receipt = await send({ resume: checkpoint })
    const before = requests('PUT', /./)
    const error = await failureOf(send({ resume: checkpoint }))
    expect(error).toMatchObject(alreadySubmitted)
    expect(error.message).toContain('Do not send the application again')
    expect(requests('PUT', /./)).toBe(before)
    expect(await world.sender.status(receipt)).toBe('submitted')
  })

  it('is refused after the authority has accepted, when the submission is gone, also a day later', async () => {
    await send({ resume: checkpoint })
    expect(await received()).toHaveLength(2)
    expect(await failureOf(send({ resume: checkpoint }))).toMatchObject(alreadySubmitted)
    world.clock.advance(day)
    expect(await failureOf(send({ resume: checkpoint }))).toMatchObject(alreadySubmitted)
  })

  it.each([1, 2])(
    'never looks as if nothing was submitted when the other one is done at our %d. checkpoint',
    async (at) => {
      let count = 0
      const interrupted = send({
        resume: checkpoint,
        onCheckpoint: async () => {
          if (++count !== at) return
          await send({ resume: checkpoint })
          await received()
        },
      })
      expect(await failureOf(interrupted)).toMatchObject({ code: 'authentication-tags-differ' })
      expect(requests('POST', /\/v2\/submissions$/)).toBe(1)
    },
  )

  it('is not called expired while the event log cannot be read', async () => {
    world.service.faults.add({ ...readLog, status: 500 })
    world.clock.advance(day)
    expect(await failureOf(send({ resume: checkpoint }))).toMatchObject({ code: 'service-unavailable' })
  })

  it('is submitted once when both go on at the same time', async () => {
    const results = await Promise.allSettled([send({ resume: checkpoint }), send({ resume: checkpoint })])
    const codes = results.map((one) => (one.status === 'fulfilled' ? 'receipt' : (one.reason as { code: string }).code))
    expect(codes.every((code) => /^(receipt|authentication-tags-differ|checkpoint-unusable)$/.test(code))).toBe(true)
    expect(requests('POST', /\/v2\/submissions$/)).toBe(1)
    expect(await received()).toHaveLength(2)
  })
})

describe('a checkpoint', () => {
  it('is made after the announcement, after each upload and before the last step', async () => {
    const receipt = await send()
    const confirmed = checkpoints.map(
      ({ uploads }) => uploads.filter(({ authenticationTag }) => authenticationTag).length,
    )
    expect(confirmed).toEqual([0, 1, 2, 2])
    expect(checkpoints.map(({ attempt }) => attempt !== undefined)).toEqual([false, false, false, true])
    expect(checkpoints.at(-1)?.attempt?.authenticationTags).toEqual(receipt.authenticationTags)
  })

  it('is plain JSON without content, names and keys', async () => {
    await send()
    for (const checkpoint of checkpoints) {
      expect(JSON.parse(JSON.stringify(checkpoint))).toEqual(checkpoint)
      expect(JSON.stringify(checkpoint)).not.toMatch(new RegExp(`${personalMarker}|impfpass|eyJ|"n"|AQAB`))
    }
  })

  it.each([1, 2, 3, 4])('that cannot be kept stops the sending at once (the %d.)', async (failing) => {
    let count = 0
    const diskFull = new Error('disk full')
    const sending = send({
      onCheckpoint: () => {
        if (++count === failing) throw diskFull
      },
    })
    await expect(sending).rejects.toBe(diskFull)
    expect(requests('PUT', /\/attachments\//)).toBe(Math.min(failing - 1, 2))
    expect(world.service.inspect().submissions).toMatchObject([{ state: 'incomplete' }])
  })

  it('is awaited before anything further is sent', async () => {
    const uploadsAtCheckpoint: number[] = []
    await send({
      onCheckpoint: async () => {
        await Promise.resolve()
        uploadsAtCheckpoint.push(requests('PUT', /\/attachments\//))
      },
    })
    expect(uploadsAtCheckpoint).toEqual([0, 1, 2, 2])
  })
})

describe('resuming is refused', () => {
  let checkpoint: SendCheckpoint

  beforeEach(async () => {
    world.service.faults.add({ ...uploadOf(secondId), reset: true })
    await failureOf(send())
    world.service.faults.clear()
    checkpoint = kept()
  })

  const other = '3f1f6c0e-9d4f-4f7e-8f0a-111111111111'
  it.each<[string, (checkpoint: SendCheckpoint) => unknown, string]>([
    ['of another environment', (kept) => ({ ...kept, environment: 'https://service.example' }), 'environment'],
    ['of another destination', (kept) => ({ ...kept, destinationId: other }), 'destination'],
    ['of another key', (kept) => ({ ...kept, encryptionKid: 'another-key-1' }), 'key'],
    ['of another service', (kept) => ({ ...kept, service: 'urn:example:other' }), 'service'],
    ['of another region', (kept) => ({ ...kept, region: 'DE02' }), 'service'],
    ['of other fragments', (kept) => ({ ...kept, uploads: kept.uploads.slice(1) }), 'attachments'],
    ['in another order', (kept) => ({ ...kept, uploads: kept.uploads.toReversed() }), 'attachments'],
    ['whose upload bears another id', (kept) => withUploadId(kept, other), 'attachments'],
    ['that is none', () => ({}), 'malformed'],
    ['that is a text', () => 'checkpoint', 'malformed'],
    ['that names an upload twice', (kept) => ({ ...kept, uploads: [...kept.uploads, kept.uploads[0]] }), 'malformed'],
    ['whose attempt is that of another submission', (kept) => withAttempt(kept, { submissionId: other }), 'malformed'],
    ['whose tag is none', (kept) => withTag(kept, '../..'), 'malformed'],
  ])('by a checkpoint %s', async (_what, change, reason) => {
    const resume = change(checkpoint) as SendCheckpoint
    expect(await failureOf(send({ resume }))).toMatchObject({ code: 'checkpoint-unusable', facts: { reason } })
    expect(world.service.inspect().submissions).toMatchObject([{ state: 'incomplete' }])
  })

  it.each<[string, Partial<Application>, string]>([
    ['other data', { data: Buffer.from('{}') }, 'data'],
    [
      'another attachment',
      { attachments: [pdf(), { ...second, content: Buffer.from('Second attachment') }] },
      'attachments',
    ],
    ['one attachment more', { attachments: [pdf(), second, pdf({ id: other })] }, 'attachments'],
    ['an attachment under another id', { attachments: [pdf(), { ...second, id: other }] }, 'attachments'],
  ])('for an application with %s', async (_what, changes, reason) => {
    const sending = send({ resume: checkpoint }, { ...application, ...changes })
    expect(await failureOf(sending)).toMatchObject({ code: 'checkpoint-unusable', facts: { reason } })
  })

  it('for another case than before', async () => {
    expect(await failureOf(send({ resume: checkpoint, caseId: other }))).toMatchObject({
      code: 'checkpoint-unusable',
      facts: { reason: 'case' },
    })
  })

  it('a day after the announcement', async () => {
    world.clock.advance(day)
    const error = await failureOf(send({ resume: checkpoint }))
    expect(error).toMatchObject({ code: 'checkpoint-unusable', facts: { reason: 'expired' } })
    expect(error.message).toContain('anew')
  })

  it('when the service has deleted the submission by its own clock', async () => {
    world.service.clock.advance(day + minute)
    world.clock.advance(day - minute)
    expect(await failureOf(send({ resume: checkpoint }))).toMatchObject({
      code: 'checkpoint-unusable',
      facts: { reason: 'expired' },
    })
  })

  it('when the service has deleted the submission after everything was uploaded', async () => {
    world.service.faults.add({ ...finalise, status: 429 })
    expect(await failureOf(send())).toMatchObject({ code: 'rate-limited' })
    world.service.faults.clear()
    world.service.clock.advance(day + minute)
    world.clock.advance(day - minute)
    expect(await failureOf(send({ resume: kept() }))).toMatchObject({
      code: 'checkpoint-unusable',
      facts: { reason: 'expired' },
    })
  })
})

async function send(options: Partial<SendOptions> = {}, sent: Application = application) {
  const { urls, sender: credentials } = world.service
  const outside = { environment: urls, transport: uploads.transport, clock: world.clock }
  return createSender({ ...outside, ...credentials }).send(sent, {
    destination: await world.sender.destination(world.destination.destinationId),
    onCheckpoint: (checkpoint) => checkpoints.push(checkpoint),
    ...options,
  })
}

/** The newest checkpoint, as a store hands it back. */
function kept(): SendCheckpoint {
  return JSON.parse(JSON.stringify(checkpoints.at(-1))) as SendCheckpoint
}

function withTag(checkpoint: SendCheckpoint, authenticationTag: string): SendCheckpoint {
  return { ...checkpoint, uploads: checkpoint.uploads.map((upload) => ({ ...upload, authenticationTag })) }
}

/** The last upload is meant to be under this id. */
function withUploadId(checkpoint: SendCheckpoint, uploadId: string): SendCheckpoint {
  const last = checkpoint.uploads.length - 1
  const uploads = checkpoint.uploads.map((upload, index) => (index === last ? { ...upload, uploadId } : upload))
  return { ...checkpoint, uploads }
}

function withAttempt(checkpoint: SendCheckpoint, changes: Partial<SubmissionAttempt>): SendCheckpoint {
  const { environment, destinationId, submissionId, caseId } = checkpoint
  const authenticationTags = { metadata: 'A'.repeat(22), data: 'A'.repeat(22), attachments: {} }
  return {
    ...checkpoint,
    attempt: { environment, destinationId, submissionId, caseId, authenticationTags, ...changes },
  }
}

async function received(): Promise<unknown[]> {
  const attachments: unknown[] = []
  for await (const submission of world.subscriber.receive({ once: true })) {
    expect(submission.problems).toEqual([])
    for (const { id, ...attachment } of submission.attachments)
      attachments.push({ id, content: await attachment.bytes() })
    await submission.accept()
  }
  return attachments
}

function bodies(uploadId: string): string[] {
  return uploads.bodies.flatMap(({ url, jwe }) => (url.endsWith(uploadId) ? [jwe] : []))
}

function requests(method: string, path: RegExp): number {
  return world.service.inspect().requests.filter((request) => request.method === method && path.test(request.path))
    .length
}
