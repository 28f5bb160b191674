import { describe, expect, it } from 'vitest'
import { context, event, log, tags } from '../../../test/fixtures/events.js'
import {
  foreignDestinationId,
  nowInSeconds,
  otherSubmissionId,
  service,
  submissionId,
} from '../../../test/fixtures/scene.js'
import { eventUri } from './event-types.js'
import { verifyEventLog } from './verify-event-log.js'

const complete = ['create-submission', 'submit-submission', 'notify-submission'] as const
const inconsistent = (reason: string) => ({ code: 'event-log-inconsistent', facts: { reason } })

describe('verifyEventLog', () => {
  it('derives status, submit and outcome from the verified events', async () => {
    const tokens = await log(...complete, 'accept-submission', 'delete-submission')
    const verified = await verifyEventLog(tokens, context)
    expect(verified).toMatchObject({
      status: 'deleted',
      submit: { authenticationTags: tags },
      outcome: { state: 'accepted', authenticationTags: tags, decidedAt: '2026-11-22T11:59:00.000Z' },
    })
    expect(verified.events).toHaveLength(5)
  })

  it('has no submit and no outcome for an empty log', async () => {
    const verified = await verifyEventLog([], context)
    expect(verified.status).toBe('incomplete')
    expect(verified).not.toHaveProperty('submit')
    expect(verified).not.toHaveProperty('outcome')
  })

  it('believes nothing of a log with one forged entry, and says which', async () => {
    const tokens = [...(await log(...complete)), await event('stranger', 'accept-submission')]
    await expect(verifyEventLog(tokens, context)).rejects.toMatchObject({
      code: 'event-key-unusable',
      facts: { entry: 3 },
      message: expect.stringContaining('Entry 3') as string,
    })
  })

  it('refuses an entry of another destination', async () => {
    const foreign = await event('destination', 'accept-submission', { iss: foreignDestinationId })
    await expect(verifyEventLog([...(await log(...complete)), foreign], context)).rejects.toMatchObject({
      code: 'event-issuer-unknown',
      facts: { entry: 3, issuer: 'destination' },
    })
  })

  it('leaves out what another destination says about another submission of the case', async () => {
    const sub = `submission:${otherSubmissionId}`
    const others = await Promise.all([
      event('service', 'create-submission', { sub }),
      event('service', 'submit-submission', { sub }),
      event('destination', 'accept-submission', { sub, iss: foreignDestinationId }),
    ])
    const verified = await verifyEventLog([...(await log(...complete)), ...others], context)
    expect(verified).toMatchObject({ status: 'submitted', events: { length: 3 } })
  })

  it('refuses another delivery service even about another submission', async () => {
    const sub = `submission:${otherSubmissionId}`
    const foreign = await event('service', 'submit-submission', {
      sub,
      iss: 'https://elsewhere.example/submission-api',
    })
    await expect(verifyEventLog([...(await log(...complete)), foreign], context)).rejects.toMatchObject({
      code: 'event-issuer-unknown',
      facts: { issuer: 'service' },
    })
  })

  it('refuses an entry that is there twice', async () => {
    const tokens = await log(...complete)
    await expect(verifyEventLog([...tokens, ...tokens.slice(2)], context)).rejects.toMatchObject(
      inconsistent('duplicate'),
    )
  })

  it('refuses two events of the same id', async () => {
    const jti = '3d6f0b52-1f7b-4d0a-9c62-0d9a4c1f2b3e'
    const tokens = [
      await event('service', 'create-submission', { jti }),
      await event('service', 'submit-submission', { jti }),
    ]
    await expect(verifyEventLog(tokens, context)).rejects.toMatchObject(inconsistent('duplicate'))
  })

  it('refuses a decision without a submit', async () => {
    const tokens = await log('create-submission', 'accept-submission')
    await expect(verifyEventLog(tokens, context)).rejects.toMatchObject(inconsistent('not-submitted'))
  })

  it('refuses two decisions', async () => {
    const tokens = await log(...complete, 'reject-submission', 'accept-submission')
    await expect(verifyEventLog(tokens, context)).rejects.toMatchObject(inconsistent('already-decided'))
  })

  it.each([
    ['data', { ...tags, data: 'DDDDDDDDDDDDDDDDDDDDDA' }],
    ['attachments', { ...tags, attachments: {} }],
  ])('refuses an acceptance of other %s than were submitted', async (_part, authenticationTags) => {
    const events = { [eventUri('accept-submission')]: { authenticationTags } }
    const accepted = await event('destination', 'accept-submission', { events })
    await expect(verifyEventLog([...(await log(...complete)), accepted], context)).rejects.toMatchObject(
      inconsistent('tags'),
    )
  })

  it('leaves other submissions of the case out, but verifies them', async () => {
    const other = { sub: `submission:${otherSubmissionId}` }
    const tokens = await log(...complete)
    const withOther = [await event('service', 'create-submission', other), ...tokens]
    const verified = await verifyEventLog(withOther, context)
    expect(verified.events.map((each) => each.submissionId)).toEqual([submissionId, submissionId, submissionId])

    const withForgery = [await event('stranger', 'accept-submission', other), ...tokens]
    await expect(verifyEventLog(withForgery, context)).rejects.toMatchObject({ facts: { entry: 0 } })
  })

  it('does not take a submit of another submission for ours', async () => {
    const tokens = [
      await event('service', 'submit-submission', { sub: `submission:${otherSubmissionId}` }),
      await event('destination', 'accept-submission'),
    ]
    await expect(verifyEventLog(tokens, context)).rejects.toMatchObject(inconsistent('not-submitted'))
  })

  it('leaves replies out, but verifies them', async () => {
    const reply = { sub: `reply:${otherSubmissionId}`, events: { [eventUri('create-reply')]: {} } }
    const genuine = await event('service', 'create-submission', reply)
    const tokens = await log(...complete)
    await expect(verifyEventLog([...tokens, genuine], context)).resolves.toMatchObject({
      status: 'submitted',
      events: [{}, {}, {}],
    })
    const forged = await event('stranger', 'create-submission', { ...reply, iss: service })
    await expect(verifyEventLog([...tokens, forged], context)).rejects.toMatchObject({
      code: 'event-key-unusable',
      facts: { entry: 3, reason: 'key-unusable' },
    })
  })

  it('asks for every key once', async () => {
    const asked: string[] = []
    const counting = {
      ...context,
      serviceKey: (kid: string) => {
        asked.push(kid)
        return context.serviceKey(kid)
      },
    }
    await verifyEventLog(await log(...complete), counting)
    expect(asked).toEqual(['service-signature-1'])
  })

  it('keeps the failure of a key look-up as it is', async () => {
    const failure = new Error('unreachable')
    const offline = { ...context, serviceKey: () => Promise.reject(failure) }
    await expect(verifyEventLog(await log('create-submission'), offline)).rejects.toBe(failure)
  })

  it('tells an environment with another address from a forgery', async () => {
    const elsewhere = { ...context, issuer: `${service}/v2` }
    await expect(verifyEventLog(await log('create-submission'), elsewhere)).rejects.toMatchObject({
      code: 'event-issuer-unknown',
      facts: { issuer: 'service' },
    })
  })

  it('reads a log that is handed out newest first', async () => {
    const tokens = await log(...complete, 'accept-submission', 'delete-submission')
    await expect(verifyEventLog(tokens.toReversed(), context)).resolves.toMatchObject({
      status: 'deleted',
      outcome: { state: 'accepted' },
      events: [{ type: 'create-submission' }, {}, {}, {}, { type: 'delete-submission' }],
    })
  })

  it('does not sort by time: the clock of a destination may be slow', async () => {
    const tokens = await log(...complete)
    const accepted = await event('destination', 'accept-submission', { iat: nowInSeconds - 3600 })
    await expect(verifyEventLog([...tokens, accepted], context)).resolves.toMatchObject({ status: 'accepted' })
  })
})
