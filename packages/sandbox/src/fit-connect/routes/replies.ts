import { Hono } from 'hono'
import { z } from 'zod'
import { lazily } from '../../lazily.js'
import { authorise } from '../authorisation.js'
import { checkCompactJwe } from '../compact-jwe.js'
import { attachmentResponse } from '../contents/attachment-response.js'
import { receiveAttachment } from '../contents/receive-attachment.js'
import { uploadedTags } from '../contents/uploaded-tags.js'
import { createEventLog } from '../events/event-log.js'
import { replySubject } from '../events/log-subject.js'
import { scopes } from '../protocol.js'
import { Refusal } from '../refusal.js'
import { createReply, replyAnnouncementSchema } from '../replies/create-reply.js'
import {
  recordAcknowledgement,
  recordReplyCreation,
  recordReplyNotification,
  recordReplySubmit,
} from '../replies/reply-lifecycle.js'
import type { ReplyRecord } from '../replies/reply-record.js'
import {
  requireAuthor,
  requireOpen,
  requireReceiver,
  requireReply,
  requireTotalSize,
  requireWaiting,
} from '../replies/require-reply.js'
import { readJson, readPage } from '../request-body.js'
import type { ServiceContext } from '../service-context.js'

const finalisation = lazily(() => z.looseObject({ encryptedMetadata: z.string(), encryptedData: z.string() }))

// Only the sender knows the key that it offered; RSA-4096 is the least that the metadata schema allows.
const wrapping = { wrappedKeyBytes: { atLeast: 512 } }

/** Replies of an authority: announced, filled and finalised by the subscriber, read and acknowledged by the sender. */
export function replyRoutes(context: ServiceContext): Hono {
  const routes = new Hono()
  routes.route('/', authorRoutes(context))
  routes.route('/', receiverRoutes(context))
  return routes
}

function authorRoutes(context: ServiceContext): Hono {
  const { store } = context
  const routes = new Hono()
  const open = async (request: Request, replyId: string): Promise<ReplyRecord> => {
    const { client } = await authorise(context, request, scopes.subscribe)
    const reply = requireReply(context, replyId)
    requireAuthor(context, reply, client)
    requireOpen(reply)
    return reply
  }
  routes.post('/replies', async ({ req }) => {
    const { client } = await authorise(context, req.raw, scopes.subscribe)
    const reply = createReply(context, client, await readJson(req.raw, replyAnnouncementSchema()))
    recordReplyCreation(context, reply)
    return Response.json(identifiersOf(reply), { status: 201 })
  })
  routes.put('/replies/:replyId/attachments/:attachmentId', async ({ req }) => {
    const reply = await open(req.raw, req.param('replyId'))
    const attachmentId = req.param('attachmentId')
    if (!reply.announcedAttachments.includes(attachmentId))
      throw new Refusal('attachment-not-announced', 'Announce the attachment in POST /v2/replies first.')
    const upload = { ownerId: reply.replyId, attachmentId, expected: { part: 'attachment', ...wrapping } }
    await receiveAttachment(context, req.raw, upload, () => requireOpen(reply))
    return new Response(null, { status: 204 })
  })
  routes.put('/replies/:replyId', async ({ req }) => {
    const reply = await open(req.raw, req.param('replyId'))
    const { encryptedMetadata, encryptedData } = await readJson(req.raw, finalisation())
    const types = ['application/json', 'application/xml']
    const metadata = checkCompactJwe(encryptedMetadata, {
      part: 'metadata',
      ...wrapping,
      contentTypes: types.slice(0, 1),
    })
    const data = checkCompactJwe(encryptedData, { part: 'data', ...wrapping, contentTypes: types })
    const attachments = uploadedTags(store, reply.replyId, reply.announcedAttachments)
    requireTotalSize(context, reply, encryptedMetadata.length + encryptedData.length)
    requireOpen(reply)
    store.contents.save(reply.replyId, 'metadata', encryptedMetadata)
    store.contents.save(reply.replyId, 'data', encryptedData)
    recordReplySubmit(context, reply, { metadata, data, attachments })
    return Response.json(identifiersOf(reply))
  })
  return routes
}

function receiverRoutes(context: ServiceContext): Hono {
  const { store } = context
  const log = createEventLog(context)
  const routes = new Hono()
  const find = async (request: Request, replyId: string): Promise<ReplyRecord> => {
    const { client } = await authorise(context, request, scopes.send)
    const reply = requireReply(context, replyId)
    requireReceiver(reply, client)
    return reply
  }
  routes.get('/replies', async ({ req }) => {
    const { client } = await authorise(context, req.raw, scopes.send)
    const { offset, limit } = readPage(req.url)
    const waiting = store.replies
      .all()
      .filter(({ state, senderClientId }) => state === 'submitted' && senderClientId === client.clientId)
      .sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0))
    const page = waiting.slice(offset, offset + limit)
    page.forEach((reply) => recordReplyNotification(context, reply, 'polling'))
    return Response.json({
      offset,
      count: page.length,
      totalCount: waiting.length,
      replies: page.map(identifiersOf),
    })
  })
  routes.get('/replies/:replyId', async ({ req }) => {
    const reply = await find(req.raw, req.param('replyId'))
    requireWaiting(reply)
    return Response.json({
      ...identifiersOf(reply),
      attachments: reply.announcedAttachments,
      encryptedMetadata: store.contents.read(reply.replyId, 'metadata'),
      encryptedData: store.contents.read(reply.replyId, 'data'),
    })
  })
  routes.get('/replies/:replyId/attachments/:attachmentId', async ({ req }) => {
    const reply = await find(req.raw, req.param('replyId'))
    requireWaiting(reply)
    const attachmentId = req.param('attachmentId')
    const response = reply.announcedAttachments.includes(attachmentId)
      ? attachmentResponse(store, reply.replyId, attachmentId)
      : undefined
    if (response === undefined) throw new Refusal('attachment-not-found', 'The reply has no attachment with this id.')
    return response
  })
  routes.put('/replies/:replyId/acknowledge', async ({ req }) => {
    const reply = await find(req.raw, req.param('replyId'))
    if (reply.state !== 'acknowledged') {
      requireWaiting(reply)
      recordAcknowledgement(context, reply)
    }
    return new Response(null, { status: 204 })
  })
  routes.get('/replies/:replyId/events', async ({ req }) => {
    const { client, scopes: granted } = await authorise(context, req.raw, scopes.send, scopes.subscribe)
    const reply = requireReply(context, req.param('replyId'))
    if (granted.includes(scopes.send)) requireReceiver(reply, client)
    else requireAuthor(context, reply, client)
    return Response.json(await log.page([replySubject(store, reply)], readPage(req.url)))
  })
  return routes
}

function identifiersOf({ replyId, caseId }: ReplyRecord): Record<string, string> {
  return { replyId, caseId }
}
