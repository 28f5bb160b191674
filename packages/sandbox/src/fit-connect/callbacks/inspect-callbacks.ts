import type { CallbackRecord, CallbackReceiver } from './callback-record.js'
import type { CallbackReport } from './callback-queue.js'
import type { CallbackKind } from './callbacks.unverified.js'

/** A callback for people and assertions; without address, secret and body. */
export interface InspectedCallback {
  readonly kind: CallbackKind
  readonly receiver: CallbackReceiver
  /** `submission:<id>` or `reply:<id>`. */
  readonly subject: string
  readonly state: 'pending' | 'delivered' | 'given up' | 'withheld'
  readonly attempts: number
  /** The status of the latest answer; absent when there was none. */
  readonly answer?: number
  /** When the latest attempt was made; absent before the first one. */
  readonly attemptedAt?: string
  /** When a pending one is due. */
  readonly dueAt?: string
}

/** Finished callbacks, then those that are still to be delivered, each with its latest attempt. */
export function inspectCallbacks(
  pending: readonly CallbackRecord[],
  reports: readonly CallbackReport[],
): readonly InspectedCallback[] {
  const finished = reports.filter(({ result }) => result !== 'failed')
  return [
    ...finished.map((report): InspectedCallback => ({
      ...described(report.callback),
      state: report.result === 'failed' ? 'pending' : report.result,
      attempts: report.callback.failures + (report.wasTried ? 1 : 0),
      ...latestAttempt(report),
    })),
    ...pending.map((callback): InspectedCallback => ({
      ...described(callback),
      state: 'pending',
      attempts: callback.failures,
      ...latestAttempt(reports.findLast(({ callback: { sequence } }) => sequence === callback.sequence)),
      dueAt: isoTime(callback.dueAt),
    })),
  ]
}

function described({
  kind,
  receiver,
  subject,
}: CallbackRecord): Pick<InspectedCallback, 'kind' | 'receiver' | 'subject'> {
  return { kind, receiver, subject }
}

function latestAttempt(report: CallbackReport | undefined): Pick<InspectedCallback, 'answer' | 'attemptedAt'> {
  if (report === undefined) return {}
  return { attemptedAt: isoTime(report.at), ...(report.status !== undefined && { answer: report.status }) }
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}
