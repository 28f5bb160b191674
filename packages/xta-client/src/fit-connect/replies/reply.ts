import type { ReceivedAttachment } from '../attachments/received-attachment.js'
import type { Problem } from '../events/index.js'
import type { Metadata } from '../metadata/index.js'

/** An authority's reply after every check. */
export interface Reply extends AsyncDisposable {
  readonly replyId: string
  readonly caseId: string
  /** ISO 8601, from the verified submit event; absent when there is none to believe. */
  readonly submittedAt?: string
  /** Everything that the checks found. Empty for a sound reply. */
  readonly problems: readonly Problem[]
  /** @throws {FitConnectError} `content-unavailable` when it did not pass its checks: see `problems` */
  readonly metadata: Metadata
  /** Exactly the bytes that the authority hashed. @throws {FitConnectError} `content-unavailable` */
  readonly data: Uint8Array
  /** The data as parsed JSON, unknown until it is validated. @throws {FitConnectError} `content-unavailable`, also for XML */
  json(): unknown
  /** Attachments that passed their checks, in the order of the metadata. */
  readonly attachments: readonly ReceivedAttachment[]
  /**
   * Tells the service that the reply arrived. Store it durably first: the service deletes it. A reply with problems may be
   * acknowledged, too, because no way to reject one is known. May be repeated.
   *
   * @throws {FitConnectError} `reply-refused`, `reply-unconfirmed` and those of the services
   */
  acknowledge(): Promise<void>
  /** Gives back the room that the attachments take on disk; from then on they are `content-unavailable`. */
  release(): Promise<void>
}
