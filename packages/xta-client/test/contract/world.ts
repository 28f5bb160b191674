import { fakeClock, recordingLogger, type FakeClock, type RecordingLogger } from '@amt24/core/testing'
import {
  createFitConnectService,
  type DestinationEntry,
  type FitConnectService,
  type FitConnectServiceOptions,
} from '@amt24/sandbox/fit-connect'
import type { HttpTransport } from '@amt24/core/http'
import {
  createSender,
  createSubscriber,
  type Sender,
  type Submission,
  type Subscriber,
  type SubscriberOptions,
  type WaitingSubmission,
} from '../../src/fit-connect/index.js'
import { inProcessTransport } from './in-process-transport.js'
import { sharedKeys } from './keys.js'

/** One delivery service with a sender and a subscriber, and nothing in between but plain function calls. */
export interface World {
  readonly service: FitConnectService
  readonly destination: DestinationEntry
  readonly clock: FakeClock
  readonly logger: RecordingLogger
  readonly transport: HttpTransport
  readonly sender: Sender
  readonly subscriber: Subscriber
  /** Fetches with other checks than the world's own subscriber. */
  receive(waiting: WaitingSubmission, checks: Partial<SubscriberOptions>): Promise<Submission | undefined>
}

export async function createWorld(options: FitConnectServiceOptions = {}): Promise<World> {
  const service = await createFitConnectService({
    baseUrl: 'http://localhost',
    keys: sharedKeys(),
    seed: 1,
    ...options,
  })
  // The client's clock stands where the service's begins; neither waits.
  const clock = fakeClock(service.clock.now())
  return worldOf(
    service,
    inProcessTransport((input, init) => service.fetch(input, init), clock),
    clock,
  )
}

function worldOf(service: FitConnectService, transport: HttpTransport | undefined, clock: FakeClock): World {
  const [destination] = service.destinations()
  if (!destination) throw new Error('The service has no destination.')
  const logger = recordingLogger()
  const outside = { environment: service.urls, clock, logger, ...(transport && { transport }) }
  const subscriberOptions: SubscriberOptions = {
    ...outside,
    ...service.subscriber,
    destinationId: destination.destinationId,
    keys: { decryption: [destination.encryptionPrivateKey], signing: destination.signingPrivateKey },
  }
  return {
    service,
    destination,
    clock,
    logger,
    transport: transport ?? missingTransport,
    sender: createSender({ ...outside, ...service.sender }),
    subscriber: createSubscriber(subscriberOptions),
    receive: (waiting, checks) => createSubscriber({ ...subscriberOptions, ...checks }).fetch(waiting),
  }
}

const missingTransport: HttpTransport = {
  send: () => Promise.reject(new Error('This world uses the default transport.')),
  stream: () => Promise.reject(new Error('This world uses the default transport.')),
}
