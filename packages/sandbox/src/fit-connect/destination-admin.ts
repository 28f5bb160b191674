import { SandboxError } from '../sandbox-error.js'
import { requireCallbackTarget, type CallbackTarget } from './callbacks/callback-target.js'
import { defaultContact, publicSidesOf } from './destination-record.js'
import { changedServices, servicesOf, type OneService, type SeveralServices } from './destination-services.js'
import { createDestinationKeys } from './keys/create-keys.js'
import type { DestinationKeys } from './keys/jwk.js'
import type { ClientRecord, DestinationRecord, DestinationStatus, SchemaMimeType, ServiceOffer } from './state.js'
import type { Store } from './store.js'

interface DestinationSettings {
  /** Default `active`. */
  readonly status?: DestinationStatus
  readonly name?: string
  /** Default `["2.1.0"]`. */
  readonly metadataVersions?: readonly string[]
  /**
   * `new` (default) makes two RSA-4096 pairs, which takes seconds; `shared` uses those of the first destination;
   * own keys are published as they are, without any check, so that a test can publish a broken one.
   */
  readonly keys?: 'new' | 'shared' | DestinationKeys
}

/** One service in short, or `services` for as many as wanted. */
export type NewDestination = DestinationSettings &
  (OneService | SeveralServices) & {
    /** Id of the client that receives. Default: the default subscriber. */
    readonly subscriberClientId?: string
    /** Where new submissions are announced. Default: nowhere, the subscriber polls. */
    readonly callback?: CallbackTarget
  }

/** The short fields change the first service, its first schema and its regions; `services` replaces all. */
export type DestinationChange = DestinationSettings &
  (Partial<OneService> | SeveralServices) & {
    /** `null` ends the callbacks. */
    readonly callback?: CallbackTarget | null
  }

/** One entry of `sandbox.json`: what a sender and the subscriber of a destination need, private test keys included. */
export interface DestinationEntry extends DestinationKeys {
  readonly destinationId: string
  readonly serviceIdentifier: string
  readonly region: string
  readonly schemaUri: string
  readonly mimeType: SchemaMimeType
  /** Everything that is offered; only when that is more than the fields above say. */
  readonly services?: readonly ServiceOffer[]
}

export async function addDestination(
  store: Store,
  subscriber: ClientRecord,
  input: NewDestination,
): Promise<DestinationEntry> {
  const keys = await keysFor(store, input.keys ?? 'new')
  const name = input.name ?? 'Stadt Beispiel (Sandbox)'
  const destination = {
    destinationId: store.ids.uuid(),
    subscriberClientId: input.subscriberClientId ?? subscriber.clientId,
    name,
    status: input.status ?? 'active',
    contactInformation: defaultContact(name),
    services: servicesOf(input),
    metadataVersions: input.metadataVersions ?? ['2.1.0'],
    encryptionKid: keys.encryptionPublicKey.kid,
    publicKeys: publicSidesOf(keys),
    keys,
    ...(input.callback && { callback: requireCallbackTarget(input.callback) }),
  } satisfies DestinationRecord
  store.saveDestination(destination)
  return entryOf(destination, keys)
}

/** Only for destinations of the sandbox's own; those of a client are changed through the Destination API. @throws {SandboxError} `unknown-destination`, `callback-invalid` */
export async function updateDestination(
  store: Store,
  destinationId: string,
  change: DestinationChange,
): Promise<DestinationEntry> {
  requireDestination(store, destinationId)
  const newKeys = change.keys === undefined ? undefined : await keysFor(store, change.keys)
  const before = requireDestination(store, destinationId)
  const { callback } = change
  const after: OwnDestination = {
    ...before,
    services: changedServices(before.services, change),
    ...(change.status !== undefined && { status: change.status }),
    ...(change.name !== undefined && { name: change.name }),
    ...(change.metadataVersions !== undefined && { metadataVersions: change.metadataVersions }),
    ...(newKeys && rotated(before, newKeys)),
    ...(callback !== undefined && { callback: callback === null ? undefined : requireCallbackTarget(callback) }),
  }
  store.saveDestination(after)
  return entryOf(after, after.keys)
}

/** The entries of `sandbox.json`: destinations of which the sandbox knows the private keys. */
export function entriesOf(destinations: readonly DestinationRecord[]): readonly DestinationEntry[] {
  return destinations.flatMap((destination) =>
    destination.keys === undefined ? [] : [entryOf(destination, destination.keys)],
  )
}

function entryOf({ destinationId, services }: DestinationRecord, keys: DestinationKeys): DestinationEntry {
  const [offer] = services
  const [schema] = offer?.submissionSchemas ?? []
  const [region] = offer?.regions ?? []
  if (offer === undefined || schema === undefined || region === undefined)
    throw new TypeError('A destination offers at least one service, with a schema and a region.')
  const isMore = services.length > 1 || offer.submissionSchemas.length > 1 || offer.regions.length > 1
  return {
    destinationId,
    serviceIdentifier: offer.identifier,
    region,
    schemaUri: schema.schemaUri,
    mimeType: schema.mimeType,
    ...keys,
    ...(isMore && { services }),
  }
}

function rotated(
  { publicKeys }: DestinationRecord,
  keys: DestinationKeys,
): Pick<OwnDestination, 'encryptionKid' | 'publicKeys' | 'keys'> {
  return {
    encryptionKid: keys.encryptionPublicKey.kid,
    publicKeys: [...publicSidesOf(keys), ...publicKeys],
    keys,
  }
}

type OwnDestination = DestinationRecord & { readonly keys: DestinationKeys }

function requireDestination(store: Store, destinationId: string): OwnDestination {
  const destination = store.destination(destinationId)
  if (destination?.keys === undefined)
    throw new SandboxError(
      'unknown-destination',
      `The sandbox has made no destination ${destinationId}. Add it first; one that a client made is changed by that client.`,
    )
  return { ...destination, keys: destination.keys }
}

function keysFor(store: Store, wanted: 'new' | 'shared' | DestinationKeys): DestinationKeys | Promise<DestinationKeys> {
  if (typeof wanted === 'object') return wanted
  const first = store.destinations().find(({ keys }) => keys !== undefined)
  return wanted === 'shared' && first?.keys !== undefined ? first.keys : createDestinationKeys()
}
