import { Hono } from 'hono'
import { z } from 'zod'
import { lazily } from '../../lazily.js'
import { authorise } from '../authorisation.js'
import { checkCompactJwe } from '../compact-jwe.js'
import { receiveAttachment } from '../contents/receive-attachment.js'
import { uploadedBytes, uploadedTags } from '../contents/uploaded-tags.js'
import { publicKeyOf } from '../destination-record.js'
import { recordCreation, recordSubmit } from '../events/lifecycle.js'
import { scopes } from '../protocol.js'
import { Refusal } from '../refusal.js'
import { readJson } from '../request-body.js'
import type { ServiceContext } from '../service-context.js'
import type { DestinationRecord, SubmissionRecord } from '../state.js'
import { announce, announcementSchema } from './announce.js'

const finalisation = lazily(() => z.looseObject({ encryptedMetadata: z.string(), encryptedData: z.string() }))

/** The three steps of a sender: announce, upload every attachment, finalise. */
export function sendingRoutes(context: ServiceContext): Hono {
  const { store } = context
  const routes = new Hono()
  routes.post('/submissions', async ({ req }) => {
    const { client } = await authorise(context, req.raw, scopes.send)
    const submission = announce(context, client, await readJson(req.raw, announcementSchema()))
    recordCreation(context, submission)
    return Response.json(identifiersOf(submission), { status: 201 })
  })
  routes.put('/submissions/:submissionId/attachments/:attachmentId', async ({ req }) => {
    const { submission, destination } = await openSubmission(context, req.raw, req.param('submissionId'))
    const attachmentId = req.param('attachmentId')
    if (!submission.announcedAttachments.includes(attachmentId))
      throw new Refusal('attachment-not-announced', 'Announce the attachment in POST /v2/submissions first.')
    const expected = { part: 'attachment', ...wrappingOf(destination) }
    const upload = { ownerId: submission.submissionId, attachmentId, expected }
    await receiveAttachment(context, req.raw, upload, () => requireOpen(submission))
    return new Response(null, { status: 204 })
  })
  routes.put('/submissions/:submissionId', async ({ req }) => {
    const { submission, destination } = await openSubmission(context, req.raw, req.param('submissionId'))
    const { encryptedMetadata, encryptedData } = await readJson(req.raw, finalisation())
    const { submissionId } = submission
    const wrapping = wrappingOf(destination)
    const metadata = checkCompactJwe(encryptedMetadata, {
      part: 'metadata',
      ...wrapping,
      contentTypes: ['application/json'],
    })
    const data = checkCompactJwe(encryptedData, {
      part: 'data',
      ...wrapping,
      contentTypes: ['application/json', 'application/xml'],
    })
    const attachments = uploadedTags(store, submissionId, submission.announcedAttachments)
    requireTotalSize(context, submissionId, encryptedMetadata.length + encryptedData.length)
    requireOpen(submission)
    store.contents.save(submissionId, 'metadata', encryptedMetadata)
    store.contents.save(submissionId, 'data', encryptedData)
    recordSubmit(context, submission, { metadata, data, attachments })
    return Response.json(identifiersOf(submission))
  })
  return routes
}

async function openSubmission(
  context: ServiceContext,
  request: Request,
  submissionId: string,
): Promise<{ submission: SubmissionRecord; destination: DestinationRecord }> {
  const { client } = await authorise(context, request, scopes.send)
  const submission = context.store.submission(submissionId)
  if (submission === undefined) throw new Refusal('submission-not-found', 'No submission has this id.')
  if (submission.senderClientId !== client.clientId)
    throw new Refusal('not-the-sender', 'Only the client that announced a submission may fill it.')
  requireOpen(submission)
  const destination = context.store.destination(submission.destinationId)
  if (destination === undefined)
    throw new Refusal('destination-not-found', 'The destination of the submission no longer exists.')
  return { submission, destination }
}

// Checked again after the body was read: another request may have finalised the submission in the meantime.
function requireOpen(submission: SubmissionRecord): void {
  if (submission.state === 'deleted')
    throw new Refusal('submission-not-found', 'The submission was not finalised within a day and was deleted.')
  if (submission.state !== 'incomplete')
    throw new Refusal('already-submitted', 'A finalised submission cannot be changed.')
}

function requireTotalSize({ store, limits }: ServiceContext, submissionId: string, further: number): void {
  if (uploadedBytes(store, submissionId) + further > limits.submissionBytes)
    throw new Refusal('too-large', `A submission may have ${limits.submissionBytes} bytes in total.`)
}

function wrappingOf(destination: DestinationRecord): { kid: string; wrappedKeyBytes: number } {
  const { encryptionKid: kid } = destination
  return { kid, wrappedKeyBytes: Buffer.from(publicKeyOf(destination, kid)?.n ?? '', 'base64url').length }
}

function identifiersOf({ submissionId, caseId, destinationId }: SubmissionRecord): Record<string, string> {
  return { submissionId, caseId, destinationId }
}
