import { hasCode } from '@amt24/core'
import { formRequest, readJson, type HttpRequest, type HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { FitConnectError } from '../errors.js'
import { lazily } from '../lazily.js'

export interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
  /** Asked for expressly. Default: none, and the service grants everything that is assigned to the client. */
  readonly scope?: string | undefined
}

export interface AccessToken {
  readonly value: string
  readonly lifetimeSeconds: number
}

const tokenSchema = lazily(() =>
  z.object({
    // What a bearer header can carry, RFC 6750 section 2.1.
    access_token: z.string().regex(/^[\w.~+/-]+=*$/),
    token_type: z.string().regex(/^bearer$/i),
    expires_in: z.number().positive(),
  }),
)

/**
 * Asks for an access token by OAuth 2.0 client credentials (RFC 6749, 4.4). The credentials go into the body, because
 * the service refuses HTTP Basic; without a scope parameter it grants everything that is assigned to the client.
 */
export function buildTokenRequest(tokenUrl: string, { clientId, clientSecret, scope }: ClientCredentials): HttpRequest {
  const request = formRequest(tokenUrl, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    ...(scope !== undefined && { scope }),
  })
  // A second token does no harm.
  return { ...request, isRepeatable: true }
}

/**
 * Reads the token. No error repeats anything of the answer, whatever its status.
 *
 * @throws {FitConnectError} `credentials-refused`, `rate-limited`, `service-unavailable`, `unexpected-response`
 */
export function processTokenResponse(response: HttpResponse): AccessToken {
  const { status } = response
  if (status !== 200) throw refusalOf(status)
  try {
    const token = readJson(response, { expect: 200, schema: tokenSchema() })
    return { value: token.access_token, lifetimeSeconds: token.expires_in }
  } catch (error) {
    // The cause is left out: it was made from a body that may hold the token.
    throw hasCode(error, 'unexpected-content-type', 'invalid-json', 'unexpected-shape', 'unexpected-status')
      ? unexpectedAnswer(status)
      : error
  }
}

function refusalOf(status: number): FitConnectError {
  if (status === 400 || status === 401 || status === 403)
    return new FitConnectError('credentials-refused', {
      message: `The token service refused the client credentials (${status}). Check clientId and clientSecret, that they belong to this environment, and that a subscriber's client has a destination assigned in the self-service portal.`,
      facts: { status },
      isRetryable: false,
    })
  if (status === 429)
    return new FitConnectError('rate-limited', {
      message: 'The token service limits the rate of requests. Wait, then try again; share one sender or subscriber.',
      facts: { status },
      isRetryable: true,
    })
  if (status >= 500)
    return new FitConnectError('service-unavailable', {
      message: `The token service has a failure of its own (${status}). Try again later.`,
      facts: { status },
      isRetryable: true,
    })
  return unexpectedAnswer(status)
}

function unexpectedAnswer(status: number): FitConnectError {
  return new FitConnectError('unexpected-response', {
    message:
      'The token service gave an answer that is no token. Check that tokenUrl leads to the token service of this environment.',
    facts: { status },
    isRetryable: false,
  })
}
