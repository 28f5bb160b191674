import type { JsonWebKey } from 'node:crypto'
import type { Clock } from '@amt24/core'
import { verifyEventLog, verifyReplyLog, type EventLog, type ReplyLog } from './events/index.js'
import type { ApiGeneration, WaitingSubmission } from './submission-api.js'
import type { CallOptions } from './waiting/call-options.js'

/** Reads and verifies what the signed events of a case say about one submission. */
export interface CaseLog {
  /** @throws {FitConnectError} when the log cannot be read, and every code of `verifyEventLog` */
  read(subject: WaitingSubmission, signal?: AbortSignal, options?: ReadLogOptions): Promise<EventLog>
}

export interface ReadLogOptions {
  /**
   * `case` reads and verifies everything that was said in the case, so that a forged entry about anything in it is
   * noticed. `submission` reads less where a case holds many submissions. Default: `case`.
   */
  readonly of?: 'case' | 'submission' | undefined
}

/** The same about one reply. */
export interface ReplyLogReader {
  /** @throws {FitConnectError} when the log cannot be read, and every code of `verifyReplyLog` */
  readReply(subject: ReplySubject, signal?: AbortSignal): Promise<ReplyLog>
}

export interface ReplySubject {
  readonly replyId: string
  readonly caseId: string
  /** Of the case; the only issuer beside the service. */
  readonly destinationId: string
}

export interface CaseLogOptions {
  readonly api: ApiGeneration
  /** Address of the Submission API, as which the service signs. */
  readonly issuer: string
  readonly clock: Clock
}

/** Keys of the service are asked for anew after this time, and at once when an event names an unknown one. */
const serviceKeysLifetimeMs = 10 * 60_000

export function createCaseLog({ api, issuer, clock }: CaseLogOptions): CaseLog & ReplyLogReader {
  const serviceKey = createServiceKeys(api, clock)
  const contextOf = ({ caseId, destinationId }: Omit<ReplySubject, 'replyId'>, signal: AbortSignal | undefined) => ({
    issuer,
    destinationId,
    caseId,
    clock,
    serviceKey: (kid: string) => serviceKey(kid, { signal }),
    destinationKey: (kid: string) => api.readDestinationKey(destinationId, kid, { signal }),
  })
  return {
    async read(subject, signal, { of = 'case' } = {}) {
      const { caseId, submissionId } = subject
      const tokens = await api.readEventLog(caseId, { signal, ...(of === 'submission' && { submissionId }) })
      return verifyEventLog(tokens, { ...contextOf(subject, signal), submissionId })
    },
    async readReply(subject, signal) {
      const tokens = await api.readEventLog(subject.caseId, { signal })
      return verifyReplyLog(tokens, { ...contextOf(subject, signal), replyId: subject.replyId })
    },
  }
}

function createServiceKeys(
  api: ApiGeneration,
  clock: Clock,
): (kid: string, options: CallOptions) => Promise<JsonWebKey | undefined> {
  let known: { readonly keys: readonly JsonWebKey[]; readonly until: number } | undefined
  return async (kid, options) => {
    const remembered = known && clock.now() < known.until ? find(known.keys, kid) : undefined
    if (remembered) return remembered
    const keys = await api.readServiceKeys(options)
    known = { keys, until: clock.now() + serviceKeysLifetimeMs }
    return find(keys, kid)
  }
}

function find(keys: readonly JsonWebKey[], kid: string): JsonWebKey | undefined {
  return keys.find((key) => key['kid'] === kid)
}
