import { describe, expect, it } from 'vitest'
import { context as submissionContext, event, log, tags } from '../../../test/fixtures/events.js'
import { caseId, foreignDestinationId, submissionId } from '../../../test/fixtures/scene.js'
import type { ReplyEventType } from './event.js'
import { eventUri } from './event-types.js'
import { verifyReplyLog, type ReplyLogContext } from './verify-reply-log.js'

const replyId = 'abcdef00-bbfd-4b2d-9b5d-ab8dfbbd4bed'
const otherReplyId = 'abcdef01-bbfd-4b2d-9b5d-ab8dfbbd4bed'
const context: ReplyLogContext = { ...submissionContext, replyId }

const replyEvent = (type: ReplyEventType, payload: object = {}, claims: object = {}): Promise<string> =>
  event('service', 'create-submission', { sub: `reply:${replyId}`, events: { [eventUri(type)]: payload }, ...claims })
const submitted = () => replyEvent('submit-reply', { authenticationTags: tags })

describe('verifyReplyLog', () => {
  it('hands out the events of the reply, its status, and what was submitted when', async () => {
    const tokens = [...(await log('create-submission')), await replyEvent('create-reply'), await submitted()]
    await expect(verifyReplyLog(tokens, context)).resolves.toEqual({
      replyId,
      caseId,
      status: 'submitted',
      events: [
        expect.objectContaining({ type: 'create-reply', replyId }),
        expect.objectContaining({ type: 'submit-reply', replyId }),
      ],
      submit: { submittedAt: '2026-11-22T11:59:00.000Z', authenticationTags: tags },
    })
  })

  it('has no submit while the reply is incomplete', async () => {
    const verified = await verifyReplyLog([await replyEvent('create-reply')], context)
    expect(verified.status).toBe('incomplete')
    expect(verified).not.toHaveProperty('submit')
    expect((await verifyReplyLog([], context)).events).toEqual([])
  })

  it('does not take the tags of an acceptance for those of the submit event', async () => {
    const accepted = { metadata: tags.data, data: tags.metadata, attachments: {} }
    const tokens = [await submitted(), await replyEvent('accept-reply', { authenticationTags: accepted })]
    await expect(verifyReplyLog(tokens, context)).resolves.toMatchObject({
      status: 'accepted',
      submit: { authenticationTags: tags },
    })
  })

  it('leaves out other replies, and submissions of the same id', async () => {
    const tokens = [
      await replyEvent('create-reply', {}, { sub: `reply:${otherReplyId}` }),
      await event('service', 'create-submission', { sub: `submission:${replyId}` }),
      await replyEvent('create-reply'),
    ]
    const { events } = await verifyReplyLog(tokens, context)
    expect(events).toMatchObject([{ type: 'create-reply', replyId }])
  })

  it('takes ids that differ in the case of their letters only as the same', async () => {
    const sub = `reply:${replyId.toUpperCase()}`
    await expect(verifyReplyLog([await replyEvent('create-reply', {}, { sub })], context)).resolves.toMatchObject({
      events: [{ replyId: replyId.toUpperCase() }],
    })
  })

  it('reads a log that is handed out newest first', async () => {
    const tokens = [await replyEvent('create-reply'), await submitted()]
    await expect(verifyReplyLog(tokens.toReversed(), context)).resolves.toMatchObject({ status: 'submitted' })
  })

  it('believes nothing of a log with one entry that does not verify', async () => {
    const forged = await event('stranger', 'accept-submission', { sub: `submission:${submissionId}` })
    await expect(verifyReplyLog([await submitted(), forged], context)).rejects.toMatchObject({
      code: 'event-key-unusable',
      facts: { entry: 1 },
    })
  })

  it('leaves out what another destination says about a submission, and refuses what it says about the reply', async () => {
    const foreign = { iss: foreignDestinationId }
    const elsewhere = await event('destination', 'accept-submission', foreign)
    await expect(verifyReplyLog([await submitted(), elsewhere], context)).resolves.toMatchObject({
      events: { length: 1 },
    })
    for (const sub of [`reply:${replyId}`, `reply:${replyId.toUpperCase()}`]) {
      const about = await event('destination', 'accept-submission', { ...foreign, sub })
      await expect(verifyReplyLog([await submitted(), about], context)).rejects.toMatchObject({
        code: 'event-issuer-unknown',
        facts: { entry: 1 },
      })
    }
  })

  it('refuses a reply whose events cannot follow each other', async () => {
    const tokens = [await replyEvent('create-reply'), await replyEvent('accept-reply', { authenticationTags: tags })]
    await expect(verifyReplyLog(tokens, context)).rejects.toMatchObject({ code: 'event-log-inconsistent' })
  })
})
