import { jwtVerify, SignJWT } from 'jose'
import { Refusal } from './refusal.js'
import { scopes, tokenLifetimeSeconds } from './protocol.js'
import type { ServiceContext } from './service-context.js'
import type { ClientRecord } from './state.js'

export type Scope = (typeof scopes)[keyof typeof scopes]

const rightsOf: Record<ClientRecord['role'], readonly Scope[]> = {
  sender: [scopes.send],
  subscriber: [scopes.manage, scopes.subscribe],
}

/** The client behind a request and what its token allows. */
export interface Caller {
  readonly client: ClientRecord
  readonly scopes: readonly string[]
}

export function grantableScopes(client: ClientRecord): readonly Scope[] {
  return rightsOf[client.role]
}

/** A self-contained token, so that a restart does not forget it; its form is no promise to clients. */
export async function issueToken(
  context: ServiceContext,
  client: ClientRecord,
  granted: readonly string[],
): Promise<string> {
  const now = Math.floor(context.clock.now() / 1000)
  return new SignJWT({ scope: granted.join(' ') })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(client.clientId)
    .setIssuedAt(now)
    .setExpirationTime(now + tokenLifetimeSeconds)
    .sign(secretOf(context))
}

/**
 * @param anyOf One of these scopes is enough.
 * @throws {Refusal} `token-missing`, `token-invalid`, `scope-missing`
 */
export async function authorise(
  context: ServiceContext,
  request: Request,
  ...anyOf: readonly Scope[]
): Promise<Caller> {
  const caller = await identify(context, request)
  if (!anyOf.some((scope) => caller.scopes.includes(scope)))
    throw new Refusal('scope-missing', `This call needs the scope ${anyOf.join(' or ')}.`)
  return caller
}

async function identify(context: ServiceContext, request: Request): Promise<Caller> {
  const header = request.headers.get('authorization')
  const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1]
  if (token === undefined) throw new Refusal('token-missing', 'Send Authorization: Bearer <access token>.')
  const { sub, scope } = await readToken(context, token)
  const client = context.store.client(sub)
  if (client === undefined) throw new Refusal('token-invalid', 'Ask for a new token: its client no longer exists.')
  return { client, scopes: scope.split(' ') }
}

async function readToken(context: ServiceContext, token: string): Promise<{ sub: string; scope: string }> {
  try {
    const { payload } = await jwtVerify<{ sub: string; scope: string }>(token, secretOf(context), {
      algorithms: ['HS256'],
      currentDate: new Date(context.clock.now()),
      requiredClaims: ['sub', 'scope', 'exp'],
    })
    return payload
  } catch {
    throw new Refusal('token-invalid', 'Ask for a new token: this one is unknown or older than 30 minutes.')
  }
}

function secretOf(context: ServiceContext): Uint8Array {
  return Buffer.from(context.store.tokenSecret, 'base64url')
}
