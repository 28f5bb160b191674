import { SandboxError } from '../../sandbox-error.js'
import type { CallbackKind } from './callbacks.unverified.js'

export const callbackEffects = [
  'tampered-mac',
  'short-mac',
  'stale-timestamp',
  'future-timestamp',
  'reserialised-body',
  'duplicate',
  'withheld',
] as const

/**
 * What goes wrong with a callback:
 * - `tampered-mac`: one digit of the MAC is another one;
 * - `short-mac`: the MAC lacks its last two digits;
 * - `stale-timestamp`, `future-timestamp`: rightly signed, for ten minutes ago or ahead;
 * - `reserialised-body`: the same JSON with other white space than the MAC was made over;
 * - `duplicate`: the same message twice, headers included;
 * - `withheld`: nothing is sent, and the service believes that it was.
 */
export type CallbackEffect = (typeof callbackEffects)[number]

/** One scripted disturbance of callbacks. The first one that fits is used. */
export interface CallbackFault {
  readonly effect: CallbackEffect
  /** Default: every kind. */
  readonly kind?: CallbackKind
  /** How many attempts are disturbed before the fault disappears. Default: all. */
  readonly times?: number
}

export interface CallbackFaultList {
  /** @throws {SandboxError} `fault-invalid` */
  add(fault: CallbackFault): void
  clear(): void
  list(): readonly CallbackFault[]
  /** The effect on the next attempt, which then counts as used once more. */
  take(kind: CallbackKind): CallbackEffect | undefined
}

export function createCallbackFaultList(): CallbackFaultList {
  let entries: readonly { fault: CallbackFault; used: number }[] = []
  return {
    add(fault) {
      requireSense(fault)
      entries = [...entries, { fault, used: 0 }]
    },
    clear() {
      entries = []
    },
    list: () => entries.map(({ fault }) => fault),
    take(kind) {
      const entry = entries.find(({ fault }) => fault.kind === undefined || fault.kind === kind)
      if (entry === undefined) return undefined
      entry.used += 1
      entries = entries.filter(({ fault, used }) => fault.times === undefined || used < fault.times)
      return entry.fault.effect
    },
  }
}

function requireSense({ effect, times }: CallbackFault): void {
  if (!callbackEffects.includes(effect))
    throw new SandboxError('fault-invalid', `A callback can be disturbed by ${callbackEffects.join(', ')}.`)
  if (times !== undefined && !(Number.isInteger(times) && times > 0))
    throw new SandboxError('fault-invalid', 'The fault cannot be carried out: times must be a whole number ≥ 1.')
}
