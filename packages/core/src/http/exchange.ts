import type { ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import type { Clock } from '../runtime/clock.js'
import { CutSignal } from './cut-signal.js'
import { DeadlineWatch, type Deadline } from './deadline-watch.js'
import { ExchangeFailures } from './exchange-failures.js'
import { HttpError } from './http-error.js'
import { outgoingBody, type OutgoingBody } from './request-body.js'
import { overallAllowanceMs, type HttpTimeouts } from './timeouts.js'
import type { HttpRequest, SendOptions } from './transport.js'
import type { WatchRound } from './watch-round.js'

export interface ExchangeOptions {
  readonly timeouts: HttpTimeouts
  readonly clock: Clock
  readonly sending: SendOptions
  readonly round: WatchRound
  /** Of the request, parsed. */
  readonly url: URL
}

/** One request and its answer on the wire: the body, the deadlines, how far it came, and the first failure, which is the one reported. */
export class Exchange {
  readonly failures: ExchangeFailures
  readonly deadlines: DeadlineWatch
  readonly body: OutgoingBody | undefined
  /** Fires when the exchange must be cut. */
  readonly signal: CutSignal = new CutSignal()
  readonly #request: HttpRequest
  readonly #options: ExchangeOptions
  readonly #onCallerAbort: () => void
  #failure: { readonly error: unknown } | undefined
  #clientRequest: ClientRequest | undefined
  #isConnected = false

  constructor(request: HttpRequest, options: ExchangeOptions) {
    const { timeouts, clock, sending, round, url } = options
    this.#request = request
    this.#options = options
    this.failures = new ExchangeFailures(request, url)
    this.body = this.#openBody(request.body)
    this.deadlines = new DeadlineWatch({
      timeouts,
      clock,
      round,
      requestBytes: this.body?.size ?? 0,
      onPassed: (deadline) => this.#timeOut(deadline),
    })
    this.#onCallerAbort = () => this.fail(this.failures.aborted(sending.signal?.reason))
    sending.signal?.addEventListener('abort', this.#onCallerAbort, { once: true })
    if (sending.signal?.aborted) this.#onCallerAbort()
  }

  /** Cuts the exchange. The first failure is kept: those that follow are its consequences. */
  fail(error: unknown): void {
    this.#failure ??= { error }
    this.signal.fire()
  }

  /** Follows the connection, so that "nothing was sent" can be told from "the peer may have acted". */
  observe(clientRequest: ClientRequest): ClientRequest {
    this.#clientRequest = clientRequest
    if (Buffer.isBuffer(this.body?.content)) clientRequest.once('finish', () => this.#allSent())
    const ready = this.#request.url.startsWith('https:') ? 'secureConnect' : 'connect'
    clientRequest.once('socket', (socket: Socket) => {
      if (clientRequest.reusedSocket || !socket.connecting) this.#connected()
      else socket.once(ready, () => this.#connected())
    })
    return clientRequest
  }

  /** The error to throw for whatever surfaced. */
  translate(error: unknown, status?: number): unknown {
    if (this.#failure !== undefined) return this.#failure.error
    if (error instanceof HttpError) return error
    return this.#isConnected ? this.failures.connectionLost(error, status) : this.failures.unreachable(error)
  }

  /** Releases timers and listeners; closes a connection on which the request is still leaving. */
  end(): void {
    this.deadlines.stop()
    this.#options.sending.signal?.removeEventListener('abort', this.#onCallerAbort)
    if (this.#clientRequest?.writableFinished === false) this.#clientRequest.destroy()
    if (this.body?.content instanceof Readable) this.body.content.destroy()
  }

  #openBody(body: HttpRequest['body']): OutgoingBody | undefined {
    if (body === undefined) return undefined
    return outgoingBody(body, {
      failures: this.failures,
      onFailure: (error) => this.fail(error),
      onSent: (sentBytes) => this.#sent(sentBytes),
    })
  }

  /** Nobody but the exchange listens here, so what `onSent` throws must be caught. */
  #allSent(): void {
    try {
      this.#sent(this.body?.size ?? 0)
    } catch (error) {
      this.fail(error)
    }
  }

  #sent(bytes: number): void {
    this.deadlines.progress()
    this.#options.sending.onSent?.(bytes)
  }

  #connected(): void {
    this.#isConnected = true
    this.deadlines.connected()
  }

  #timeOut(deadline: Deadline): void {
    const { timeouts } = this.#options
    const timeoutMs = {
      connect: timeouts.connectTimeoutMs,
      idle: timeouts.idleTimeoutMs,
      overall: Math.round(overallAllowanceMs(timeouts, this.body?.size ?? 0)),
    }
    this.fail(this.failures.timedOut(deadline, timeoutMs[deadline]))
  }
}
