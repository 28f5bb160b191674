import type { JsonWebKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { destinationSignature, serviceSignature } from '../../../test/fixtures/keys.js'
import { now } from '../../../test/fixtures/scene.js'
import { createEventKeys } from './event-keys.js'

const kid = 'shared-key-1'
const withKid = (jwk: JsonWebKey): JsonWebKey => ({ ...jwk, kid })

describe('createEventKeys', () => {
  it('keeps the keys of both issuers apart although they have the same kid', async () => {
    const asked: string[] = []
    const keys = createEventKeys({
      serviceKey: () => Promise.resolve(asked.push('service')).then(() => withKid(serviceSignature().publicJwk)),
      destinationKey: () =>
        Promise.resolve(asked.push('destination')).then(() => withKid(destinationSignature().publicJwk)),
    })
    const moduli: unknown[] = []
    for (const issuer of ['service', 'destination', 'service', 'destination'] as const)
      moduli.push((await keys.find(issuer, kid, now)).export({ format: 'jwk' }).n)
    const [service, destination] = [serviceSignature().publicJwk.n, destinationSignature().publicJwk.n]
    expect(moduli).toEqual([service, destination, service, destination])
    expect(asked).toEqual(['service', 'destination'])
  })

  it('does not lend the key of the service to a destination that has none of this kid', async () => {
    const keys = createEventKeys({
      serviceKey: () => Promise.resolve(withKid(serviceSignature().publicJwk)),
      destinationKey: () => Promise.resolve(undefined),
    })
    await keys.find('service', kid, now)
    await expect(keys.find('destination', kid, now)).rejects.toMatchObject({ code: 'event-key-unusable' })
  })
})
