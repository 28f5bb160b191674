import { setImmediate } from 'node:timers/promises'
import { attempt, settle, targetOf, type Attempt, type Delivery } from './attempt.js'
import type { CallbackReceiver, CallbackRecord } from './callback-record.js'
import { callbackBase, callbackLists, type CallbackKind } from './callbacks.unverified.js'

export interface NewCallback {
  readonly kind: CallbackKind
  readonly receiver: CallbackReceiver
  readonly subject: string
  /** The one entry of the list in the body. */
  readonly entry: Readonly<Record<string, string>>
}

/** An attempt that has ended, and the callback as it is since. */
export interface CallbackReport extends Attempt {
  readonly callback: CallbackRecord
  /** Unix milliseconds of the service's clock. */
  readonly at: number
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

export interface CallbackQueueOptions extends Delivery {
  readonly onDelivered: (callback: CallbackRecord) => void
}

const rememberedReports = 100

export function createCallbackQueue(options: CallbackQueueOptions): CallbackQueue {
  const { store, clock, onDelivered } = options
  const underWay = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  const reports: CallbackReport[] = []
  const due = (): readonly CallbackRecord[] => store.callbacks.all().filter(({ dueAt }) => dueAt <= clock.now())

  function start(): void {
    for (const receiver of new Set(due().map(keyOf)))
      if (!underWay.has(receiver) && !stopping.signal.aborted) underWay.set(receiver, deliverTo(receiver))
  }

  async function deliverTo(receiver: string): Promise<void> {
    await setImmediate() // whoever asked gets the answer first
    const next = (): CallbackRecord | undefined => due().find((callback) => keyOf(callback) === receiver)
    for (let callback = next(); callback !== undefined && !stopping.signal.aborted; callback = next())
      await deliver(callback)
    underWay.delete(receiver)
  }

  async function deliver(callback: CallbackRecord): Promise<void> {
    const ended = await attempt(options, callback, stopping.signal)
    if (stopping.signal.aborted) return
    reports.push({ ...ended, callback: settle(options, callback, ended), at: clock.now() })
    if (reports.length > rememberedReports) reports.shift()
    if (ended.result !== 'delivered') return
    onDelivered(callback)
    start()
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
