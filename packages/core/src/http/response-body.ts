import type { IncomingMessage } from 'node:http'
import type { Exchange } from './exchange.js'

/**
 * The answer's body as it arrives, limited while it is read. Deadlines count only while the caller waits for a piece.
 * Leaving early, or {@link AsyncIterator.return} before the first piece, closes the connection.
 */
export function incomingBody(message: IncomingMessage, exchange: Exchange, limit: number): AsyncIterable<Uint8Array> {
  const pieces = readPieces(message, exchange, limit)
  const body: AsyncIterableIterator<Uint8Array> = {
    [Symbol.asyncIterator]: () => body,
    next: () => pieces.next(),
    return: async () => {
      // A generator that was never started skips its finally block.
      close(message, exchange)
      await pieces.return(undefined)
      return { done: true, value: undefined }
    },
  }
  return body
}

/** The whole body, limited while it arrives. */
export async function wholeBody(message: IncomingMessage, exchange: Exchange, limit: number): Promise<Uint8Array> {
  try {
    return await collect(message, exchange, limit)
  } catch (error) {
    throw exchange.translate(error, message.statusCode)
  } finally {
    close(message, exchange)
  }
}

// By events: iterating costs a small answer more than everything else that is done with it.
function collect(message: IncomingMessage, exchange: Exchange, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let received = 0
    message.on('data', (piece: Buffer) => {
      received += piece.byteLength
      if (received > limit) {
        reject(exchange.failures.responseTooLarge(limit, message.statusCode ?? 0))
        message.destroy()
        return
      }
      exchange.deadlines.progress(piece.byteLength)
      pieces.push(piece)
    })
    message.once('end', () => {
      resolve(joined(pieces, received))
    })
    message.once('error', reject)
    // A connection that ends early may do so without an error.
    message.once('close', () => {
      reject(new Error('The answer ended before it was complete.'))
    })
  })
}

/** Own memory, not Node's pool: a caller may hand the underlying buffer on. */
function joined(pieces: readonly Buffer[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

async function* readPieces(
  message: IncomingMessage,
  exchange: Exchange,
  limit: number,
): AsyncGenerator<Uint8Array, undefined> {
  let received = 0
  try {
    for await (const piece of message as AsyncIterable<Uint8Array>) {
      received += piece.byteLength
      if (received > limit) throw exchange.failures.responseTooLarge(limit, message.statusCode ?? 0)
      exchange.deadlines.progress(piece.byteLength)
      exchange.deadlines.pause()
      yield piece
      exchange.deadlines.resume()
    }
    return undefined
  } catch (error) {
    throw exchange.translate(error, message.statusCode)
  } finally {
    close(message, exchange)
  }
}

function close(message: IncomingMessage, exchange: Exchange): void {
  if (!message.complete) message.destroy()
  exchange.end()
}
