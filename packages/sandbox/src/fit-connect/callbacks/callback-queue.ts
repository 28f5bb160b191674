import { setImmediate } from 'node:timers/promises'
import type { VirtualClock } from '../../virtual-clock.js'
import type { Store } from '../store.js'
import type { CallbackEffect, CallbackFaultList } from './callback-fault.js'
import { callbackMessages } from './callback-messages.js'
import type { CallbackReceiver, CallbackRecord } from './callback-record.js'
import type { CallbackTarget } from './callback-target.js'
import { unverifiedChoices } from '../unverified-answers.js'
import { callbackBase, callbackLists, type CallbackKind } from './callbacks.unverified.js'
import type { SendCallback } from './send-callback.js'

export interface NewCallback {
  readonly kind: CallbackKind
  readonly receiver: CallbackReceiver
  readonly subject: string
  /** The one entry of the list in the body. */
  readonly entry: Readonly<Record<string, string>>
}

/** How the latest attempt at a callback ended. */
export interface CallbackReport {
  readonly callback: CallbackRecord
  readonly result: 'delivered' | 'failed' | 'given up' | 'withheld'
  /** The receiver's answer; absent when there was none. */
  readonly status?: number | undefined
  readonly at: number
  /** False when the callback was given up because the receiver wants none any more. */
  readonly wasTried: boolean
}

/** Delivers callbacks after the request that caused them was answered, one after the other for every receiver. */
export interface CallbackQueue {
  /** Stores a callback, unless the receiver has not asked for any. */
  add(callback: NewCallback): void
  /** Begins to deliver what is due by the clock. Returns at once. */
  start(): void
  /** Resolves when nothing that is due waits any longer. */
  settled(): Promise<void>
  /** The latest attempts, oldest first; at most 100 are remembered. */
  reports(): readonly CallbackReport[]
  /** Breaks attempts off; what was not delivered stays stored. */
  stop(): void
}

export interface CallbackQueueOptions {
  readonly store: Store
  readonly clock: VirtualClock
  readonly send: SendCallback
  readonly faults: CallbackFaultList
  readonly onDelivered: (callback: CallbackRecord) => void
}

const rememberedReports = 100
const minuteMs = 60_000

export function createCallbackQueue({ store, clock, send, faults, onDelivered }: CallbackQueueOptions): CallbackQueue {
  const underWay = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  const reports: CallbackReport[] = []

  function nextDue(receiver: string): CallbackRecord | undefined {
    return store.callbacks.all().find((callback) => keyOf(callback) === receiver && callback.dueAt <= clock.now())
  }

  function start(): void {
    const due = store.callbacks.all().filter(({ dueAt }) => dueAt <= clock.now())
    for (const receiver of new Set(due.map(keyOf)))
      if (!underWay.has(receiver) && !stopping.signal.aborted) underWay.set(receiver, deliverTo(receiver))
  }

  async function deliverTo(receiver: string): Promise<void> {
    await setImmediate() // whoever asked gets the answer first
    for (let next = nextDue(receiver); next !== undefined; next = nextDue(receiver)) {
      if (stopping.signal.aborted) break
      await attempt(next)
    }
    underWay.delete(receiver)
  }

  async function attempt(callback: CallbackRecord): Promise<void> {
    const target = targetOf(store, callback.receiver)
    if (target === undefined) {
      close(callback, 'given up', { wasTried: false })
      return
    }
    const effect = faults.take(callback.kind)
    const status = await deliver(callback, target, effect)
    if (stopping.signal.aborted) return
    if (effect === 'withheld') close(callback, 'withheld')
    else if (status === undefined || status < 200 || status > 299) repeatLater(callback, status)
    else {
      close(callback, 'delivered', { status })
      onDelivered(callback)
      start()
    }
  }

  async function deliver(
    { body }: CallbackRecord,
    { url, secret }: CallbackTarget,
    effect: CallbackEffect | undefined,
  ): Promise<number | undefined> {
    let status: number | undefined
    for (const message of callbackMessages(body, secret, Math.floor(clock.now() / 1000), effect))
      status = await send(url, message, stopping.signal).catch(() => undefined)
    return status
  }

  function repeatLater(callback: CallbackRecord, status: number | undefined): void {
    const minutes = unverifiedChoices.callbackRepeatsAfterMinutes[callback.failures]
    if (minutes === undefined) close(callback, 'given up', { status })
    // A reset in the meantime has forgotten the callback.
    else if (store.callbacks.get(String(callback.sequence)) !== undefined) {
      const repeated = { ...callback, failures: callback.failures + 1, dueAt: clock.now() + minutes * minuteMs }
      store.callbacks.save(repeated)
      report(repeated, 'failed', { status })
    }
  }

  function close(callback: CallbackRecord, result: CallbackReport['result'], how?: Partial<CallbackReport>): void {
    store.callbacks.delete(String(callback.sequence))
    report(callback, result, how)
  }

  function report(callback: CallbackRecord, result: CallbackReport['result'], how?: Partial<CallbackReport>): void {
    reports.push({ callback, result, wasTried: true, at: clock.now(), ...how })
    if (reports.length > rememberedReports) reports.shift()
  }

  return {
    add({ kind, receiver, subject, entry }) {
      if (targetOf(store, receiver) === undefined) return
      const body = JSON.stringify({ type: callbackBase + kind, [callbackLists[kind]]: [entry] })
      const sequence = store.nextSequence()
      store.callbacks.save({ sequence, kind, receiver, subject, body, failures: 0, dueAt: clock.now() })
    },
    start,
    async settled() {
      start()
      while (underWay.size > 0) await Promise.all(underWay.values())
    },
    reports: () => [...reports],
    stop: () => stopping.abort(),
  }
}

function keyOf({ receiver }: CallbackRecord): string {
  return `${receiver.role}:${receiver.id}`
}

function targetOf(store: Store, { role, id }: CallbackReceiver): CallbackTarget | undefined {
  return role === 'destination' ? store.destination(id)?.callback : store.client(id)?.callback
}
