import { createHttpTransport, type HttpTransport } from '@amt24/core/http'
import { fakeClock, type FakeClock } from '@amt24/core/testing'
import { startSandbox } from '@amt24/sandbox'
import {
  createFitConnectService,
  type Fault,
  type FitConnectConfig,
  type FitConnectService,
} from '@amt24/sandbox/fit-connect'
import { createSender, createSubscriber, type Sender, type Subscriber } from '../../src/fit-connect/index.js'
import { inProcessTransport } from './in-process-transport.js'
import { sharedKeys } from './keys.js'

/**
 * Where clients meet the service: by plain function calls, or over the sockets of a server. Both are steered alike, and
 * every step of the steering is to be awaited.
 */
export interface Realm {
  readonly destinationId: string
  /** A client that holds no token yet. */
  sender(): Sender
  subscriber(): Subscriber
  disturb(fault: Fault): unknown
  /** Ends every disturbance. */
  calm(): unknown
  /** A little more than a day passes, for the service and for the clients. */
  letADayPass(): unknown
  /** Submissions that were handed over completely and are not deleted. */
  submitted(): Promise<readonly string[]>
  /** Forgets every submission and disturbance. */
  reset(): unknown
  close(): unknown
}

export type RealmName = 'in process' | 'over sockets'

export const realms: readonly (readonly [RealmName, () => Promise<Realm>])[] = [
  ['in process', inProcess],
  ['over sockets', overSockets],
]

type Steering = Pick<Realm, 'disturb' | 'calm' | 'reset' | 'close'> & {
  readonly advance: (ms: number) => unknown
  readonly submissions: () => Promise<readonly { readonly submissionId: string; readonly state: string }[]>
}

async function inProcess(): Promise<Realm> {
  const service = await createFitConnectService({ baseUrl: 'http://localhost', keys: sharedKeys(), seed: 1 })
  const clock = fakeClock(service.clock.now())
  const transport = inProcessTransport((input, init) => service.fetch(input, init), clock)
  return realmOf(service.config(), clock, transport, {
    disturb: (fault) => service.faults.add(fault),
    calm: () => {
      service.faults.clear()
    },
    reset: () => {
      service.reset()
    },
    close: () => {
      service.stop()
    },
    advance: (ms) => {
      service.clock.advance(ms)
    },
    submissions: () => Promise.resolve(service.inspect().submissions),
  })
}

async function overSockets(): Promise<Realm> {
  const sandbox = await startSandbox({ keys: sharedKeys(), services: ['fit-connect'] })
  const { controlUrl, fitConnect } = sandbox.config
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(controlUrl + path, {
      method,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`The sandbox refused ${method} ${path}: ${answer.status}`)
    return answer
  }
  // Pauses between attempts pass at once; deadlines of sockets keep the machine's time.
  const clock = fakeClock(Date.now())
  return realmOf(fitConnect, clock, createHttpTransport({ clock }), {
    disturb: (fault) => ask('POST', '/faults', fault),
    calm: () => ask('DELETE', '/faults'),
    reset: () => ask('POST', '/reset'),
    close: () => sandbox.close(),
    advance: (advanceMs) => ask('POST', '/clock', { advanceMs }),
    submissions: async () => {
      const state = (await (await ask('GET', '/state')).json()) as {
        readonly fitConnect: ReturnType<FitConnectService['inspect']>
      }
      return state.fitConnect.submissions
    },
  })
}

function realmOf(config: FitConnectConfig, clock: FakeClock, transport: HttpTransport, steering: Steering): Realm {
  const [entry] = config.destinations
  if (!entry) throw new Error('The service has no destination.')
  const { advance, submissions, ...common } = steering
  const { destinationId, encryptionPrivateKey, signingPrivateKey } = entry
  const outside = { environment: config, clock, transport }
  const dayMs = 25 * 60 * 60_000
  return {
    ...common,
    destinationId,
    sender: () => createSender({ ...outside, ...config.sender }),
    subscriber: () =>
      createSubscriber({
        ...outside,
        ...config.subscriber,
        destinationId,
        keys: { decryption: [encryptionPrivateKey], signing: signingPrivateKey },
      }),
    async letADayPass() {
      clock.advance(dayMs)
      await advance(dayMs)
    },
    async submitted() {
      const all = await submissions()
      return all.filter(({ state }) => state === 'submitted').map(({ submissionId }) => submissionId)
    },
  }
}
