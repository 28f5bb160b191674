import { hasCode } from '@amt24/core'
import { receivedAttachment } from '../attachments/received-attachment.js'
import type { ReceivedAttachment } from '../attachments/received-attachment.js'
import type { SubmissionReport } from '../checks/index.js'
import { FitConnectError } from '../errors.js'
import type { Problem } from '../events/index.js'
import type { Metadata } from '../metadata/index.js'
import type { EncryptedSubmission } from '../submission-api.js'
import type { Submission } from './submission.js'

/** How a decision reaches the service. */
export interface Decide {
  accept(): Promise<void>
  reject(problems: readonly Problem[]): Promise<void>
}

/** Where the attachments lie. */
export interface Holding {
  readonly isReleased: boolean
  release(): Promise<void>
}

const notPassed = ' that passed the checks. Look at submission.problems before using its content.'
const noSchema =
  ': no schema is registered for them. Register one for their schema address under `schemas`, or use json().'

/** What the checks left of a submission, and its one decision. */
export class CheckedSubmission<Value> implements Submission<Value> {
  readonly submissionId: string
  readonly caseId: string
  readonly destinationId: string
  readonly serviceIdentifier?: string
  readonly submittedAt?: string
  readonly problems: readonly Problem[]
  readonly attachments: readonly ReceivedAttachment[]
  readonly #report: SubmissionReport<Value>
  readonly #decide: Decide
  readonly #holding: Holding
  #unconfirmed: 'accepted' | 'rejected' | undefined
  #state: 'open' | 'deciding' | 'accepted' | 'rejected' = 'open'

  constructor(
    { submissionId, caseId, destinationId, serviceIdentifier }: EncryptedSubmission,
    submittedAt: string | undefined,
    report: SubmissionReport<Value>,
    decide: Decide,
    holding: Holding,
  ) {
    this.submissionId = submissionId
    this.caseId = caseId
    this.destinationId = destinationId
    if (serviceIdentifier !== undefined) this.serviceIdentifier = serviceIdentifier
    if (submittedAt !== undefined) this.submittedAt = submittedAt
    this.problems = report.problems
    this.attachments = report.attachments.map((attachment) => receivedAttachment(attachment, holding))
    this.#report = report
    this.#decide = decide
    this.#holding = holding
  }

  get metadata(): Metadata {
    return this.#report.metadata ?? this.#unavailable('metadata')
  }

  get data(): Uint8Array {
    return this.#report.data?.content ?? this.#unavailable('data')
  }

  get value(): Value {
    const { data } = this.#report
    if (data?.validated) return data.validated.value
    return data ? this.#unavailable('validated data', noSchema) : this.#unavailable('data')
  }

  get decision(): 'accepted' | 'rejected' | undefined {
    return this.#state === 'accepted' || this.#state === 'rejected' ? this.#state : undefined
  }

  json(): unknown {
    const { data } = this.#report
    return data?.mediaType === 'application/json' ? data.parsed : this.#unavailable('JSON data')
  }

  release(): Promise<void> {
    return this.#holding.release()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release()
  }

  async accept(): Promise<void> {
    if (this.problems.length > 0)
      throw this.#notPermitted('problems-present', 'has problems. Reject it with submission.problems, or leave it.')
    await this.#decideAs('accepted', () => this.#decide.accept())
  }

  async reject(problems: readonly Problem[]): Promise<void> {
    if (problems.length === 0)
      throw this.#notPermitted('no-problem', 'cannot be rejected without a problem. Say what the sender must correct.')
    await this.#decideAs('rejected', () => this.#decide.reject(problems))
  }

  async #decideAs(decision: 'accepted' | 'rejected', act: () => Promise<void>): Promise<void> {
    if (this.#state !== 'open')
      throw this.#notPermitted(
        'already-decided',
        'is decided already. Decide once; read the event log for the decision.',
      )
    if (this.#unconfirmed !== undefined && this.#unconfirmed !== decision)
      throw this.#notPermitted(
        'other-decision-unconfirmed',
        `may be ${this.#unconfirmed} already, without an answer. Repeat that decision, or fetch the submission again.`,
      )
    this.#state = 'deciding'
    try {
      await act()
      this.#state = decision
    } catch (error) {
      if (hasCode(error, 'decision-unconfirmed')) this.#unconfirmed = decision
      throw error
    } finally {
      if (this.#state === 'deciding') this.#state = 'open'
    }
  }

  #notPermitted(reason: string, sentence: string): FitConnectError {
    return new FitConnectError('decision-not-permitted', {
      message: `The submission ${sentence}`,
      facts: { reason, submissionId: this.submissionId, caseId: this.caseId },
      isRetryable: false,
    })
  }

  #unavailable(part: string, reason = notPassed): never {
    throw new FitConnectError('content-unavailable', {
      message: `The submission has no ${part}${reason}`,
      facts: { part, submissionId: this.submissionId, caseId: this.caseId },
      isRetryable: false,
    })
  }
}
