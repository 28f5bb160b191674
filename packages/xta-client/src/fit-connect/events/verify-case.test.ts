import { describe, expect, it } from 'vitest'
import { context, event, log, tags } from '../../../test/fixtures/events.js'
import { caseId, otherSubmissionId, submissionId } from '../../../test/fixtures/scene.js'
import { lazily } from '../lazily.js'
import { eventUri } from './event-types.js'
import { verifyCase } from './verify-case.js'

const replyId = otherSubmissionId
const subject = `submission:${submissionId}`
const aboutReply = { sub: `reply:${replyId}` }

const threeBatches = lazily(() => log(...Array.from({ length: 129 }, () => 'delete-submission' as const)))

function replyEvent(type: Parameters<typeof eventUri>[0], payload: object, signer: 'service' | 'destination') {
  return event(signer, 'create-submission', { ...aboutReply, events: { [eventUri(type)]: payload } })
}

describe('verifyCase', () => {
  it('hands out submissions and replies in the order of the log', async () => {
    const tokens = [
      ...(await log('create-submission', 'submit-submission')),
      await replyEvent('create-reply', {}, 'service'),
      await replyEvent('submit-reply', { authenticationTags: tags }, 'service'),
      await event('destination', 'accept-submission'),
    ]
    const events = await verifyCase(tokens, subject, context)
    expect(events.map(({ type }) => type)).toEqual([
      'create-submission',
      'submit-submission',
      'create-reply',
      'submit-reply',
      'accept-submission',
    ])
    expect(events[3]).toMatchObject({ replyId, caseId, issuer: 'service', authenticationTags: tags })
    expect(events[3]).not.toHaveProperty('submissionId')
  })

  it.each([
    ['create-reply', {}],
    ['submit-reply', { authenticationTags: tags }],
    ['notify-reply', { notifyType: 'callback' }],
    ['accept-reply', { authenticationTags: tags }],
    ['reject-reply', { problems: [{ type: 'urn:example' }] }],
    ['delete-reply', {}],
  ] as const)('believes %s of the service and of nobody else', async (type, payload) => {
    await expect(verifyCase([await replyEvent(type, payload, 'service')], subject, context)).resolves.toMatchObject([
      { type },
    ])
    await expect(verifyCase([await replyEvent(type, payload, 'destination')], subject, context)).rejects.toMatchObject({
      code: 'event-not-permitted',
      facts: { issuer: 'destination', event: type, reason: 'not-permitted', entry: 0 },
    })
  })

  it('refuses an event of a submission about a reply, and the other way round', async () => {
    const wrong = [
      await event('service', 'create-submission', aboutReply),
      await event('service', 'create-submission', { events: { [eventUri('create-reply')]: {} } }),
    ]
    for (const token of wrong)
      await expect(verifyCase([token], subject, context)).rejects.toMatchObject({ code: 'event-subject-mismatch' })
  })

  it('refuses a notification of an unknown kind', async () => {
    const events = { [eventUri('notify-submission')]: { notifyType: 'rumour' } }
    await expect(
      verifyCase([await event('service', 'notify-submission', { events })], subject, context),
    ).rejects.toMatchObject({
      code: 'event-malformed',
      facts: { rule: 'payload' },
    })
  })

  it('names the first of several entries that do not verify, whichever fails first', async () => {
    const [first, second] = await log('create-submission', 'submit-submission')
    const tokens = [first ?? '', await event('stranger', 'accept-submission'), second ?? '', 'no token']
    await expect(verifyCase(tokens, subject, context)).rejects.toMatchObject({
      code: 'event-key-unusable',
      facts: { entry: 1 },
    })
  })

  it('names the place of an entry far behind', async () => {
    await expect(verifyCase([...(await threeBatches()), 'no token'], subject, context)).rejects.toMatchObject({
      code: 'event-malformed',
      facts: { entry: 129, rule: 'segments' },
    })
  })

  it('takes ids that differ in the case of their letters only as the same', async () => {
    const jti = 'abcdef00-0000-4000-8000-000000000000'
    const tokens = [
      await event('service', 'create-submission', { jti }),
      await event('service', 'submit-submission', { jti: jti.toUpperCase() }),
    ]
    await expect(verifyCase(tokens, subject, context)).rejects.toMatchObject({
      facts: { reason: 'duplicate', entry: 1 },
    })
  })

  it('judges the certificate of a remembered key at the time of each event', async () => {
    // As many as one batch, so that the key is remembered when the last entry comes.
    const decisions = await log(...Array.from({ length: 64 }, () => 'reject-submission' as const))
    const early = await event('destination', 'reject-submission', { iat: Date.parse('2025-12-31') / 1000 })
    await expect(verifyCase(decisions, subject, context)).resolves.toHaveLength(64)
    await expect(verifyCase([...decisions, early], subject, context)).rejects.toMatchObject({
      code: 'event-key-unusable',
      facts: { rule: 'x5c-expired', entry: 64 },
    })
  })

  it('lets everything else run between the batches of a long log', async () => {
    let turns = 0
    let isDone = false
    const count = (): void => {
      turns++
      if (!isDone) setImmediate(count)
    }
    setImmediate(count)
    const tokens = await threeBatches()
    turns = 0
    await verifyCase(tokens, subject, context)
    isDone = true
    expect(turns).toBeGreaterThanOrEqual(3)
  })
})
