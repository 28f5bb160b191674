import { receivedAttachment } from '../attachments/received-attachment.js'
import type { ReceivedAttachment } from '../attachments/received-attachment.js'
import { FitConnectError } from '../errors.js'
import type { Problem, ReplyLog } from '../events/index.js'
import type { Metadata } from '../metadata/index.js'
import type { PartSpool } from '../spool/index.js'
import type { ReplyReport } from './check-reply.js'
import type { Reply } from './reply.js'

/** What the checks left of a reply. */
export class ReceivedReply implements Reply {
  readonly replyId: string
  readonly caseId: string
  readonly submittedAt?: string
  readonly problems: readonly Problem[]
  readonly attachments: readonly ReceivedAttachment[]
  readonly #report: ReplyReport
  readonly #spool: PartSpool
  readonly #acknowledge: () => Promise<void>

  constructor(
    { replyId, caseId, submit }: ReplyLog,
    report: ReplyReport,
    spool: PartSpool,
    acknowledge: () => Promise<void>,
  ) {
    this.replyId = replyId
    this.caseId = caseId
    if (submit) this.submittedAt = submit.submittedAt
    this.problems = report.problems
    this.attachments = report.attachments.map((attachment) => receivedAttachment(attachment, spool))
    this.#report = report
    this.#spool = spool
    this.#acknowledge = acknowledge
  }

  get metadata(): Metadata {
    return this.#report.metadata ?? this.#unavailable('metadata')
  }

  get data(): Uint8Array {
    return this.#report.data?.content ?? this.#unavailable('data')
  }

  json(): unknown {
    const { data } = this.#report
    return data?.mediaType === 'application/json' ? data.parsed : this.#unavailable('JSON data')
  }

  acknowledge(): Promise<void> {
    return this.#acknowledge()
  }

  release(): Promise<void> {
    return this.#spool.release()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release()
  }

  #unavailable(part: string): never {
    throw new FitConnectError('content-unavailable', {
      message: `The reply has no ${part} that passed the checks. Look at reply.problems before using its content.`,
      facts: { part, replyId: this.replyId, caseId: this.caseId },
      isRetryable: false,
    })
  }
}
