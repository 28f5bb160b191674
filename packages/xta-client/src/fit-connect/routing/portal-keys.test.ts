import { describe, expect, it } from 'vitest'
import { environment, keySet, portalKey, routingWorld, type RoutingPeers } from '../../../test/fixtures/routing.js'
import { createPortalKeys } from './portal-keys.js'

const { kid, publicJwk } = portalKey()

function portal(keys: RoutingPeers['keys'] = () => keySet(publicJwk)) {
  const world = routingWorld({ keys })
  const find = createPortalKeys({ ...world, selfServicePortal: environment.selfServicePortal })
  return { ...world, find }
}

describe('createPortalKeys', () => {
  it('finds a key by its kid and asks the portal once in ten minutes', async () => {
    const { find, asked, clock } = portal()
    expect(await find(kid)).toMatchObject({ kid })
    clock.advance(10 * 60_000 - 1)
    await find(kid)
    expect(asked()).toEqual(['/.well-known/jwks.json'])
    clock.advance(1)
    await find(kid)
    expect(asked()).toHaveLength(2)
  })

  it('asks again for an unknown kid, because the portal may have a new key', async () => {
    const answers = [keySet('no key', null, { kid: 7 }), keySet(publicJwk)]
    const { find, clock } = portal(() => answers.shift() ?? keySet())
    expect(await find(kid)).toBeUndefined()
    clock.advance(30_000)
    expect(await find(kid)).toMatchObject({ kid })
  })

  it('asks once in thirty seconds however many unknown ones there are', async () => {
    const { find, asked, clock } = portal()
    for (let count = 0; count < 100; count++) expect(await find(`forged-${count}`)).toBeUndefined()
    expect(asked()).toHaveLength(1)
    clock.advance(30_000)
    await find('forged')
    expect(asked()).toHaveLength(2)
  })

  it('shares one request between parallel callers', async () => {
    const { find, asked } = portal()
    await Promise.all(Array.from({ length: 50 }, () => find(kid)))
    expect(asked()).toHaveLength(1)
  })

  it('believes a withdrawn key no longer than ten minutes, even when the portal does not answer', async () => {
    const answers = [keySet(publicJwk), { status: 503 }]
    const { find, clock } = portal(() => answers.shift() ?? keySet())
    await find(kid)
    clock.advance(10 * 60_000)
    await expect(find(kid)).rejects.toMatchObject({ code: 'service-unavailable' })
    expect(await find(kid)).toBeUndefined()
  })

  it('lets one caller give up without ending the request of the others', async () => {
    const { find } = portal()
    const controller = new AbortController()
    const [first, second] = [find(kid, controller.signal), find(kid)]
    controller.abort()
    await expect(first).rejects.toMatchObject({ code: 'aborted' })
    expect(await second).toMatchObject({ kid })
  })

  it.each([[401], [403], [404]])('says that %d comes from the portal, not from a login', async (status) => {
    const { find } = portal(() => ({ status }))
    await expect(find(kid)).rejects.toMatchObject({
      code: 'unexpected-response',
      message: expect.stringContaining('selfServicePortal') as string,
    })
  })
})
