import { Hono } from 'hono'
import { authorise, type Caller } from '../authorisation.js'
import { checkSet } from '../events/check-set.js'
import { createEventLog } from '../events/event-log.js'
import { recordDecision } from '../events/lifecycle.js'
import { replySubject, submissionSubject, type LogSubject } from '../events/log-subject.js'
import { scopes } from '../protocol.js'
import { Refusal } from '../refusal.js'
import { readJose, readPage } from '../request-body.js'
import type { ServiceContext } from '../service-context.js'
import type { SubmissionRecord } from '../state.js'

const maximumSetBytes = 1_000_000

/** The signed event log of a submission or a case, and the subscriber's answer to it. */
export function eventRoutes(context: ServiceContext): Hono {
  const { store } = context
  const log = createEventLog(context)
  const routes = new Hono()
  routes.get('/submissions/:submissionId/events', async ({ req }) => {
    const caller = await authorise(context, req.raw, scopes.send, scopes.subscribe)
    const submission = store.submission(req.param('submissionId'))
    if (submission === undefined) throw new Refusal('submission-not-found', 'No submission has this id.')
    requireInvolved(context, caller, [submission])
    return Response.json(await log.page([submissionSubject(store, submission)], readPage(req.url)))
  })
  routes.get('/cases/:caseId/events', async ({ req }) => {
    const caller = await authorise(context, req.raw, scopes.send, scopes.subscribe)
    const submissions = requireCase(context, req.param('caseId'))
    requireInvolved(context, caller, submissions)
    return Response.json(await log.page(subjectsOf(context, submissions), readPage(req.url)))
  })
  routes.post('/cases/:caseId/events', async ({ req }) => {
    const { client } = await authorise(context, req.raw, scopes.subscribe)
    const caseId = req.param('caseId')
    requireCase(context, caseId)
    const { submission, destination, decision } = await checkSet(await readJose(req.raw, maximumSetBytes), {
      caseId,
      submission: (id) => store.submission(id),
      destination: (id) => store.destination(id),
    })
    if (destination.subscriberClientId !== client.clientId)
      throw new Refusal('not-the-subscriber', 'The client is not connected with this destination.')
    requireUndecided(submission)
    recordDecision(context, submission, decision)
    return new Response(null, { status: 204 })
  })
  return routes
}

/** The log of a case tells of its replies, too. */
function subjectsOf({ store }: ServiceContext, submissions: readonly SubmissionRecord[]): readonly LogSubject[] {
  const caseId = submissions[0]?.caseId
  const replies = store.replies.all().filter((reply) => reply.caseId === caseId)
  return [
    ...submissions.map((submission) => submissionSubject(store, submission)),
    ...replies.map((reply) => replySubject(store, reply)),
  ]
}

function requireCase({ store }: ServiceContext, caseId: string): readonly SubmissionRecord[] {
  const submissions = store.submissionsOfCase(caseId)
  if (submissions.length === 0) throw new Refusal('case-not-found', 'No case has this id.')
  return submissions
}

function requireInvolved(
  { store }: ServiceContext,
  { client }: Caller,
  submissions: readonly SubmissionRecord[],
): void {
  const isInvolved = submissions.some(
    ({ senderClientId, destinationId }) =>
      senderClientId === client.clientId || store.destination(destinationId)?.subscriberClientId === client.clientId,
  )
  if (!isInvolved)
    throw new Refusal('not-involved-in-case', 'Only the sender and the subscriber of a submission may read its events.')
}

function requireUndecided({ state }: SubmissionRecord): void {
  if (state === 'incomplete') throw new Refusal('event-not-permitted', 'The submission is not finalised yet.')
  if (state !== 'submitted')
    throw new Refusal('event-after-decision', `The submission is ${state} already; a decision is final.`)
}
