import type { CallbackRecord } from './callbacks/callback-record.js'
import { createIdSource, derivedUuid, type IdSource } from './ids.js'
import type { ContentStore } from './contents/content-store.js'
import type { KeyPair } from './keys/jwk.js'
import { createRecordCollection, type RecordCollection } from './record-collection.js'
import type { ReplyRecord } from './replies/reply-record.js'
import type { ServiceRecord, SubmissionRecord, FitConnectState, DestinationRecord, ClientRecord } from './state.js'
import type { VirtualClock } from '../virtual-clock.js'

/**
 * Where changes are written before a request is answered. Calls are synchronous, so that an acknowledged
 * change is on disk and two changes never overtake each other.
 */
export interface StateWriter {
  service(record: ServiceRecord): void
  submission(record: SubmissionRecord): void
  deleteSubmission(submissionId: string): void
  reply(record: ReplyRecord): void
  deleteReply(replyId: string): void
  callback(record: CallbackRecord): void
  deleteCallback(id: string): void
}

/** The service's memory. Records are the live objects; whoever changes one saves it before answering. */
export interface Store {
  readonly baseUrl: string
  readonly seed: string
  readonly tokenSecret: string
  readonly signingKey: ServiceRecord['signingKey']
  readonly ids: IdSource
  clients(): readonly ClientRecord[]
  client(clientId: string): ClientRecord | undefined
  /** Adds a client, or replaces the one with its id. */
  saveClient(client: ClientRecord): void
  destinations(): readonly DestinationRecord[]
  destination(destinationId: string): DestinationRecord | undefined
  saveDestination(destination: DestinationRecord): void
  submissions(): readonly SubmissionRecord[]
  submission(submissionId: string): SubmissionRecord | undefined
  submissionsOfCase(caseId: string): readonly SubmissionRecord[]
  saveSubmission(record: SubmissionRecord): void
  readonly replies: RecordCollection<ReplyRecord>
  /** What is still to be delivered, oldest first. */
  readonly callbacks: RecordCollection<CallbackRecord>
  /** Forgets all submissions, replies, their contents and undelivered callbacks. Identifiers handed out are not used again. */
  deleteSubmissions(): void
  readonly contents: ContentStore
  nextSequence(): number
  eventId(submissionId: string, position: number): string
  /** The pair that signs routes, once it is made. */
  portalKey(): KeyPair | undefined
  savePortalKey(key: KeyPair): void
  saveService(): void
  exportState(): FitConnectState
}

const nowhere: StateWriter = {
  service: () => undefined,
  submission: () => undefined,
  deleteSubmission: () => undefined,
  reply: () => undefined,
  deleteReply: () => undefined,
  callback: () => undefined,
  deleteCallback: () => undefined,
}

export function createStore(
  state: FitConnectState,
  clock: VirtualClock,
  contents: ContentStore,
  writer: StateWriter = nowhere,
): Store {
  const { service } = state
  const ids = createIdSource(
    service.seed,
    [...state.submissions, ...(state.replies ?? [])].reduce((most, { drawn }) => Math.max(most, drawn), service.drawn),
  )
  const clients = new Map(service.clients.map((client) => [client.clientId, client]))
  const destinations = new Map(service.destinations.map((destination) => [destination.destinationId, destination]))
  const submissions = new Map(state.submissions.map((submission) => [submission.submissionId, submission]))
  const cases = groupByCase(state.submissions)
  const replies = createRecordCollection(state.replies ?? [], ({ replyId }) => replyId, {
    save: (record) => writer.reply(record),
    delete: (replyId) => writer.deleteReply(replyId),
  })
  const callbacks = createRecordCollection(state.callbacks ?? [], (callback) => String(callback.sequence), {
    save: (record) => writer.callback(record),
    delete: (id) => writer.deleteCallback(id),
  })
  let sequence = [...state.submissions, ...replies.all()]
    .flatMap(({ events }) => events.map((event) => event.sequence))
    .concat(callbacks.all().map((callback) => callback.sequence))
    .reduce((next, used) => Math.max(next, used + 1), 0)

  let { portalKey } = service
  const serviceRecord = (): ServiceRecord => ({
    ...service,
    ...(portalKey && { portalKey }),
    drawn: ids.drawn,
    clockOffsetMs: clock.offsetMs,
    clients: [...clients.values()],
    destinations: [...destinations.values()],
  })

  return {
    baseUrl: service.baseUrl,
    seed: service.seed,
    tokenSecret: service.tokenSecret,
    signingKey: service.signingKey,
    ids,
    clients: () => [...clients.values()],
    client: (clientId) => clients.get(clientId),
    saveClient(client) {
      clients.set(client.clientId, client)
      writer.service(serviceRecord())
    },
    destinations: () => [...destinations.values()],
    destination: (destinationId) => destinations.get(destinationId),
    saveDestination(destination) {
      destinations.set(destination.destinationId, destination)
      writer.service(serviceRecord())
    },
    submissions: () => [...submissions.values()],
    submission: (submissionId) => submissions.get(submissionId),
    submissionsOfCase: (caseId) => cases.get(caseId) ?? [],
    saveSubmission(record) {
      if (!submissions.has(record.submissionId)) cases.set(record.caseId, [...(cases.get(record.caseId) ?? []), record])
      submissions.set(record.submissionId, record)
      writer.submission(record)
    },
    replies,
    callbacks,
    deleteSubmissions() {
      writer.service(serviceRecord())
      callbacks.clear()
      for (const { replyId } of replies.all()) contents.delete(replyId)
      replies.clear()
      for (const submissionId of submissions.keys()) {
        writer.deleteSubmission(submissionId)
        contents.delete(submissionId)
      }
      submissions.clear()
      cases.clear()
    },
    contents,
    nextSequence: () => sequence++,
    eventId: (submissionId, position) => derivedUuid(service.seed, 'event', submissionId, String(position)),
    portalKey: () => portalKey,
    savePortalKey(key) {
      portalKey = key
      writer.service(serviceRecord())
    },
    saveService: () => writer.service(serviceRecord()),
    exportState: () =>
      structuredClone({
        service: serviceRecord(),
        submissions: [...submissions.values()],
        replies: replies.all(),
        callbacks: callbacks.all(),
        contents: contents.export(),
      }),
  }
}

function groupByCase(submissions: readonly SubmissionRecord[]): Map<string, readonly SubmissionRecord[]> {
  const cases = new Map<string, readonly SubmissionRecord[]>()
  for (const submission of submissions)
    cases.set(submission.caseId, [...(cases.get(submission.caseId) ?? []), submission])
  return cases
}
