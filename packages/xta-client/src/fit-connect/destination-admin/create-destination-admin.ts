import type { JsonWebKey } from 'node:crypto'
import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { connect, type ConnectionOptions } from '../connection.js'
import { checkEncryptionKey, checkSignatureKey } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import { exchange } from '../exchange/exchange.js'
import { readAllPages } from '../exchange/paging.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { isUuid } from '../uuid.js'
import type { CallOptions } from '../waiting/call-options.js'
import { checkDescription } from './check-description.js'
import * as wire from './destination-admin-api.unverified.js'
import type { DestinationChange, ManagedDestination, NewDestination } from './managed-destination.js'
import { rotateEncryptionKey, type Rotation } from './rotate-encryption-key.js'

export interface DestinationAdminOptions extends Omit<ConnectionOptions, 'maxAttachmentBytes'> {
  /** Scope of the access token. Default: the one that manages destinations. */
  readonly scope?: string
}

/** Manages the destinations of one subscriber client. What is invalid is refused before any request. */
export interface DestinationAdmin {
  /**
   * Makes a destination. It takes no submissions before `activate`. Not idempotent: look with `list` before repeating it
   * after a lost answer.
   *
   * @throws {FitConnectError} `destination-invalid`, `key-invalid`, `destination-refused`, `not-permitted`
   */
  create(destination: NewDestination, options?: CallOptions): Promise<ManagedDestination>
  /** @throws {FitConnectError} `destination-not-found`, `not-permitted` */
  read(destinationId: string, options?: CallOptions): Promise<ManagedDestination>
  /** All destinations of the client. */
  list(options?: CallOptions): Promise<readonly ManagedDestination[]>
  /** Changes the parts that are given. @throws {FitConnectError} as `create` and `read` */
  update(destinationId: string, change: DestinationChange, options?: CallOptions): Promise<ManagedDestination>
  /** From now on it takes submissions. */
  activate(destinationId: string, options?: CallOptions): Promise<ManagedDestination>
  /** It takes no more submissions; those that wait can still be received. */
  deactivate(destinationId: string, options?: CallOptions): Promise<ManagedDestination>
  /** For ever. Receive what waits first. */
  delete(destinationId: string, options?: CallOptions): Promise<void>
  /**
   * Replaces the encryption key without a gap. Give the new private key to every subscriber **before** this, and leave the
   * former one there. May be called again after a failure.
   *
   * @param publicJwk With certificate; a private member is refused.
   * @throws {FitConnectError} `key-invalid`, `destination-invalid` when it is the current key, `unexpected-response`
   */
  rotateEncryptionKey(destinationId: string, publicJwk: JsonWebKey, options?: CallOptions): Promise<Rotation>
}

/**
 * Makes an administration of destinations. No request leaves before the first call. The wire format is UNVERIFIED for the
 * most part, see `destination-admin-api.unverified.ts`.
 *
 * @throws {FitConnectError} `environment-invalid`, `credentials-refused`
 */
export function createDestinationAdmin(options: DestinationAdminOptions): DestinationAdmin {
  const { scope = wire.manageDestinationsScope } = options
  const { environment, api, authorised, clock, logger } = connect(options, scope)
  const base = environment.destinationApi
  const send = (request: HttpRequest, meaning: ExchangeMeaning, callOptions?: CallOptions): Promise<HttpResponse> =>
    exchange(authorised, request, meaning, callOptions)

  const read = async (destinationId: string, callOptions?: CallOptions): Promise<ManagedDestination> => {
    const request = wire.buildReadOwnDestination(base, requireId(destinationId))
    return wire.processReadOwnDestination(await send(request, wire.reading, callOptions))
  }
  const patch = async (
    destinationId: string,
    change: wire.DestinationPatch,
    callOptions?: CallOptions,
  ): Promise<ManagedDestination> => {
    const request = wire.buildUpdateDestination(base, requireId(destinationId), change)
    return wire.processUpdateDestination(await send(request, wire.updating, callOptions))
  }

  return {
    read,
    create: async (destination, callOptions) => {
      checkDescription(destination, logger)
      requireKeys(destination.keys, clock.now())
      const request = wire.buildCreateDestination(base, destination)
      return wire.processCreateDestination(await send(request, wire.creating, callOptions))
    },
    list: (callOptions) =>
      readAllPages(async (offset) =>
        wire.processListDestinations(await send(wire.buildListDestinations(base, offset), wire.listing, callOptions)),
      ),
    update: async (destinationId, change, callOptions) => {
      checkDescription(change, logger)
      return patch(destinationId, change, callOptions)
    },
    activate: (destinationId, callOptions) =>
      patch(destinationId, { status: wire.destinationStatus.active }, callOptions),
    deactivate: (destinationId, callOptions) =>
      patch(destinationId, { status: wire.destinationStatus.inactive }, callOptions),
    delete: async (destinationId, callOptions) => {
      const request = wire.buildDeleteDestination(base, requireId(destinationId))
      wire.processDeleteDestination(await send(request, wire.deleting, callOptions))
    },
    rotateEncryptionKey: async (destinationId, publicJwk, callOptions) =>
      rotateEncryptionKey(publicJwk, {
        at: clock.now(),
        read: () => read(destinationId, callOptions),
        addKey: async (jwk) => {
          const request = wire.buildAddKey(base, requireId(destinationId), jwk)
          wire.processAddKey(await send(request, wire.addingKey, callOptions))
        },
        readPublished: (kid) => api.readDestinationKey(destinationId, kid, callOptions),
        use: (encryptionKid) => patch(destinationId, { encryptionKid }, callOptions),
      }),
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
