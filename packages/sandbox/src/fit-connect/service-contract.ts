import type { FaultList } from '../faults/fault-list.js'
import type { Outcome } from '../faults/outcome.js'
import type { VirtualClock } from '../virtual-clock.js'
import type { CallbackFaultList } from './callbacks/callback-fault.js'
import type { CallbackTarget } from './callbacks/callback-target.js'
import type { SendCallback } from './callbacks/send-callback.js'
import type { ContentStore } from './contents/content-store.js'
import type { DestinationChange, DestinationEntry, NewDestination } from './destination-admin.js'
import type { EventLogControl } from './events/log-tampering.js'
import type { Inspection } from './inspection.js'
import type { SandboxKeys } from './keys/jwk.js'
import type { Limits } from './limits.js'
import type { Area, NewArea } from './routing/areas.js'
import type { RouteTampering } from './routing/forgery.js'
import type { FitConnectState } from './state.js'
import type { StateWriter } from './store.js'
import type { FitConnectUrls } from './urls.js'

export interface FitConnectServiceOptions {
  /** Address that the service is reached under, without trailing slash. Default `http://localhost`. */
  readonly baseUrl?: string
  /** Default: the system time, movable by `clock.advance`. */
  readonly clock?: VirtualClock
  /** The same seed and the same order of requests give the same identifiers. Default: random. */
  readonly seed?: string | number
  /** State to continue from; `baseUrl`, `seed`, `keys` and `destinations` are then taken from it. */
  readonly state?: FitConnectState
  /** Scripted disturbances, when several services share one list. Default: an own, empty list. */
  readonly faults?: FaultList
  /** Default: one destination for the dog tax registration. */
  readonly destinations?: readonly NewDestination[]
  /** Keys from {@link createTestKeys}; `destination` goes to the first destination. Default: newly made ones, which takes seconds. */
  readonly keys?: SandboxKeys
  /** Smaller limits make their tests cheap. */
  readonly limits?: Partial<Limits>
  /** Is told every change before the request that caused it is answered. Default: state lives in memory only. */
  readonly writer?: StateWriter
  /** Where encrypted contents lie; then those of `state` are not read. Default: in memory. */
  readonly contents?: ContentStore
  /** Delivers callbacks. Default: the global `fetch`. */
  readonly sendCallback?: SendCallback
}

export interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** The `fitConnect` block of `sandbox.json`; its five addresses are a valid environment of a client. */
export interface FitConnectConfig extends FitConnectUrls {
  readonly sender: ClientCredentials
  readonly subscriber: ClientCredentials
  readonly destinations: readonly DestinationEntry[]
}

/** Steers the Routing API. */
export interface RoutingControl {
  /** Areas are not part of the state; those built in are in the README. */
  addArea(area: NewArea): Area
  /** Falsifies routes until `restore` or `reset`; replaces an earlier falsification. */
  tamper(tampering: RouteTampering): void
  restore(): void
  tampering(): RouteTampering | undefined
}

/** A strict stand-in for the FIT-Connect delivery service (API v2) and its token endpoint. */
export interface FitConnectService {
  readonly baseUrl: string
  readonly urls: FitConnectUrls
  readonly sender: ClientCredentials
  readonly subscriber: ClientCredentials
  readonly clock: VirtualClock
  readonly faults: FaultList
  readonly routing: RoutingControl
  readonly limits: Limits
  /** Holds until it is changed again; limits are not part of the state. @throws {SandboxError} `usage` */
  changeLimits(change: Partial<Limits>): void
  /** Like the global `fetch`; a scripted reset or lost answer rejects with `TypeError`, as `fetch` does. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** For adapters with a socket of their own. */
  readonly handle: (request: Request) => Promise<Outcome>
  destinations(): readonly DestinationEntry[]
  addDestination(destination: NewDestination): Promise<DestinationEntry>
  /** New `keys` are a rotation: the former public keys stay readable. @throws {SandboxError} `unknown-destination` */
  updateDestination(destinationId: string, change: DestinationChange): Promise<DestinationEntry>
  /** A further client of the same kind, equal for the same name and seed. */
  addClient(role: 'sender' | 'subscriber', name: string): ClientCredentials
  /**
   * Where a sender is told about events and replies; without `callback` no longer.
   * @throws {SandboxError} `unknown-client`, `callback-invalid`
   */
  setCallback(clientId: string, callback?: CallbackTarget): void
  /** What goes wrong with callbacks. */
  readonly callbackFaults: CallbackFaultList
  /** Makes the event log lie. */
  readonly eventLog: EventLogControl
  /** Resolves when every callback that is due has been tried; failed ones wait for the clock. */
  settled(): Promise<void>
  /** Ends deliveries that are under way. What was not delivered stays in the state. */
  stop(): void
  config(): FitConnectConfig
  inspect(): Inspection
  /** Forgets submissions, cases, faults, falsified routes and remembered requests; keys, clients, destinations and the clock stay. */
  reset(): void
  /** Everything as plain JSON, private test keys included; a later service can continue from it. */
  exportState(): FitConnectState
}
