import { HttpError } from '@amt24/core/http'

/**
 * Waits for a promise that others wait for too: the caller's signal ends the waiting, not the work.
 *
 * @throws {HttpError} `aborted`
 */
export async function untilAborted<T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return shared
  const { promise: aborted, stop } = abortOf(signal)
  try {
    return await Promise.race([shared, aborted])
  } finally {
    stop()
  }
}

function abortOf(signal: AbortSignal): { promise: Promise<never>; stop: () => void } {
  let stop = (): void => undefined
  const promise = new Promise<never>((_, reject) => {
    const onAbort = (): void => {
      reject(
        new HttpError('aborted', {
          message: "The exchange was ended by the caller's signal. Call again if that was not intended.",
          cause: signal.reason,
        }),
      )
    }
    stop = () => signal.removeEventListener('abort', onAbort)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
  return { promise, stop }
}
