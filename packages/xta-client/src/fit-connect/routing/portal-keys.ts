import type { Clock } from '@amt24/core'
import type { HttpTransport } from '@amt24/core/http'
import { exchange } from '../exchange/exchange.js'
import { untilAborted } from '../waiting/until-aborted.js'
import { buildReadPortalKeys, processReadPortalKeys, readingPortalKeys } from './read-portal-keys.js'

export interface PortalKeysOptions {
  readonly selfServicePortal: string
  readonly transport: HttpTransport
  readonly clock: Clock
}

/** Finds a signature key of the portal, unchecked; `undefined` when it publishes none with this `kid`. */
export type PortalKeys = (kid: string, signal?: AbortSignal) => Promise<unknown>

/** Keys are asked for anew after this time: what the portal has withdrawn is believed no longer. */
const lifetimeMs = 10 * 60_000
/** An unknown `kid` makes us ask at once, but forged ones must not make us ask for every route. */
const pauseMs = 30_000

interface KeySet {
  readonly keys: readonly unknown[]
  readonly readAt: number
}

/** Remembers the portal's keys. Parallel callers share one request. */
export function createPortalKeys({ selfServicePortal, transport, clock }: PortalKeysOptions): PortalKeys {
  let known: KeySet | undefined
  let pending: Promise<KeySet> | undefined

  async function read(): Promise<KeySet> {
    const response = await exchange(transport, buildReadPortalKeys(selfServicePortal), readingPortalKeys)
    known = { keys: processReadPortalKeys(response), readAt: clock.now() }
    return known
  }

  return async (kid, signal) => {
    const age = known === undefined ? Infinity : clock.now() - known.readAt
    const remembered = known && age < lifetimeMs ? find(known.keys, kid) : undefined
    if (remembered !== undefined || age < pauseMs) return remembered
    pending ??= read().finally(() => (pending = undefined))
    // The shared request goes on for the others when one caller gives up.
    return find((await untilAborted(pending, signal)).keys, kid)
  }
}

function find(keys: readonly unknown[], kid: string): unknown {
  return keys.find((key) => typeof key === 'object' && key !== null && 'kid' in key && key.kid === kid)
}
