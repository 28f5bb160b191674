import { actOnce } from '../act-once.js'
import type { Connection } from '../connection.js'
import type { SigningKey } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import {
  buildAcceptEvent,
  buildRejectEvent,
  type Problem,
  type RejectionContext,
  type SubmitEvent,
} from '../events/index.js'
import type { WaitingSubmission } from '../submission-api.js'

export interface DecisionTools {
  readonly connection: Pick<Connection, 'api' | 'log' | 'clock' | 'logger' | 'ids'>
  readonly signingKey: SigningKey
}

/** @throws {FitConnectError} `event-refused`, `decision-unconfirmed` */
export async function acceptSubmission(
  waiting: WaitingSubmission,
  submit: SubmitEvent,
  tools: DecisionTools,
): Promise<void> {
  const event = await buildAcceptEvent(contextOf(waiting, submit, tools))
  await recordDecision(waiting, event, 'accepted', tools)
}

/** @throws {FitConnectError} `event-refused`, `decision-unconfirmed` */
export async function rejectSubmission(
  waiting: WaitingSubmission,
  submit: RejectionContext['submit'],
  problems: readonly Problem[],
  tools: DecisionTools,
): Promise<void> {
  const event = await buildRejectEvent(contextOf(waiting, submit, tools), problems)
  await recordDecision(waiting, event, 'rejected', tools)
}

function contextOf<Submit>(
  { destinationId }: WaitingSubmission,
  submit: Submit,
  { connection: { clock, ids }, signingKey }: DecisionTools,
): Omit<RejectionContext, 'submit'> & { readonly submit: Submit } {
  return { submit, destinationId, signingKey, ids, clock }
}

async function recordDecision(
  waiting: WaitingSubmission,
  event: string,
  decision: 'accepted' | 'rejected',
  { connection: { api, log, logger } }: DecisionTools,
): Promise<void> {
  const unconfirmed = (cause: unknown): FitConnectError => unconfirmedDecision(waiting, decision, cause)
  await actOnce({
    act: () => api.postEvent(waiting.caseId, event),
    findProof: async () => {
      const { outcome } = await log.read(waiting).catch((cause: unknown) => Promise.reject(unconfirmed(cause)))
      return outcome?.state === decision ? outcome : undefined
    },
    unconfirmed,
  })
  logger.info(`Submission ${decision}`, { submissionId: waiting.submissionId, caseId: waiting.caseId })
}

function unconfirmedDecision(
  { submissionId, caseId }: WaitingSubmission,
  decision: string,
  cause: unknown,
): FitConnectError {
  return new FitConnectError('decision-unconfirmed', {
    message: `The submission was to be ${decision}, but no answer and no verified event confirms it. Keep what was stored: the submission appears again when it is still undecided, and not when it is decided.`,
    facts: { submissionId, caseId, decision },
    isRetryable: true,
    cause,
  })
}
