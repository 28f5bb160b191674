import type { SubscriberOptions } from '../../src/fit-connect/index.js'
import type { FitConnectReceipt } from '../../src/index.js'
import type { Application } from '../../src/index.js'
import { dogTaxApplication } from './application.js'
import type { World } from './world.js'

/** What the world's own subscriber is made of. */
export function subscriberOptions({ service, destination, clock, transport, logger }: World): SubscriberOptions {
  return {
    environment: service.urls,
    ...service.subscriber,
    transport,
    clock,
    logger,
    destinationId: destination.destinationId,
    keys: { decryption: [destination.encryptionPrivateKey], signing: destination.signingPrivateKey },
  }
}

export async function send(world: World, changes: Partial<Application> = {}): Promise<FitConnectReceipt> {
  const destination = await world.sender.destination(world.destination.destinationId)
  return world.sender.send(dogTaxApplication(changes), { destination })
}
