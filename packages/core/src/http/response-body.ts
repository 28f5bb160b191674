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
