import type { Clock } from '@amt24/core'
import type { HttpTransport } from '@amt24/core/http'
import { translateFailure } from '../exchange/translate-error.js'
import { untilAborted } from '../waiting/until-aborted.js'
import { buildTokenRequest, processTokenResponse, type AccessToken, type ClientCredentials } from './token-request.js'

/** A token is replaced this long before it expires, so that it does not expire on its way. */
const renewBeforeExpiryMs = 60_000

export interface TokenSource {
  /** The current token, or a new one. Parallel callers share one request. */
  token(signal?: AbortSignal): Promise<string>
  /** Forgets this token, unless another one has taken its place already. */
  drop(token: string): void
}

export interface TokenSourceOptions {
  readonly tokenUrl: string
  readonly credentials: ClientCredentials
  readonly transport: HttpTransport
  readonly clock: Clock
}

/** Keeps one access token and renews it a minute before it expires. */
export function createTokenSource({ tokenUrl, credentials, transport, clock }: TokenSourceOptions): TokenSource {
  let current: { readonly token: AccessToken; readonly renewAt: number } | undefined
  let pending: Promise<string> | undefined

  async function renew(): Promise<string> {
    const token = await requestToken()
    current = { token, renewAt: clock.now() + token.lifetimeSeconds * 1000 - renewBeforeExpiryMs }
    return token.value
  }

  async function requestToken(): Promise<AccessToken> {
    try {
      return processTokenResponse(await transport.send(buildTokenRequest(tokenUrl, credentials)))
    } catch (error) {
      throw translateFailure(error, { action: 'Asking for an access token' })
    }
  }

  return {
    token: (signal) => {
      if (current && clock.now() < current.renewAt) return Promise.resolve(current.token.value)
      pending ??= renew().finally(() => (pending = undefined))
      // The shared request goes on for the others when one caller gives up.
      return untilAborted(pending, signal)
    },
    drop: (token) => {
      if (current?.token.value === token) current = undefined
    },
  }
}
