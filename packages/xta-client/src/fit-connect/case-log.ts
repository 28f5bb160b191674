import type { JsonWebKey } from 'node:crypto'
import type { Clock } from '@amt24/core'
import { verifyEventLog, type EventLog } from './events/index.js'
import type { ApiGeneration, CallOptions, WaitingSubmission } from './submission-api.js'

/** Reads and verifies what the signed events say about one submission. */
export interface CaseLog {
  /** @throws {FitConnectError} when the log cannot be read, and every code of `verifyEventLog` */
  read(subject: WaitingSubmission, signal?: AbortSignal): Promise<EventLog>
}

export interface CaseLogOptions {
  readonly api: ApiGeneration
  /** Address of the Submission API, as which the service signs. */
  readonly issuer: string
  readonly clock: Clock
}

/** Keys of the service are asked for anew after this time, and at once when an event names an unknown one. */
const serviceKeysLifetimeMs = 10 * 60_000

export function createCaseLog({ api, issuer, clock }: CaseLogOptions): CaseLog {
  const serviceKey = createServiceKeys(api, clock)
  return {
    async read({ submissionId, caseId, destinationId }, signal) {
      const tokens = await api.readEventLog(caseId, { signal })
      return verifyEventLog(tokens, {
        issuer,
        destinationId,
        caseId,
        submissionId,
        clock,
        serviceKey: (kid) => serviceKey(kid, { signal }),
        destinationKey: (kid) => api.readDestinationKey(destinationId, kid, { signal }),
      })
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
