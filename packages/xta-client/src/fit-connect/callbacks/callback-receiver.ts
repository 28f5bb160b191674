import type { IncomingMessage, ServerResponse } from 'node:http'
import { IntegrationError, silentLogger, systemClock, type Logger } from '@amt24/core'
import { requireWholeNumber } from '../require-whole-number.js'
import type { CallbackHints } from './callback-hints.js'
import { callbackRefusal } from './callback-refusals.js'
import type { Callback } from './callback.js'
import { HintBoard } from './hint-board.js'
import { readLimited } from './read-limited.js'
import { requireSecrets, verifyCallback, type CallbackMessage, type CallbackVerification } from './verify-callback.js'

export interface CallbackReceiverOptions extends CallbackVerification {
  /** Is told every verified callback, a repeated one again. It is not waited for, what it throws is logged. */
  readonly onCallback?: (callback: Callback) => unknown
  /** Largest body that is read, in bytes. Default: 1 MiB. */
  readonly maxBodyBytes?: number
  /** Told why a request was refused. Default: silent. */
  readonly logger?: Logger
}

/** The endpoint for callbacks, and the hints that follow from them. */
export interface CallbackReceiver extends CallbackHints {
  /**
   * For everything that speaks web-standard `Request` and `Response`. Never rejects: 204 for a verified callback; 401, 400,
   * 413 and 405 for anything else, without a word of explanation (see `logger`).
   */
  handle(request: Request): Promise<Response>
  /**
   * The same as a listener of Node's `http` and of frameworks built on it. Mount it before any body parser: it needs the raw
   * bytes.
   */
  readonly node: (request: IncomingMessage, response: ServerResponse) => void
}

const defaultMaxBodyBytes = 1024 * 1024

/**
 * Makes an endpoint for callbacks of FIT-Connect. Pass it as `hints` to whoever waits: `sender.awaitOutcome(receipt, { hints })`,
 * `subscriber.process(handler, { hints })`. They go on polling, so that a lost callback costs time only.
 *
 * A callback that is sent again within its five minutes wakes again, at most one look after the other. It cannot be told
 * from a genuine one: two events of a submission within a second make two callbacks that are equal to the last byte.
 *
 * @throws {FitConnectError} `credentials-refused` for a missing or empty secret
 * @throws {RangeError} for `maxBodyBytes` or `maxAgeMs` that is no whole number of at least 1
 */
export function createCallbackReceiver(options: CallbackReceiverOptions): CallbackReceiver {
  const { clock = systemClock, logger = silentLogger, onCallback, maxBodyBytes = defaultMaxBodyBytes } = options
  const { maxAgeMs } = options
  requireWholeNumber('maxBodyBytes', maxBodyBytes)
  if (maxAgeMs !== undefined) requireWholeNumber('maxAgeMs', maxAgeMs)
  const secret = requireSecrets(options.secret)
  const board = new HintBoard()

  /** Status of the answer. */
  async function receive(request: ReceivedRequest): Promise<number> {
    try {
      if (request.method !== 'POST') return 405
      const body = await readLimited(request.pieces, maxBodyBytes)
      if (body === undefined) throw callbackRefusal('callback-too-large', { maxBodyBytes })
      const callback = verifyCallback({ ...request.headers, body }, { secret, clock, maxAgeMs })
      handOn(callback)
      return 204
    } catch (error) {
      return refuse(error)
    }
  }

  function handOn(callback: Callback): void {
    board.announce(callback)
    const failed = (error: unknown): void => {
      logger.warn('onCallback itself failed', { error: error instanceof Error ? error.name : typeof error })
    }
    // The answer must not wait: a slow one counts as a failure, and the service would send the callback again.
    void Promise.resolve()
      .then(() => onCallback?.(callback))
      .catch(failed)
  }

  function refuse(error: unknown): number {
    const code = IntegrationError.isInstance(error) ? error.code : undefined
    // What is no error of ours: the request broke off.
    logger.warn('Callback refused', IntegrationError.isInstance(error) ? { code, ...error.facts } : { code: 'aborted' })
    return code === 'callback-too-large' ? 413 : code === undefined || code === 'callback-malformed' ? 400 : 401
  }

  return {
    next: (about, signal) => board.next(about, signal),
    async handle(request) {
      return new Response(null, { status: await receive(fromWeb(request)) })
    },
    node: (request, response) => {
      void receive(fromNode(request))
        .then((status) => answer(request, response, status))
        // What cannot be answered any more must not end the process.
        .catch(() => response.destroy())
    },
  }
}

function answer(request: IncomingMessage, response: ServerResponse, status: number): void {
  // Something in front, such as a limit of time, may have answered before.
  if (response.headersSent) return
  response.statusCode = status
  // Only what was not read to its end would otherwise keep the connection busy.
  if (!request.complete) response.setHeader('connection', 'close')
  response.end()
}

interface ReceivedRequest {
  readonly method: string | undefined
  readonly headers: Pick<CallbackMessage, 'authentication' | 'timestamp'>
  readonly pieces: AsyncIterable<Uint8Array>
}

function fromWeb({ method, headers, body, bodyUsed }: Request): ReceivedRequest {
  return {
    method,
    headers: {
      authentication: headers.get('callback-authentication'),
      timestamp: headers.get('callback-timestamp'),
    },
    // What somebody read before is gone, as it is with Node: the authentication fits no empty body.
    pieces: body === null || bodyUsed ? nothing() : body,
  }
}

function fromNode(request: IncomingMessage): ReceivedRequest {
  const header = (name: string): string | undefined => {
    const value = request.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }
  return {
    method: request.method,
    headers: { authentication: header('callback-authentication'), timestamp: header('callback-timestamp') },
    // Leaving the loop must not destroy the socket, over which the answer goes.
    pieces: request.iterator({ destroyOnReturn: false }),
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- An empty body is still read as one that arrives.
async function* nothing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(0)
}
