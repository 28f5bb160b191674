import type { VirtualClock } from '../../virtual-clock.js'
import type { Store } from '../store.js'
import { unverifiedChoices } from '../unverified-answers.js'
import type { CallbackFaultList } from './callback-fault.js'
import { callbackMessages } from './callback-messages.js'
import type { CallbackReceiver, CallbackRecord } from './callback-record.js'
import type { CallbackTarget } from './callback-target.js'
import type { SendCallback } from './send-callback.js'

export interface Delivery {
  readonly store: Store
  readonly clock: VirtualClock
  readonly send: SendCallback
  readonly faults: CallbackFaultList
}

/** How one attempt at a callback ended. */
export interface Attempt {
  readonly result: 'delivered' | 'failed' | 'given up' | 'withheld'
  /** The receiver's answer; absent when there was none. */
  readonly status?: number | undefined
  /** False when the callback was given up because the receiver wants none any more. */
  readonly wasTried: boolean
}

const minuteMs = 60_000

/** Where a receiver is called; undefined when it wants no callbacks. */
export function targetOf(store: Store, { role, id }: CallbackReceiver): CallbackTarget | undefined {
  return role === 'destination' ? store.destination(id)?.callback : store.client(id)?.callback
}

/** Sends a callback once, as honestly as the scripted faults allow. Changes nothing in the state. */
export async function attempt(
  { store, clock, send, faults }: Delivery,
  callback: CallbackRecord,
  signal: AbortSignal,
): Promise<Attempt> {
  const target = targetOf(store, callback.receiver)
  if (target === undefined) return { result: 'given up', wasTried: false }
  const effect = faults.take(callback.kind)
  let status: number | undefined
  for (const message of callbackMessages(callback.body, target.secret, Math.floor(clock.now() / 1000), effect))
    status = await send(target.url, message, signal).catch(() => undefined)
  if (effect === 'withheld') return { result: 'withheld', wasTried: true }
  if (status !== undefined && status >= 200 && status <= 299) return { result: 'delivered', status, wasTried: true }
  return { result: pauseAfter(callback) === undefined ? 'given up' : 'failed', status, wasTried: true }
}

/** Stores what an attempt means for the callback: gone, or due again later. @returns the callback as it is now */
export function settle({ store, clock }: Delivery, callback: CallbackRecord, { result }: Attempt): CallbackRecord {
  const id = String(callback.sequence)
  const pause = pauseAfter(callback)
  if (result !== 'failed' || pause === undefined) {
    store.callbacks.delete(id)
    return callback
  }
  const repeated = { ...callback, failures: callback.failures + 1, dueAt: clock.now() + pause }
  // A reset in the meantime has forgotten the callback.
  if (store.callbacks.get(id) !== undefined) store.callbacks.save(repeated)
  return repeated
}

function pauseAfter({ failures }: CallbackRecord): number | undefined {
  const minutes = unverifiedChoices.callbackRepeatsAfterMinutes[failures]
  return minutes === undefined ? undefined : minutes * minuteMs
}
