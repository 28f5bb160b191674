import type { HttpTransport, StreamBody } from '@amt24/core/http'

export interface WatchedUploads {
  readonly transport: HttpTransport
  /** Every body that was read to its end, in its order, repeats included. */
  readonly bodies: readonly { readonly url: string; readonly jwe: string }[]
  /** Size of the largest piece that left. */
  readonly largestPiece: () => number
}

/** The same transport; what streamed bodies hand out is written down. */
export function watchUploads(transport: HttpTransport): WatchedUploads {
  const bodies: { url: string; jwe: string }[] = []
  let largestPiece = 0
  const watched = (url: string, body: StreamBody): StreamBody => ({
    size: body.size,
    async *open() {
      const pieces: Uint8Array[] = []
      for await (const piece of body.open()) {
        pieces.push(Uint8Array.from(piece))
        largestPiece = Math.max(largestPiece, piece.byteLength)
        yield piece
      }
      bodies.push({ url, jwe: Buffer.concat(pieces).toString('latin1') })
    },
  })
  return {
    bodies,
    largestPiece: () => largestPiece,
    transport: {
      stream: (request, options) => transport.stream(request, options),
      send: ({ body, ...request }, options) => {
        if (body === undefined) return transport.send(request, options)
        const isStreamed = typeof body === 'object' && 'open' in body
        return transport.send({ ...request, body: isStreamed ? watched(request.url, body) : body }, options)
      },
    },
  }
}
