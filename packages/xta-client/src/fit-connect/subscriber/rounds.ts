import type { Clock, Logger } from '@amt24/core'
import { requireWholeNumber } from '../require-whole-number.js'
import type { WaitingPage, WaitingSubmission } from '../submission-api.js'
import { defaultPollIntervalMs, type Hint } from '../waiting/pause-or-hint.js'
import { kindOf, tellQuietly } from '../waiting/tell-quietly.js'
import { createCoolDown } from './cool-down.js'
import { poll, type PollOptions } from './poll.js'
import { waitingPages } from './waiting-pages.js'

/** What became of a submission in a round. `elsewhere`: the event log shows that it was decided before. */
export type Fate = 'accepted' | 'rejected' | 'elsewhere' | 'left'

/** One complete round of polling, for metrics and a health check. */
export interface RoundSummary {
  /** Submissions that were listed as waiting. */
  readonly waiting: number
  /** Accepted in this round. */
  readonly accepted: number
  /** Rejected in this round. */
  readonly rejected: number
  /** Decided before, by another worker, and merely still listed. */
  readonly elsewhere: number
  /** Tried and left waiting: the handler did not decide, or `onProblem` was told why. */
  readonly left: number
  /** Not tried, because they were left waiting before and rest. */
  readonly resting: number
}

export interface RoundOptions extends PollOptions {
  /** Is told after each complete round, and is not waited for. */
  readonly onRound?: ((round: RoundSummary) => unknown) | undefined
  /**
   * Longest rest of a submission that stays waiting, in milliseconds. It comes again in the next round, then after twice the
   * pause, four times and so on up to this. Default: one hour. With `once` nothing rests.
   */
  readonly longestRestMs?: number | undefined
}

export interface RoundContext {
  readonly readPage: (offset: number) => Promise<WaitingPage>
  /** Only these are handed out. */
  readonly isOurs: (waiting: WaitingSubmission) => boolean
  readonly clock: Clock
  readonly logger: Logger
  readonly report: (error: unknown) => void
  readonly hint: Hint | undefined
}

/** Round after round, the submissions that are to be tried now. */
export interface Rounds {
  /** Each page is read when the submissions of the one before are settled. */
  pages(): AsyncGenerator<readonly WaitingSubmission[]>
  /** To be called once for every submission that `pages` handed out and that was tried. */
  settle(waiting: WaitingSubmission, fate: Fate): void
}

const defaultLongestRestMs = 60 * 60_000

export function createRounds(context: RoundContext, options: RoundOptions): Rounds {
  const { clock, logger, report, hint } = context
  const { once, onRound, pollIntervalMs = defaultPollIntervalMs, longestRestMs = defaultLongestRestMs } = options
  const longestMs = requireWholeNumber('longestRestMs', longestRestMs)
  const coolDown = createCoolDown({ clock, firstMs: pollIntervalMs, longestMs })
  let gone = new Set<string>()
  let count = noneYet()

  async function* readRound() {
    gone = new Set()
    count = noneYet()
    for await (const page of waitingPages(context.readPage, (submissionId) => gone.has(submissionId))) {
      const ours = onlyOurs(page, context)
      const due = once ? ours : ours.filter(({ submissionId }) => coolDown.isDue(submissionId))
      count.waiting += ours.length
      count.resting += ours.length - due.length
      yield due
    }
    tell(onRound, { ...count }, logger)
  }

  return {
    pages: () => poll(readRound, report, clock, options, hint),
    settle({ submissionId }, fate) {
      count[fate]++
      if (fate === 'left') {
        coolDown.rest(submissionId)
      } else {
        gone.add(submissionId)
        coolDown.forget(submissionId)
      }
    },
  }
}

function noneYet(): Record<keyof RoundSummary, number> {
  return { waiting: 0, accepted: 0, rejected: 0, elsewhere: 0, left: 0, resting: 0 }
}

/** The destination is from the configuration, never from an answer: its keys verify, and we sign in its name. */
export function onlyOurs(
  page: readonly WaitingSubmission[],
  { isOurs, logger }: Pick<RoundContext, 'isOurs' | 'logger'>,
): readonly WaitingSubmission[] {
  const ours = page.filter(isOurs)
  if (ours.length < page.length) logger.warn('Submissions of other destinations were listed and left alone')
  return ours
}

function tell(onRound: RoundOptions['onRound'], round: RoundSummary, logger: Logger): void {
  logger.debug('Round ended', { ...round })
  tellQuietly(
    () => onRound?.(round),
    (thrown) => logger.error('onRound itself failed', { error: kindOf(thrown) }),
  )
}
