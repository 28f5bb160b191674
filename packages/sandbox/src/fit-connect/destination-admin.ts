import { SandboxError } from '../sandbox-error.js'
import { requireCallbackTarget, type CallbackTarget } from './callbacks/callback-target.js'
import { createDestinationKeys } from './keys/create-keys.js'
import type { DestinationKeys } from './keys/jwk.js'
import type { ClientRecord, DestinationRecord, DestinationStatus, SchemaMimeType } from './state.js'
import type { Store } from './store.js'

export interface NewDestination {
  /** For example `urn:de:fim:leika:leistung:99102013104000`. */
  readonly serviceIdentifier: string
  /** `DE` and an ARS prefix; the destination covers every region that begins with it. */
  readonly region: string
  readonly schemaUri: string
  readonly mimeType: SchemaMimeType
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
  /** Id of the client that receives. Default: the default subscriber. */
  readonly subscriberClientId?: string
  /** Where new submissions are announced. Default: nowhere, the subscriber polls. */
  readonly callback?: CallbackTarget
}

export type DestinationChange = Partial<Omit<NewDestination, 'subscriberClientId' | 'callback'>> & {
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
}

export async function addDestination(
  store: Store,
  subscriber: ClientRecord,
  input: NewDestination,
): Promise<DestinationEntry> {
  const keys = await keysFor(store, input.keys ?? 'new')
  const destination: DestinationRecord = {
    destinationId: store.ids.uuid(),
    subscriberClientId: input.subscriberClientId ?? subscriber.clientId,
    name: input.name ?? 'Stadt Beispiel (Sandbox)',
    status: input.status ?? 'active',
    serviceIdentifier: input.serviceIdentifier,
    region: input.region,
    schemaUri: input.schemaUri,
    mimeType: input.mimeType,
    metadataVersions: input.metadataVersions ?? ['2.1.0'],
    keys,
    formerKeys: [],
    ...(input.callback && { callback: requireCallbackTarget(input.callback) }),
  }
  store.saveDestination(destination)
  return entryOf(destination)
}

/** @throws {SandboxError} `unknown-destination`, `callback-invalid` */
export async function updateDestination(
  store: Store,
  destinationId: string,
  change: DestinationChange,
): Promise<DestinationEntry> {
  requireDestination(store, destinationId)
  const { keys: wantedKeys, callback, ...rest } = change
  const keys = wantedKeys === undefined ? undefined : await keysFor(store, wantedKeys)
  const before = requireDestination(store, destinationId)
  const after: DestinationRecord = {
    ...before,
    ...rest,
    ...(keys && { keys, formerKeys: [...before.formerKeys, before.keys] }),
    ...(callback !== undefined && { callback: callback === null ? undefined : requireCallbackTarget(callback) }),
  }
  store.saveDestination(after)
  return entryOf(after)
}

export function entryOf(destination: DestinationRecord): DestinationEntry {
  const { destinationId, serviceIdentifier, region, schemaUri, mimeType, keys } = destination
  return { destinationId, serviceIdentifier, region, schemaUri, mimeType, ...keys }
}

function requireDestination(store: Store, destinationId: string): DestinationRecord {
  const destination = store.destination(destinationId)
  if (destination === undefined)
    throw new SandboxError('unknown-destination', `The sandbox has no destination ${destinationId}. Add it first.`)
  return destination
}

function keysFor(store: Store, wanted: 'new' | 'shared' | DestinationKeys): DestinationKeys | Promise<DestinationKeys> {
  if (typeof wanted === 'object') return wanted
  const [first] = store.destinations()
  return wanted === 'shared' && first !== undefined ? first.keys : createDestinationKeys()
}
