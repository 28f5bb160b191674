import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import { AxiosHeaders, getAdapter, isAxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios'
import { systemClock, type Clock } from '../runtime/clock.js'
import { checkRequest } from './check-request.js'
import { Exchange } from './exchange.js'
import type { OutgoingBody } from './request-body.js'
import { incomingBody, wholeBody } from './response-body.js'
import { resolveTimeouts, type HttpTimeouts } from './timeouts.js'
import type { HttpRequest, HttpTransport, SendOptions } from './transport.js'
import { userAgent } from './user-agent.js'
import { WatchRound } from './watch-round.js'

export interface AxiosTransportOptions {
  /** Deadlines; what is left out has the value of {@link HttpTimeouts}. */
  readonly timeouts?: Partial<HttpTimeouts>
  /** Appended to the `User-Agent`, such as `stadt-beispiel-portal/2.1`. */
  readonly product?: string
  /** Measures the deadlines. They guard real sockets: give a clock whose `sleep` really waits. Default: the machine's. */
  readonly clock?: Clock
}

/** Largest answer that `send` keeps in memory unless the request says otherwise, in bytes. */
export const DEFAULT_MAX_RESPONSE_BYTES = 10_485_760

// Shorter than the five seconds after which common servers close an idle connection, so that a request does not meet the close.
const KEEP_ALIVE_MS = 4_000

// axios sets a minute for every request, and the agent this one after it: where they differ, each of them is a system call.
const KEEP_ALIVE_PROBE_MS = 60_000

const agentOptions = { keepAlive: true, timeout: KEEP_ALIVE_MS, keepAliveMsecs: KEEP_ALIVE_PROBE_MS }

/**
 * The {@link HttpTransport} on axios, without retries ({@link createHttpTransport} adds them).
 *
 * Guarantees: no redirect followed, no proxy taken from the environment, no header, body or status interpreted, nothing
 * inherited from `axios.defaults`; exactly the announced bytes leave or the connection is cut; memory stays constant for
 * stream bodies in both directions; compression is declined, so that size limits hold for what is received.
 * Connections are kept for four seconds and never keep the process alive. An error of a body's own source is passed on unchanged.
 *
 * @throws {TypeError} before any I/O, for a request that could not leave as written (header names, content type, address)
 * @throws {RangeError} for a time-out that is not positive
 */
export function createAxiosTransport(options: AxiosTransportOptions = {}): HttpTransport {
  const timeouts = resolveTimeouts(options.timeouts)
  const clock = options.clock ?? systemClock
  const agent = userAgent(options.product)
  const exchangeConfig = fixedConfig()
  const round = new WatchRound(clock)
  let adapter: HttpAdapter | undefined

  async function open(request: HttpRequest, limit: number, sending: SendOptions): Promise<Answer> {
    const url = checkRequest(request)
    const exchange = new Exchange(request, { timeouts, clock, sending, round, url })
    try {
      adapter ??= getAdapter('http')
      const { data: message } = await adapter({
        ...exchangeConfig,
        ...wireConfig(request, url, exchange.body, agent),
        signal: exchange.signal,
        transport: observedTransport(url, exchange),
      })
      const status = message.statusCode ?? 0
      if (announcedLength(request, message) > limit) {
        message.destroy()
        throw exchange.failures.responseTooLarge(limit, status)
      }
      exchange.deadlines.progress()
      return { status, headers: headersOf(message), message, exchange }
    } catch (error) {
      exchange.end()
      // An AxiosError carries the whole request, authorization included: only what the system reported is kept.
      throw exchange.translate(isAxiosError(error) ? (error.cause ?? systemError(error.code)) : error)
    }
  }

  return {
    async send(request, sending = {}) {
      const limit = request.maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES
      const { status, headers, message, exchange } = await open(request, limit, sending)
      return { status, headers, body: await wholeBody(message, exchange, limit) }
    },
    async stream(request, sending = {}) {
      const limit = request.maxResponseBytes ?? Infinity
      const { status, headers, message, exchange } = await open(request, limit, sending)
      return { status, headers, body: incomingBody(message, exchange, limit) }
    },
  }
}

/** axios' own adapter, which leaves the body of an answer to us. */
type HttpAdapter = (config: InternalAxiosRequestConfig) => Promise<AxiosResponse<IncomingMessage>>

/** An answer whose head has arrived. */
interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly message: IncomingMessage
  readonly exchange: Exchange
}

/**
 * What is the same for every exchange. The adapter is called without the `Axios` around it: interceptors and
 * `axios.defaults` of a host application take no part, and merging them would cost a third of a small exchange.
 */
function fixedConfig(): Omit<InternalAxiosRequestConfig, 'headers'> {
  return {
    httpAgent: new http.Agent(agentOptions),
    httpsAgent: new https.Agent(agentOptions),
    maxRedirects: 0,
    proxy: false,
    decompress: false,
    responseType: 'stream',
    validateStatus: () => true,
    // Limits and deadlines are kept by the exchange, while bytes travel.
    maxBodyLength: -1,
    maxContentLength: -1,
    timeout: 0,
  }
}

function wireConfig(
  request: HttpRequest,
  url: URL,
  body: OutgoingBody | undefined,
  agent: string,
): Pick<InternalAxiosRequestConfig, 'method' | 'url' | 'data' | 'headers'> {
  const takesBody = request.method === 'POST' || request.method === 'PUT' || request.method === 'PATCH'
  return {
    method: request.method,
    url: url.href,
    ...(body && { data: body.content }),
    headers: new AxiosHeaders({
      accept: '*/*',
      // Without a word from us axios would call an empty POST a form.
      ...(body === undefined && { 'content-type': false }),
      ...request.headers,
      ...((body !== undefined || takesBody) && { 'content-length': String(body?.size ?? 0) }),
      'accept-encoding': 'identity',
      'user-agent': agent,
    }),
  }
}

/** axios hands the request out only with the answer; the exchange must see the connection being made. */
function observedTransport(url: URL, exchange: Exchange) {
  const { request } = url.protocol === 'https:' ? https : http
  return {
    request: (options: RequestOptions, onResponse: (message: IncomingMessage) => void): ClientRequest =>
      exchange.observe(request(options, onResponse)),
  }
}

function announcedLength(request: HttpRequest, message: IncomingMessage): number {
  return request.method === 'HEAD' ? 0 : Number(message.headers['content-length'] ?? 0)
}

function headersOf(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}

function systemError(code: string | undefined): Error {
  return Object.assign(new Error('The HTTP client reported an error without a cause.'), { code: code ?? 'unknown' })
}
