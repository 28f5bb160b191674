import { untilAborted } from './until-aborted.js'

/**
 * The same pieces; ends with the caller's signal even while the source keeps us waiting. A source that hangs is told to
 * close, not waited for.
 *
 * @throws {HttpError} `aborted`
 */
export async function* piecesUntilAborted<T>(
  pieces: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  const source = pieces[Symbol.asyncIterator]()
  let hasEnded = false
  try {
    for (;;) {
      const next = await untilAborted(source.next(), signal)
      hasEnded = next.done === true
      if (next.done) return
      yield next.value
    }
  } finally {
    if (!hasEnded) void closeQuietly(source)
  }
}

async function closeQuietly(source: AsyncIterator<unknown>): Promise<void> {
  try {
    await source.return?.()
  } catch {
    // Why we stopped reading is what the caller must hear.
  }
}
