import { uploadedBytes } from './contents/uploaded-tags.js'
import type { CallbackReport } from './callbacks/callback-queue.js'
import { inspectCallbacks, type InspectedCallback } from './callbacks/inspect-callbacks.js'
import type { EventName } from './protocol.js'
import { inspectReplies, type InspectedReply } from './replies/inspect-replies.js'
import type { Store } from './store.js'
import type { DestinationStatus, ServiceOffer, SubmissionState } from './state.js'

/** What the sandbox holds, for people and assertions; never a secret, a private key or content. */
export interface Inspection {
  readonly now: string
  readonly destinations: readonly InspectedDestination[]
  readonly submissions: readonly InspectedSubmission[]
  /** Submissions by state. */
  readonly counts: Readonly<Record<SubmissionState, number>>
  readonly replies: readonly InspectedReply[]
  /** The latest callbacks; those of before a restart are remembered only while they are pending. */
  readonly callbacks: readonly InspectedCallback[]
  /** The latest requests, oldest first; at most 500 are remembered. */
  readonly requests: readonly InspectedRequest[]
}

export interface InspectedDestination {
  readonly destinationId: string
  readonly name: string
  readonly status: DestinationStatus
  readonly services: readonly ServiceOffer[]
}

export interface InspectedSubmission {
  readonly submissionId: string
  readonly caseId: string
  readonly destinationId: string
  readonly serviceIdentifier: string
  readonly state: SubmissionState
  readonly contentsDeleted: boolean
  readonly createdAt: string
  readonly submittedAt?: string
  /** When the destination's contact would have got a mail, because nobody had read the submission. None is sent. */
  readonly mailedAt?: string
  readonly announcedAttachments: number
  readonly storedBytes: number
  readonly events: readonly {
    readonly event: EventName
    readonly signedBy: 'service' | 'subscriber'
    readonly issuedAt: string
  }[]
}

export interface InspectedRequest {
  readonly method: string
  readonly path: string
  /** The status answered, or `connection ended` for a scripted reset or lost answer. */
  readonly answer: number | 'connection ended'
}

export function inspectStore(
  store: Store,
  now: number,
  requests: readonly InspectedRequest[],
  callbackReports: readonly CallbackReport[],
): Inspection {
  const submissions = store.submissions().map((submission): InspectedSubmission => {
    const { submissionId, caseId, destinationId, state, contentsDeleted, createdAt, submittedAt, mailedAt } = submission
    return {
      submissionId,
      caseId,
      destinationId,
      serviceIdentifier: submission.publicService.identifier,
      state,
      contentsDeleted,
      createdAt: isoTime(createdAt),
      ...(submittedAt !== undefined && { submittedAt: isoTime(submittedAt) }),
      ...(mailedAt !== undefined && { mailedAt: isoTime(mailedAt) }),
      announcedAttachments: submission.announcedAttachments.length,
      storedBytes: uploadedBytes(store, submissionId),
      events: submission.events.map(({ event, signedBy, issuedAt }) => ({
        event,
        signedBy,
        issuedAt: isoTime(issuedAt * 1000),
      })),
    }
  })
  return {
    now: isoTime(now),
    destinations: store.destinations().map(inspectedDestination),
    submissions,
    counts: countStates(submissions),
    replies: inspectReplies(store),
    callbacks: inspectCallbacks(store.callbacks.all(), callbackReports),
    requests: [...requests],
  }
}

function inspectedDestination({ destinationId, name, status, services }: InspectedDestination): InspectedDestination {
  return { destinationId, name, status, services }
}

function countStates(submissions: readonly InspectedSubmission[]): Record<SubmissionState, number> {
  const counts: Record<SubmissionState, number> = { incomplete: 0, submitted: 0, accepted: 0, rejected: 0, deleted: 0 }
  for (const { state } of submissions) counts[state] += 1
  return counts
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}
