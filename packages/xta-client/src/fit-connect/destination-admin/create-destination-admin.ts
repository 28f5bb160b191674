import type { JsonWebKey } from 'node:crypto'
import { createHttpTransport, type HttpRequest, type HttpResponse } from '@amt24/core/http'
import { readAllPages } from '../exchange/paging.js'
import { translateFailure, type ExchangeMeaning } from '../exchange/translate-error.js'
import { connect, type ConnectionOptions } from '../connection.js'
import { checkEncryptionKey, checkSignatureKey } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import { withToken } from '../token/authorised-transport.js'
import { createTokenSource } from '../token/token-source.js'
import { isUuid } from '../uuid.js'
import { checkDescription } from './check-description.js'
import * as wire from './destination-admin-api.unverified.js'
import type { DestinationChange, ManagedDestination, NewDestination } from './managed-destination.js'
import { rotateEncryptionKey, type Rotation } from './rotate-encryption-key.js'

export interface DestinationAdminOptions extends Omit<ConnectionOptions, 'maxAttachmentBytes'> {
  /** Scope of the access token. Default: the one that manages destinations. */
  readonly scope?: string
}

export interface AdminCallOptions {
  readonly signal?: AbortSignal
}

/** Manages the destinations of one subscriber client. What is invalid is refused before any request. */
export interface DestinationAdmin {
  /**
   * Makes a destination. It takes no submissions before `activate`. Not idempotent: look with `list` before repeating it
   * after a lost answer.
   *
   * @throws {FitConnectError} `destination-invalid`, `key-invalid`, `destination-refused`, `not-permitted`
   */
  create(destination: NewDestination, options?: AdminCallOptions): Promise<ManagedDestination>
  /** @throws {FitConnectError} `destination-not-found`, `not-permitted` */
  read(destinationId: string, options?: AdminCallOptions): Promise<ManagedDestination>
  /** All destinations of the client. */
  list(options?: AdminCallOptions): Promise<readonly ManagedDestination[]>
  /** Changes the parts that are given. @throws {FitConnectError} as `create` and `read` */
  update(destinationId: string, change: DestinationChange, options?: AdminCallOptions): Promise<ManagedDestination>
  /** From now on it takes submissions. */
  activate(destinationId: string, options?: AdminCallOptions): Promise<ManagedDestination>
  /** It takes no more submissions; those that wait can still be received. */
  deactivate(destinationId: string, options?: AdminCallOptions): Promise<ManagedDestination>
  /** For ever. Receive what waits first. */
  delete(destinationId: string, options?: AdminCallOptions): Promise<void>
  /**
   * Replaces the encryption key without a gap. Give the new private key to every subscriber **before** this, and leave the
   * former one there. May be called again after a failure.
   *
   * @param publicJwk With certificate; a private member is refused.
   * @throws {FitConnectError} `key-invalid`, `destination-invalid` when it is the current key, `unexpected-response`
   */
  rotateEncryptionKey(destinationId: string, publicJwk: JsonWebKey, options?: AdminCallOptions): Promise<Rotation>
}

/**
 * Makes an administration of destinations. No request leaves before the first call. The wire format is UNVERIFIED for the
 * most part, see `destination-admin-api.unverified.ts`.
 *
 * @throws {FitConnectError} `environment-invalid`, `credentials-refused`
 */
export function createDestinationAdmin(options: DestinationAdminOptions): DestinationAdmin {
  const { environment, api, clock, logger } = connect(options)
  const { destinationApi: base, tokenUrl } = environment
  const { clientId, clientSecret, scope = wire.manageDestinationsScope } = options
  const transport = options.transport ?? createHttpTransport({ clock, logger })
  const tokens = createTokenSource({ tokenUrl, credentials: { clientId, clientSecret, scope }, transport, clock })
  const authorised = withToken(transport, tokens)

  async function exchange(request: HttpRequest, meaning: ExchangeMeaning, signal?: AbortSignal): Promise<HttpResponse> {
    try {
      return await authorised.send(request, { ...(signal && { signal }) })
    } catch (error) {
      throw translateFailure(error, meaning)
    }
  }

  const read = async (destinationId: string, { signal }: AdminCallOptions = {}): Promise<ManagedDestination> => {
    const request = wire.buildReadOwnDestination(base, requireId(destinationId))
    return wire.processReadOwnDestination(await exchange(request, wire.reading, signal))
  }
  const patch = async (
    destinationId: string,
    change: wire.DestinationPatch,
    { signal }: AdminCallOptions = {},
  ): Promise<ManagedDestination> => {
    const request = wire.buildUpdateDestination(base, requireId(destinationId), change)
    return wire.processUpdateDestination(await exchange(request, wire.updating, signal))
  }

  return {
    read,
    create: async (destination, { signal } = {}) => {
      checkDescription(destination, logger)
      requireKeys(destination.keys, clock.now())
      const request = wire.buildCreateDestination(base, destination)
      return wire.processCreateDestination(await exchange(request, wire.creating, signal))
    },
    list: ({ signal } = {}) =>
      readAllPages(async (offset) =>
        wire.processListDestinations(await exchange(wire.buildListDestinations(base, offset), wire.listing, signal)),
      ),
    update: async (destinationId, change, callOptions) => {
      checkDescription(change, logger)
      return patch(destinationId, change, callOptions)
    },
    activate: (destinationId, callOptions) =>
      patch(destinationId, { status: wire.destinationStatus.active }, callOptions),
    deactivate: (destinationId, callOptions) =>
      patch(destinationId, { status: wire.destinationStatus.inactive }, callOptions),
    delete: async (destinationId, { signal } = {}) => {
      const request = wire.buildDeleteDestination(base, requireId(destinationId))
      wire.processDeleteDestination(await exchange(request, wire.deleting, signal))
    },
    rotateEncryptionKey: async (destinationId, publicJwk, callOptions = {}) => {
      const { signal } = callOptions
      return rotateEncryptionKey(publicJwk, {
        at: clock.now(),
        read: () => read(destinationId, callOptions),
        addKey: async (jwk) => {
          const request = wire.buildAddKey(base, requireId(destinationId), jwk)
          wire.processAddKey(await exchange(request, wire.addingKey, signal))
        },
        readPublished: (kid) => api.readDestinationKey(destinationId, kid, { signal }),
        use: (encryptionKid) => patch(destinationId, { encryptionKid }, callOptions),
      })
    },
  }
}

function requireKeys({ encryption, signature }: NewDestination['keys'], at: number): void {
  const options = { at, certificate: 'required' } as const
  const { kid } = checkEncryptionKey(encryption, String(encryption['kid']), options)
  if (checkSignatureKey(signature, String(signature['kid']), options).kid !== kid) return
  throw new FitConnectError('destination-invalid', {
    message: `Both keys have the identifier "${kid}". Make them with createDestinationKeys, which gives each its own.`,
    facts: { field: 'keys', kid },
  })
}

function requireId(destinationId: string): string {
  if (isUuid(destinationId)) return destinationId
  throw new FitConnectError('destination-not-found', {
    message: 'The destination id is no UUID. Copy it from the list of your destinations.',
  })
}
