import type { ErrorFacts } from '../errors/integration-error.js'
import type { Deadline } from './deadline-watch.js'
import { HttpError } from './http-error.js'
import { isRepeatable } from './is-repeatable.js'
import type { HttpRequest } from './transport.js'

/** The errors of one exchange, each a sentence for the person who must act. */
export class ExchangeFailures {
  readonly #request: HttpRequest
  readonly #url: URL

  /** @param url Of the request; most exchanges never need it here. */
  constructor(request: HttpRequest, url: URL = new URL(request.url)) {
    this.#request = request
    this.#url = url
  }

  get #host(): string {
    return this.#url.host
  }

  get #facts(): ErrorFacts {
    return { method: this.#request.method, host: this.#host, path: this.#url.pathname }
  }

  unreachable(cause: unknown): HttpError {
    const reason = reasonOf(cause)
    return new HttpError('unreachable', {
      message: `No connection to ${this.#host} could be made (${reason}); nothing was sent. Check address, network and certificates, then try again.`,
      facts: { ...this.#facts, reason },
      isRetryable: !/CERT|SIGNED|SIGNATURE|ALTNAME|EPROTO|SSL/.test(reason),
      cause,
    })
  }

  connectionLost(cause: unknown, status?: number): HttpError {
    const reason = reasonOf(cause)
    return new HttpError('connection-lost', {
      message: `The connection to ${this.#host} broke (${reason}) before the answer was complete. ${this.#afterDoubt()}`,
      facts: { ...this.#facts, reason, status },
      isRetryable: isRepeatable(this.#request),
      cause,
    })
  }

  timedOut(deadline: Deadline, timeoutMs: number): HttpError {
    const nothingSent = deadline === 'connect'
    return new HttpError('timed-out', {
      message: `The ${deadline} deadline of the exchange with ${this.#host} passed. ${
        nothingSent ? 'Nothing was sent. Check address and network, then try again.' : this.#afterDoubt()
      }`,
      facts: { ...this.#facts, deadline, timeoutMs },
      isRetryable: nothingSent || isRepeatable(this.#request),
    })
  }

  aborted(reason: unknown): HttpError {
    return new HttpError('aborted', {
      message: `The exchange with ${this.#host} was ended by the caller's signal. Call again if that was not intended.`,
      facts: this.#facts,
      cause: reason,
    })
  }

  responseTooLarge(limit: number, status: number): HttpError {
    return new HttpError('response-too-large', {
      message: `The answer of ${this.#host} is larger than ${limit} bytes and was cut off. Raise maxResponseBytes if that size is expected.`,
      facts: { ...this.#facts, status, limit },
    })
  }

  bodySizeMismatch(announced: number, actual: 'shorter' | 'longer'): HttpError {
    return new HttpError('body-size-mismatch', {
      message: `The request body for ${this.#host} was ${actual} than the announced ${announced} bytes; the request was aborted. Make sure that the content does not change while it is sent.`,
      facts: { ...this.#facts, announced, actual },
    })
  }

  #afterDoubt(): string {
    return isRepeatable(this.#request)
      ? 'The request may be repeated.'
      : 'The peer may have acted: find out before repeating the request.'
  }
}

/** The system's or library's own code; messages of foreign errors may hold content and are not repeated. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0])
  if (cause instanceof Error) return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
  return 'unknown'
}
