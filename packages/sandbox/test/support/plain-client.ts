import { CompactEncrypt, importJWK, SignJWT } from 'jose'
import type { ClientCredentials, DestinationEntry, FitConnectConfig, RsaJwk } from '../../src/fit-connect/index.js'
import { eventBase, setPayloadSchema } from '../../src/fit-connect/protocol.js'

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>

/** The global fetch without its connection pool, which would offer a connection to a server that has ended. */
export const unpooled: Fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('connection', 'close')
  return fetch(input, { ...init, headers })
}

/** Ids that a sender chose; any version 4 uuid will do. */
export const attachmentId = '0b5c1ad6-3c7e-4b8e-9d0e-5f6a7b8c9d01'
export const otherAttachmentId = '0b5c1ad6-3c7e-4b8e-9d0e-5f6a7b8c9d02'

export async function tokenFor(
  fetch: Fetch,
  { tokenUrl }: FitConnectConfig,
  client: ClientCredentials,
): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_secret: client.clientSecret,
  })
  const response = await fetch(tokenUrl, { method: 'POST', body })
  const { access_token: token } = await objectOf(response)
  return String(token)
}

/** Reads a JSON object from an answer; a test looks into it afterwards. */
export async function objectOf(response: Response): Promise<Record<string, unknown>> {
  const parsed: unknown = await response.json()
  if (typeof parsed !== 'object' || parsed === null) throw new TypeError('Expected a JSON object.')
  return { ...parsed }
}

export function jsonRequest(method: string, token: string | undefined, body?: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json', ...bearer(token) }, body: JSON.stringify(body) }
}

export function joseRequest(method: string, token: string | undefined, body: string): RequestInit {
  return { method, headers: { 'content-type': 'application/jose', ...bearer(token) }, body }
}

export function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

export interface JweHeader {
  alg: string
  enc: string
  [name: string]: unknown
}

export async function encrypt(
  destination: DestinationEntry,
  plaintext: string,
  header: Partial<JweHeader> = {},
): Promise<string> {
  const { n, e, kid } = destination.encryptionPublicKey
  const key = await importJWK({ kty: 'RSA', n, e }, 'RSA-OAEP-256')
  return new CompactEncrypt(Buffer.from(plaintext))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'application/json', kid, ...header })
    .encrypt(key)
}

export function announcement(
  destination: DestinationEntry,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    destinationId: destination.destinationId,
    announcedAttachments: [attachmentId],
    publicService: { identifier: destination.serviceIdentifier, name: 'Hundesteuer' },
    region: destination.region,
    ...changes,
  }
}

export interface Delivered {
  submissionId: string
  caseId: string
}

export async function announce(
  fetch: Fetch,
  config: FitConnectConfig,
  token: string,
  changes?: Record<string, unknown>,
): Promise<Delivered> {
  const response = await fetch(
    `${config.submissionApi}/v2/submissions`,
    jsonRequest('POST', token, announcement(firstOf(config), changes)),
  )
  const { submissionId, caseId } = await objectOf(response)
  return { submissionId: String(submissionId), caseId: String(caseId) }
}

/** Sends one submission with one attachment and stops when anything is refused. */
export async function deliver(fetch: Fetch, config: FitConnectConfig, token: string): Promise<Delivered> {
  const destination = firstOf(config)
  const delivered = await announce(fetch, config, token)
  const url = `${config.submissionApi}/v2/submissions/${delivered.submissionId}`
  const uploaded = await fetch(
    `${url}/attachments/${attachmentId}`,
    joseRequest('PUT', token, await encrypt(destination, 'attachment')),
  )
  const body = {
    encryptedMetadata: await encrypt(destination, '{}'),
    encryptedData: await encrypt(destination, '{"hund":{}}'),
  }
  const finalised = await fetch(url, jsonRequest('PUT', token, body))
  if (uploaded.status !== 204 || finalised.status !== 200)
    throw new Error(`Refused: ${uploaded.status}, ${finalised.status} ${await finalised.text()}`)
  return delivered
}

export function tagOf(jwe: unknown): string {
  return String(jwe).split('.')[4] ?? ''
}

/** Everything that a test may want to falsify in a SET. */
export interface SetChanges {
  header?: Record<string, unknown>
  claims?: Record<string, unknown>
  events?: Record<string, unknown>
  key?: RsaJwk
}

export async function signSet(
  destination: DestinationEntry,
  { submissionId, caseId }: Delivered,
  event: Record<string, unknown>,
  changes: SetChanges = {},
): Promise<string> {
  const key = changes.key ?? destination.signingPrivateKey
  const header = { typ: 'secevent+jwt', alg: 'PS512', kid: destination.signingPrivateKey.kid, ...changes.header }
  return new SignJWT({
    $schema: setPayloadSchema,
    jti: '7a6f5e4d-3c2b-4a19-8807-f6e5d4c3b2a1',
    iss: destination.destinationId,
    iat: 1_790_000_000,
    sub: `submission:${submissionId}`,
    txn: `case:${caseId}`,
    events: changes.events ?? event,
    ...changes.claims,
  })
    .setProtectedHeader(header)
    .sign(await importJWK({ ...key, alg: header.alg }, header.alg))
}

export function acceptEvent(authenticationTags: unknown): Record<string, unknown> {
  return { [`${eventBase}accept-submission`]: { authenticationTags } }
}

export function rejectEvent(): Record<string, unknown> {
  const problem = {
    type: 'https://schema.fitko.de/fit-connect/events/problems/invalid-content',
    title: 'Inhalte nicht akzeptiert',
    detail: 'Testfall',
    instance: 'data',
  }
  return { [`${eventBase}reject-submission`]: { problems: [problem] } }
}

export function firstOf(config: FitConnectConfig): DestinationEntry {
  const [destination] = config.destinations
  if (destination === undefined) throw new TypeError('The sandbox has no destination.')
  return destination
}
