/**
 * What a service answers: a response, a response that breaks off, or the end of the connection. Each adapter
 * carries it out as far as it has a socket.
 */
export type Outcome = { readonly response: Response; readonly cutAfterBytes?: number } | { readonly reset: true }

/** Carries an outcome out as `fetch` would show it. @throws {TypeError} when the connection ends without answer. */
export function outcomeAsFetchResult(outcome: Outcome): Response {
  if ('reset' in outcome) throw new TypeError('fetch failed', { cause: connectionReset() })
  const { response, cutAfterBytes } = outcome
  if (cutAfterBytes === undefined || response.body === null) return response
  const body = response.body.pipeThrough(cutter(cutAfterBytes))
  return new Response(body, { status: response.status, headers: response.headers })
}

function cutter(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let left = bytes
  const breakOff = (): TypeError => new TypeError('terminated', { cause: connectionReset() })
  return new TransformStream({
    transform(chunk, controller) {
      if (chunk.length <= left) {
        left -= chunk.length
        controller.enqueue(chunk)
        return
      }
      if (left > 0) controller.enqueue(chunk.subarray(0, left))
      left = 0
      controller.error(breakOff())
    },
  })
}

function connectionReset(): Error {
  return Object.assign(new Error('The sandbox ended the connection, as scripted.'), { code: 'ECONNRESET' })
}
