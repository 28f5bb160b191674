/**
 * The HTTP port. Protocol code builds an {@link HttpRequest} and processes an {@link HttpResponse}; both are plain data,
 * so that `build…` / `process…` pairs are tested without a network. The transport in between is injected.
 */
export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A body of known size whose content is produced when it is sent, and again when a send is repeated. */
export interface StreamBody {
  /** Exact number of bytes. Sending fails with `body-size-mismatch` rather than sending more or fewer. */
  readonly size: number
  /**
   * Opens the content from its beginning; called once for each attempt, and closed (`return()`) when an attempt ends early.
   * A piece that was handed out belongs to the transport: do not write into it again. What the source throws reaches the
   * caller unchanged, and the request is aborted.
   */
  open(): AsyncIterable<Uint8Array>
}

export interface HttpRequest {
  readonly method: HttpMethod
  /** Absolute address. */
  readonly url: string
  /** Header names in lower case. `content-length` and `user-agent` are set by the transport. */
  readonly headers: Readonly<Record<string, string>>
  /** A body needs an explicit `content-type` header. */
  readonly body?: string | Uint8Array | StreamBody
  /**
   * True when the request may be sent again after a lost answer without doing harm.
   * Default: true for GET, HEAD, PUT, DELETE; false for POST and PATCH.
   */
  readonly isRepeatable?: boolean
  /** Largest answer accepted, in bytes. Default: 10 MiB for `send`, unlimited for `stream`. */
  readonly maxResponseBytes?: number
}

export interface HttpResponse {
  readonly status: number
  /** Header names in lower case; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface StreamedHttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Read once. Leaving the loop early closes the connection. */
  readonly body: AsyncIterable<Uint8Array>
}

export interface SendOptions {
  readonly signal?: AbortSignal
  /** Called while the request body leaves, with the bytes sent so far in this attempt. */
  readonly onSent?: (sentBytes: number) => void
}

/**
 * Sends requests. Every answer of the peer, of whatever status, is a value; only a missing, cut or oversized answer throws.
 *
 * @throws {HttpError} `unreachable`, `connection-lost`, `timed-out`, `aborted`, `response-too-large`, `body-size-mismatch`
 */
export interface HttpTransport {
  send(request: HttpRequest, options?: SendOptions): Promise<HttpResponse>
  /** Like `send`, but hands the body out as it arrives. Not repeated once the head has arrived. */
  stream(request: HttpRequest, options?: SendOptions): Promise<StreamedHttpResponse>
}
