import { Hono } from 'hono'
import { authorise } from '../authorisation.js'
import { attachmentResponse } from '../contents/attachment-response.js'
import { recordFetch, recordNotification } from '../events/lifecycle.js'
import { scopes } from '../protocol.js'
import { Refusal } from '../refusal.js'
import { readPage } from '../request-body.js'
import type { ServiceContext } from '../service-context.js'
import type { ClientRecord, SubmissionRecord } from '../state.js'

/** What a subscriber fetches: the list of waiting submissions, one submission, its attachments. */
export function receivingRoutes(context: ServiceContext): Hono {
  const { store } = context
  const routes = new Hono()
  routes.get('/submissions', async ({ req }) => {
    const { client } = await authorise(context, req.raw, scopes.subscribe)
    const { offset, limit } = readPage(req.url)
    const waiting = waitingFor(context, client, req.query('destinationId'))
    const page = waiting.slice(offset, offset + limit)
    page.forEach((submission) => recordNotification(context, submission, 'polling'))
    const submissions = page.map(({ destinationId, submissionId, caseId }) => ({
      destinationId,
      submissionId,
      caseId,
    }))
    return Response.json({ offset, count: submissions.length, totalCount: waiting.length, submissions })
  })
  routes.get('/submissions/:submissionId', async ({ req }) => {
    const { client } = await authorise(context, req.raw, scopes.subscribe)
    const submission = requireSubmitted(context, client, req.param('submissionId'))
    recordFetch(context, submission)
    return Response.json(readable(context, submission))
  })
  routes.get('/submissions/:submissionId/attachments/:attachmentId', async ({ req }) => {
    const { client } = await authorise(context, req.raw, scopes.subscribe)
    const { submissionId, announcedAttachments } = requireSubmitted(context, client, req.param('submissionId'))
    const attachmentId = req.param('attachmentId')
    const isAnnounced = announcedAttachments.includes(attachmentId)
    const response = isAnnounced ? attachmentResponse(store, submissionId, attachmentId) : undefined
    if (response === undefined)
      throw new Refusal('attachment-not-found', 'The submission has no attachment with this id.')
    return response
  })
  return routes
}

function waitingFor(
  { store }: ServiceContext,
  client: ClientRecord,
  destinationId: string | undefined,
): readonly SubmissionRecord[] {
  if (destinationId !== undefined) requireSubscriber(store.destination(destinationId)?.subscriberClientId, client)
  return store
    .submissions()
    .filter(({ state }) => state === 'submitted')
    .filter((submission) => destinationId === undefined || submission.destinationId === destinationId)
    .filter((submission) => store.destination(submission.destinationId)?.subscriberClientId === client.clientId)
    .sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0))
}

function requireSubmitted({ store }: ServiceContext, client: ClientRecord, submissionId: string): SubmissionRecord {
  const submission = store.submission(submissionId)
  if (submission === undefined) throw new Refusal('submission-not-found', 'No submission has this id.')
  requireSubscriber(store.destination(submission.destinationId)?.subscriberClientId, client)
  if (submission.state !== 'submitted')
    throw new Refusal(
      'submission-not-found',
      'The submission is not waiting: not finalised yet, or answered and deleted.',
    )
  return submission
}

function requireSubscriber(subscriberClientId: string | undefined, client: ClientRecord): void {
  if (subscriberClientId !== client.clientId)
    throw new Refusal('not-the-subscriber', 'The client is not connected with this destination.')
}

function readable({ store }: ServiceContext, submission: SubmissionRecord): Record<string, unknown> {
  const { submissionId, caseId, destinationId, announcedAttachments, publicService, region } = submission
  return {
    submissionId,
    caseId,
    destinationId,
    publicService,
    ...(region !== undefined && { region }),
    attachments: announcedAttachments,
    encryptedMetadata: store.contents.read(submissionId, 'metadata'),
    encryptedData: store.contents.read(submissionId, 'data'),
  }
}
