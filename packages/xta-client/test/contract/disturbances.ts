import type { Fault } from '@amt24/sandbox/fit-connect'
import type { RealmName } from './realms.js'

export interface Disturbance {
  readonly what: string
  readonly fault: Fault
  /** Only where the request has a body, or its answer has one. */
  readonly needs?: 'request body' | 'answer body'
}

/** Everything that can happen to one request on its way, there and back. */
const disturbances: readonly Disturbance[] = [
  { what: 'reset before it acts', fault: { reset: true } },
  { what: 'whose answer is lost after it acted', fault: { loseAnswer: true } },
  { what: 'cut while its body leaves', fault: { cutUploadAfterBytes: 20 }, needs: 'request body' },
  { what: 'whose answer breaks off', fault: { cutAfterBytes: 5 }, needs: 'answer body' },
  { what: 'answered 500', fault: { status: 500 } },
  { what: 'answered 503', fault: { status: 503 } },
  { what: 'answered 429', fault: { status: 429 } },
]

/** One request of a protocol. */
export interface Step {
  readonly name: string
  readonly request: Pick<Fault, 'method' | 'path'>
  readonly bodies: readonly NonNullable<Disturbance['needs']>[]
}

/** Every step with everything that can happen to it; over sockets what a socket makes different. */
export function disturbedSteps(steps: readonly Step[], realm: RealmName): readonly (readonly [Step, Disturbance])[] {
  return steps.flatMap((step) =>
    disturbances
      .filter(({ needs }) => needs === undefined || step.bodies.includes(needs))
      .filter(({ fault }) => realm === 'in process' || fault.status === undefined)
      .map((disturbance) => [step, disturbance] as const),
  )
}
