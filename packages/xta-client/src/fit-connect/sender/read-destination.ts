import type { Clock } from '@amt24/core'
import type { TrustedChain } from '../certificates/trusted-chain.js'
import { checkEncryptionKey } from '../crypto/index.js'
import type { Destination } from '../destination.js'
import { FitConnectError } from '../errors.js'
import type { ApiGeneration, DestinationDescription } from '../submission-api.js'
import { isUuid } from '../uuid.js'

export interface DestinationContext {
  readonly api: ApiGeneration
  readonly clock: Clock
  readonly chain: TrustedChain
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads a destination and checks it: active, the one that was asked for, its encryption key by every rule, its
 * certificates up to a trust anchor where the environment demands that.
 *
 * @throws {FitConnectError} `destination-not-found`, `destination-inactive`, `key-invalid`, `certificate-untrusted`,
 *   `certificate-revoked`, `certificate-revocation-unknown`
 */
export async function readDestination(destinationId: string, context: DestinationContext): Promise<Destination> {
  const { api, clock, chain, signal } = context
  requireUuid(destinationId)
  const described = await api.readDestination(destinationId, { signal })
  requireSame(described, destinationId)
  requireActive(described)
  const jwk = await api.readDestinationKey(destinationId, described.encryptionKid, { signal })
  const encryptionKey = checkEncryptionKey(jwk, described.encryptionKid, { at: clock.now(), certificate: 'required' })
  await chain.require(encryptionKey, signal)
  return {
    destinationId: described.destinationId,
    ...(described.name !== undefined && { name: described.name }),
    encryptionKey,
    metadataVersions: described.metadataVersions,
    services: described.services,
    submissionSchemas: described.services.flatMap((service) => service.submissionSchemas),
  }
}

function requireUuid(destinationId: string): void {
  if (isUuid(destinationId)) return
  throw new FitConnectError('destination-not-found', {
    message: 'The destination id is no UUID. Copy it from the self-service portal or from a route.',
    isRetryable: false,
  })
}

function requireSame(described: DestinationDescription, destinationId: string): void {
  if (described.destinationId.toLowerCase() === destinationId.toLowerCase()) return
  throw new FitConnectError('unexpected-response', {
    message: `The service answered with another destination than ${destinationId}. Check that submissionApi is right; nothing was sent.`,
    facts: { destinationId },
    isRetryable: false,
  })
}

function requireActive({ status, destinationId }: DestinationDescription): void {
  if (status === 'active') return
  throw new FitConnectError('destination-inactive', {
    message: `The destination ${destinationId} is not active and takes no submissions. Ask the authority when it will be, or find another destination.`,
    facts: { destinationId, status: /^[a-z-]{1,40}$/.test(status) ? status : 'unknown' },
    isRetryable: false,
  })
}
