import type { HttpRequest, HttpResponse, HttpTransport, SendOptions, StreamedHttpResponse } from '@amt24/core/http'
import { translateFailure, type ExchangeMeaning } from './translate-error.js'

export interface ExchangeOptions {
  readonly signal?: AbortSignal | undefined
  /** Bytes of the request body that have left in this attempt. */
  readonly onSent?: ((sentBytes: number) => void) | undefined
}

/**
 * Sends a request. What fails on the way is told in the words of this exchange; what the answer says is left to whoever
 * processes it.
 *
 * @throws {FitConnectError} by {@link translateFailure}
 */
export async function exchange(
  transport: HttpTransport,
  request: HttpRequest,
  meaning: ExchangeMeaning,
  options: ExchangeOptions = {},
): Promise<HttpResponse> {
  try {
    return await transport.send(request, sendOptionsOf(options))
  } catch (error) {
    throw translateFailure(error, meaning)
  }
}

/** The same for an answer whose body is read piece by piece. */
export async function exchangeStreamed(
  transport: HttpTransport,
  request: HttpRequest,
  meaning: ExchangeMeaning,
  options: ExchangeOptions = {},
): Promise<StreamedHttpResponse> {
  try {
    return await transport.stream(request, sendOptionsOf(options))
  } catch (error) {
    throw translateFailure(error, meaning)
  }
}

function sendOptionsOf({ signal, onSent }: ExchangeOptions): SendOptions {
  return { ...(signal && { signal }), ...(onSent && { onSent }) }
}
