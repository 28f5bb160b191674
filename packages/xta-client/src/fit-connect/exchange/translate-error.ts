import { hasCode } from '@amt24/core'
import type { HttpErrorCode, HttpResponse } from '@amt24/core/http'
import { FitConnectError, type FitConnectErrorCode } from '../errors.js'
import { problemNames } from '../unverified.js'
import { isTooLong } from './list-up-to.js'
import { problemNameOf } from './problem-name.js'

/** How one exchange understands the answers that do not name a known problem. */
export interface ExchangeMeaning {
  /** For messages: "announcing the submission". */
  readonly action: string
  /** What a 404 says is missing. */
  readonly notFound?: FitConnectErrorCode
  /** What the environment should lead to. Default: the Submission API. */
  readonly peer?: string
  /** What a status means here and nowhere else. */
  readonly answers?: Readonly<Record<number, Translation>>
  /** What any other 4xx refuses. */
  readonly refused?: FitConnectErrorCode
  /** What an answer larger than our limit says. Default: `unexpected-response`. */
  readonly tooLarge?: FitConnectErrorCode
  /** True where a lost answer leaves nothing behind that matters, so that the caller may begin anew. */
  readonly isLossHarmless?: true
}

/** What an answer means: the error, and a sentence of two halves. */
export interface Translation {
  readonly code: FitConnectErrorCode
  readonly isRetryable?: boolean
  readonly happened: string
  readonly next: string
}

const byProblem: Readonly<Record<string, Translation>> = {
  [problemNames.destinationNotFound]: {
    code: 'destination-not-found',
    happened: 'the service knows no such destination',
    next: 'Check the destination id and that it belongs to this environment.',
  },
  [problemNames.destinationStateInvalid]: {
    code: 'destination-inactive',
    happened: 'the destination does not take submissions at present',
    next: 'Ask the authority when it will be active again, or find another destination.',
  },
  [problemNames.submissionNotFound]: {
    code: 'submission-not-found',
    happened: 'the service knows no such submission (any more)',
    next: 'It may have been accepted, rejected or expired: read the event log of its case.',
  },
}

const byStatus: Readonly<Record<number, Translation>> = {
  401: {
    code: 'credentials-refused',
    happened: 'the access token was refused twice',
    next: 'Check in the self-service portal that the client is active and belongs to this environment.',
  },
  403: {
    code: 'not-permitted',
    happened: 'the client lacks the right',
    next: 'Connect the client with the destination in the self-service portal, or use the client that owns the submission.',
  },
  408: { code: 'service-unavailable', isRetryable: true, happened: 'the service gave up waiting', next: 'Try again.' },
  413: {
    code: 'submission-refused',
    happened: 'the content is too large',
    next: 'Send fewer or smaller attachments (FIT-Connect: 500 MB each, 2 GB together).',
  },
  429: {
    code: 'rate-limited',
    isRetryable: true,
    happened: 'the client sent too many requests',
    next: 'Wait until the rate limit resets, then try again.',
  },
}

const byTransportFailure: Partial<Readonly<Record<HttpErrorCode, Translation>>> = {
  unreachable: {
    code: 'service-unavailable',
    happened: 'the service could not be reached',
    next: 'Check network, address and certificates, then try again.',
  },
  'connection-lost': {
    code: 'service-unavailable',
    happened: 'the connection broke before the answer was complete',
    next: 'Try again.',
  },
  'timed-out': { code: 'service-unavailable', happened: 'the service did not answer in time', next: 'Try again.' },
  'body-size-mismatch': {
    code: 'attachment-changed',
    happened: 'the content changed while it was sent',
    next: 'Send the application again when its files are complete.',
  },
}

const unexpectedOf = ({ peer = 'the Submission API' }: ExchangeMeaning): Translation => ({
  code: 'unexpected-response',
  happened: 'the answer is not one that FIT-Connect gives',
  next: `Check that the environment leads to ${peer} and not to a proxy or an error page.`,
})

const tooLongOf = ({ peer = 'the Submission API' }: ExchangeMeaning): Translation => ({
  code: 'unexpected-response',
  happened: 'the answer holds a list longer than any that FIT-Connect gives',
  next: `Nothing of it was used. Report it to the operator of ${peer}.`,
})

const tooLarge: Omit<Translation, 'code'> = {
  happened: 'it is larger than this client accepts',
  next: 'Raise maxAttachmentBytes if this machine has the memory; the submission stays waiting.',
}

const unavailable: Translation = {
  code: 'service-unavailable',
  isRetryable: true,
  happened: 'the service has a failure of its own',
  next: 'Try again later.',
}

/** The error that an answer of an unexpected status means. Only its status and the name of its problem are repeated. */
export function translateAnswer(response: HttpResponse, meaning: ExchangeMeaning): FitConnectError {
  const problem = problemNameOf(response)
  return failure(meaning, translationOf(response.status, problem, meaning), {
    facts: { status: response.status, problem, retryAfter: retryAfterOf(response) },
  })
}

/** Seconds (a 429 of FIT-Connect says them as `RateLimit-Reset`) or a date of HTTP; anything else is not repeated. */
function retryAfterOf({ headers, status }: HttpResponse): string | undefined {
  const advice = headers['retry-after'] ?? (status === 429 ? headers['ratelimit-reset'] : undefined)
  return /^(\d{1,12}|\w{3}, [\w :]{5,24}GMT)$/.exec(advice ?? '')?.[0]
}

/**
 * The error that a failed exchange means. Passes on what needs no translation: FitConnectErrors, the caller's own abort
 * and anything that is not a failure of the exchange.
 */
export function translateFailure(error: unknown, meaning: ExchangeMeaning): unknown {
  if (hasCode(error, 'unreachable', 'connection-lost', 'timed-out', 'body-size-mismatch')) {
    const translation = byTransportFailure[error.code] ?? unexpectedOf(meaning)
    return failure(meaning, translation, {
      facts: error.facts,
      // Unreachable for ever, as by a refused certificate, stays so: nothing was lost.
      isRetryable: error.isRetryable || (meaning.isLossHarmless === true && error.code !== 'unreachable'),
      cause: error,
    })
  }
  if (hasCode(error, 'unexpected-shape') && isListTooLong(error.facts))
    return failure(meaning, tooLongOf(meaning), { facts: { ...error.facts, reason: 'list-too-long' }, cause: error })
  if (hasCode(error, 'response-too-large') && meaning.tooLarge !== undefined)
    return failure(meaning, { ...tooLarge, code: meaning.tooLarge }, { facts: error.facts, cause: error })
  if (
    hasCode(
      error,
      'response-too-large',
      'unexpected-status',
      'unexpected-content-type',
      'invalid-json',
      'unexpected-shape',
    )
  )
    return failure(meaning, unexpectedOf(meaning), { facts: { ...error.facts, reason: error.code }, cause: error })
  return error
}

function isListTooLong({ paths }: FitConnectError['facts']): boolean {
  return Array.isArray(paths) && paths.some(isTooLong)
}

function translationOf(status: number, problem: string | undefined, meaning: ExchangeMeaning): Translation {
  const named = problem === undefined ? undefined : byProblem[problem]
  if (named) return named
  const listed = meaning.answers?.[status] ?? byStatus[status]
  if (listed) return listed
  if (status >= 500) return unavailable
  if (status === 404 && meaning.notFound) return notFoundOf(meaning.notFound, meaning)
  if (status >= 400 && meaning.refused)
    return {
      code: meaning.refused,
      happened: problem === undefined ? `the service refused it with ${status}` : `the service refused it: ${problem}`,
      next: 'Repeating it unchanged will not help; compare the facts of this error with the FIT-Connect documentation.',
    }
  return unexpectedOf(meaning)
}

function notFoundOf(code: FitConnectErrorCode, meaning: ExchangeMeaning): Translation {
  const known = Object.values(byProblem).find((translation) => translation.code === code)
  return known ?? { ...unexpectedOf(meaning), code }
}

function failure(
  meaning: ExchangeMeaning,
  { code, happened, next, isRetryable = false }: Translation,
  details: {
    facts: FitConnectError['facts']
    isRetryable?: boolean
    cause?: unknown
  },
): FitConnectError {
  const sentence = `${meaning.action} failed: ${happened}. ${next}`
  return new FitConnectError(code, { isRetryable, ...details, message: sentence })
}
