import { importJWK, SignJWT } from 'jose'
import { lazily } from '../../lazily.js'
import { eventBase, setPayloadSchema } from '../protocol.js'
import type { ServiceContext } from '../service-context.js'
import type { EventRecord, SubmissionRecord } from '../state.js'

/** Reads events as compact SETs. Service events are signed when first read (5 ms each) and kept from then on. */
export interface EventLog {
  page(submissions: readonly SubmissionRecord[], page: { offset: number; limit: number }): Promise<EventLogPage>
}

export interface EventLogPage {
  readonly eventLog: readonly string[]
  readonly offset: number
  readonly count: number
  readonly totalCount: number
}

export function createEventLog(context: ServiceContext): EventLog {
  const sign = createSigner(context)
  return {
    async page(submissions, { offset, limit }) {
      const entries = submissions
        .flatMap((submission) => submission.events.map((event) => ({ submission, event })))
        .sort((a, b) => a.event.sequence - b.event.sequence)
      const page = entries.slice(offset, offset + limit)
      const eventLog = await Promise.all(page.map(({ submission, event }) => sign(submission, event)))
      return { eventLog, offset, count: eventLog.length, totalCount: entries.length }
    },
  }
}

function createSigner(context: ServiceContext): (submission: SubmissionRecord, event: EventRecord) => Promise<string> {
  const { privateKey } = context.store.signingKey
  const key = lazily(() => importJWK(privateKey, 'PS512'))

  return async (submission, event) => {
    if (event.set !== undefined) return event.set
    const set = await new SignJWT({
      $schema: setPayloadSchema,
      jti: event.jti,
      iss: context.urls.submissionApi,
      iat: event.issuedAt,
      sub: `submission:${submission.submissionId}`,
      txn: `case:${submission.caseId}`,
      events: { [eventBase + event.event]: event.payload },
    })
      .setProtectedHeader({ typ: 'secevent+jwt', alg: 'PS512', kid: privateKey.kid })
      .sign(await key())
    // Of two readers at once the first one's token counts: PSS signatures differ from each other.
    event.set ??= set
    context.store.saveSubmission(submission)
    return event.set
  }
}
