import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { grantableScopes, issueToken } from '../authorisation.js'
import { scopes, tokenLifetimeSeconds } from '../protocol.js'
import { mediaTypeOf } from '../request-body.js'
import type { ServiceContext } from '../service-context.js'
import type { ClientRecord } from '../state.js'

/** OAuth 2.0 client credentials (RFC 6749 §4.4), client authentication in the body only. */
export function tokenRoutes(context: ServiceContext): Hono {
  const routes = new Hono()
  routes.post('/token', async ({ req }) => {
    if (req.header('authorization') !== undefined)
      return oauthError(401, 'invalid_client', 'Send client_id and client_secret in the body, not by HTTP Basic.')
    if (mediaTypeOf(req.raw) !== 'application/x-www-form-urlencoded')
      return oauthError(400, 'invalid_request', 'Send application/x-www-form-urlencoded.')
    const form = new URLSearchParams(await req.text())
    if (form.get('grant_type') !== 'client_credentials')
      return oauthError(400, 'unsupported_grant_type', 'Only client_credentials is offered.')
    const client = authenticate(context, form)
    if (client === undefined) return oauthError(401, 'invalid_client', 'Client id or secret is wrong.')
    const granted = grantedScopes(context, client, form.get('scope'))
    if (granted === undefined)
      return oauthError(400, 'invalid_scope', 'The client has no such right, or no destination is assigned to it yet.')
    return Response.json(
      {
        access_token: await issueToken(context, client, granted),
        token_type: 'Bearer',
        expires_in: tokenLifetimeSeconds,
        scope: granted.join(' '),
      },
      { headers: { 'cache-control': 'no-store' } },
    )
  })
  return routes
}

function authenticate(context: ServiceContext, form: URLSearchParams): ClientRecord | undefined {
  const client = context.store.client(form.get('client_id') ?? '')
  const given = Buffer.from(form.get('client_secret') ?? '')
  const expected = Buffer.from(client?.clientSecret ?? '')
  return expected.length > 0 && given.length === expected.length && timingSafeEqual(given, expected)
    ? client
    : undefined
}

function grantedScopes(
  context: ServiceContext,
  client: ClientRecord,
  requested: string | null,
): readonly string[] | undefined {
  const grantable: readonly string[] = grantableScopes(client)
  if (requested === scopes.manage && grantable.includes(scopes.manage)) return [scopes.manage]
  const isConnected = context.store
    .destinations()
    .some(({ subscriberClientId }) => subscriberClientId === client.clientId)
  if (client.role === 'subscriber' && !isConnected) return undefined
  if (requested === null || requested === '') return grantable
  const wanted = requested.split(' ')
  return wanted.every((scope) => grantable.includes(scope)) ? wanted : undefined
}

function oauthError(status: 400 | 401, error: string, description: string): Response {
  return Response.json({ error, error_description: description }, { status, headers: { 'cache-control': 'no-store' } })
}
