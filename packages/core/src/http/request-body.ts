import { Readable } from 'node:stream'
import type { ExchangeFailures } from './exchange-failures.js'
import type { HttpRequest, StreamBody } from './transport.js'

/** Keeps progress visible to the idle deadline on slow lines, and a view of a larger buffer apart from the rest of it. */
const PIECE_BYTES = 65_536

export interface OutgoingBody {
  readonly size: number
  /** What the HTTP client is given. Small bytes leave in one write together with the head; a stream would cost a second. */
  readonly content: Buffer | Readable
}

export interface OutgoingBodyOptions {
  readonly failures: ExchangeFailures
  readonly onSent: (sentBytes: number) => void
  /** Receives what the source threw, or the size mismatch, before the stream fails with it. */
  readonly onFailure: (error: unknown) => void
}

/** The request body, which carries exactly `size` bytes or fails. */
export function outgoingBody(body: NonNullable<HttpRequest['body']>, options: OutgoingBodyOptions): OutgoingBody {
  if (isStreamBody(body)) return streamedBody(body, options)
  const bytes = bytesOf(body)
  if (bytes.byteLength <= PIECE_BYTES) return { size: bytes.byteLength, content: bytes }
  return streamedBody(bufferedBody(bytes), options)
}

function streamedBody(source: StreamBody, options: OutgoingBodyOptions): OutgoingBody {
  const content = Readable.from(reportFailure(exactly(source, options), options.onFailure), { objectMode: false })
  // A source that fails while it is being closed has no other listener left.
  content.on('error', () => undefined)
  return { size: source.size, content }
}

function isStreamBody(body: NonNullable<HttpRequest['body']>): body is StreamBody {
  return typeof body === 'object' && 'open' in body
}

function bytesOf(content: string | Uint8Array): Buffer {
  if (typeof content === 'string') return Buffer.from(content)
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
}

function bufferedBody(bytes: Uint8Array): StreamBody {
  return {
    size: bytes.byteLength,
    // eslint-disable-next-line @typescript-eslint/require-await -- the port asks for an async iterable
    async *open() {
      for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
    },
  }
}

async function* exactly(source: StreamBody, { failures, onSent }: OutgoingBodyOptions): AsyncGenerator<Uint8Array> {
  let sentBytes = 0
  // The piece that completes the body waits until the source has ended: once it left, the peer would act on a body
  // that the source did not mean to end there.
  let last: Uint8Array | undefined
  for await (const piece of source.open()) {
    if (piece.byteLength === 0) continue
    if (last !== undefined || sentBytes + piece.byteLength > source.size) {
      throw failures.bodySizeMismatch(source.size, 'longer')
    }
    if (sentBytes + piece.byteLength === source.size) {
      last = piece
      continue
    }
    yield piece
    sentBytes += piece.byteLength
    onSent(sentBytes)
  }
  if (sentBytes + (last?.byteLength ?? 0) < source.size) throw failures.bodySizeMismatch(source.size, 'shorter')
  if (last === undefined) return
  yield last
  onSent(source.size)
}

async function* reportFailure(
  pieces: AsyncIterable<Uint8Array>,
  onFailure: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    onFailure(error)
    throw error
  }
}
