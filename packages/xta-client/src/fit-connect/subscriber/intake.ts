import { problemNameOf } from '../problems/index.js'
import type { WaitingSubmission } from '../submission-api.js'
import { tellQuietly } from '../waiting/tell-quietly.js'
import type { Report } from './problem-reporter.js'
import type { Fate, Rounds } from './rounds.js'
import type { Submission } from './submission.js'

export interface IntakeOptions {
  /**
   * Rejects a submission that has problems with exactly these, before it is handed out. What is wrong on our side is no
   * such problem: nothing is ever rejected for it. A log that cannot be believed may be the service's trouble and not the
   * sender's: such a submission (`invalid-event-log`) is handed out all the same. Default: false, so that your handler
   * sees the problems and decides.
   */
  readonly autoReject?: boolean | undefined
  /** Is told of each submission that `autoReject` rejected, and is not waited for. */
  readonly onRejected?: ((submission: Submission) => unknown) | undefined
  /**
   * Asks your archive whether it holds this submission already, complete and to be accepted. If so, it is accepted without
   * being handed out again: your process ended between storing it and `accept()`.
   *
   * Ask where the handler stores, not a list beside it: one write cannot be half done, two can. Default: never asked, so
   * that the handler may get a submission twice.
   */
  readonly alreadyStored?: ((waiting: WaitingSubmission) => boolean | Promise<boolean>) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface IntakeContext<Value> {
  readonly fetch: (waiting: WaitingSubmission, signal?: AbortSignal) => Promise<Submission<Value> | undefined>
  readonly acceptStored: (waiting: WaitingSubmission, signal?: AbortSignal) => Promise<Fate>
  readonly rounds: Pick<Rounds, 'settle'>
  readonly report: Report
}

/** Brings waiting submissions in one by one. Never throws: what goes wrong with one is reported, and the next is taken. */
export interface Intake<Value> {
  /** @returns the submission to hand out, for which `finish` must be called; `undefined` where there is nothing to do */
  begin(waiting: WaitingSubmission): Promise<Submission<Value> | undefined>
  /** Releases what the submission held and notes its decision. */
  finish(waiting: WaitingSubmission, submission: Submission<Value>): Promise<void>
}

export function createIntake<Value>(context: IntakeContext<Value>, options: IntakeOptions): Intake<Value> {
  const { fetch, acceptStored, rounds, report } = context
  const { autoReject = false, onRejected, alreadyStored, signal } = options

  const finish = async (waiting: WaitingSubmission, submission: Submission<Value>): Promise<void> => {
    await submission.release().catch((error: unknown) => report(error, waiting))
    rounds.settle(waiting, submission.decision ?? 'left')
  }

  const reject = async (waiting: WaitingSubmission, submission: Submission<Value>): Promise<void> => {
    try {
      await submission.reject(submission.problems)
      tellQuietly(
        () => onRejected?.(submission),
        (error) => report(error, waiting),
      )
    } catch (error) {
      report(error, waiting)
    } finally {
      await finish(waiting, submission)
    }
  }

  return {
    finish,
    async begin(waiting) {
      try {
        if (await alreadyStored?.(waiting)) {
          rounds.settle(waiting, await acceptStored(waiting, signal))
          return undefined
        }
        const submission = await fetch(waiting, signal)
        if (submission === undefined) rounds.settle(waiting, 'elsewhere')
        else if (!autoReject || !isSendersFault(submission)) return submission
        else await reject(waiting, submission)
      } catch (error) {
        rounds.settle(waiting, 'left')
        if (!signal?.aborted) report(error, waiting)
      }
      return undefined
    },
  }
}

function isSendersFault({ problems }: Submission): boolean {
  return problems.length > 0 && !problems.some((found) => problemNameOf(found) === 'invalid-event-log')
}
