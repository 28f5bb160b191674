import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSandboxConfig, startSandbox, type Sandbox } from '../src/index.js'
import { controlOf, type Control } from './support/control.js'
import { announce, deliver, firstOf, jsonRequest, objectOf, tokenFor } from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

let sandbox: Sandbox
let control: Control
let sender: string
beforeAll(async () => {
  sandbox = await startSandbox({ keys: testKeys() })
  control = controlOf(sandbox)
  sender = await tokenFor(fetch, sandbox.config.fitConnect, sandbox.config.fitConnect.sender)
})
afterAll(() => sandbox.close())

const input = {
  serviceIdentifier: 'urn:de:fim:leika:leistung:99000000000001',
  region: 'DE14',
  schemaUri: 'https://schema.example/x.json',
  mimeType: 'application/json',
  keys: 'shared',
}

function statusWithHost(host: string, path = '/__sandbox/state'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(sandbox.url)
    httpRequest({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('destinations', () => {
  it('are added with the same entry as in sandbox.json, and can be sent to', async () => {
    const response = await control.send('POST', '/fit-connect/destinations', input)
    expect(response.status).toBe(201)
    const entry = await objectOf(response)
    expect(Object.keys(entry)).toEqual(Object.keys(firstOf(sandbox.config.fitConnect)))
    expect(sandbox.config.fitConnect.destinations).toContainEqual(entry)
    const announced = await announce(fetch, sandbox.config.fitConnect, sender, {
      destinationId: entry['destinationId'],
      publicService: { identifier: input.serviceIdentifier },
      region: 'DE147130000000',
    })
    expect(announced.submissionId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('are changed while the sandbox runs', async () => {
    const { destinationId } = await objectOf(await control.send('POST', '/fit-connect/destinations', input))
    const changed = await control.send('PATCH', `/fit-connect/destinations/${String(destinationId)}`, {
      status: 'inactive',
    })
    expect(changed.status).toBe(200)
    const readable = await objectOf(
      await fetch(`${sandbox.config.fitConnect.submissionApi}/v2/destinations/${String(destinationId)}`),
    )
    expect(readable['status']).toBe('inactive')
  })

  it('are refused when unknown or incomplete', async () => {
    expect((await control.send('PATCH', '/fit-connect/destinations/unknown', { status: 'inactive' })).status).toBe(404)
    expect((await control.send('POST', '/fit-connect/destinations', { region: 'DE' })).status).toBe(400)
    expect((await control.send('POST', '/fit-connect/destinations', { ...input, keys: 'none' })).status).toBe(400)
  })
})

describe('the Routing API', () => {
  const routes = async (area: string): Promise<Record<string, unknown>> =>
    objectOf(await fetch(`${sandbox.config.fitConnect.routingApi}/v2/routes?leikaKey=99102013104000&${area}`))

  it('gets further areas', async () => {
    const response = await control.send('POST', '/fit-connect/areas', { name: 'Neustadt', ars: '147130000000' })
    expect(response.status).toBe(201)
    expect((await routes(`areaId=${String((await objectOf(response))['id'])}`))['count']).toBe(1)
    expect((await control.send('POST', '/fit-connect/areas', { name: 'Neustadt', ars: '1' })).status).toBe(400)
  })

  it('is falsified until told otherwise', async () => {
    const fields = { imprintUrl: 'https://stranger.example/' }
    expect((await control.send('PUT', '/fit-connect/routing/tampering', { fields })).status).toBe(204)
    expect(JSON.stringify(await routes('ars=147130000000'))).toContain('stranger.example')
    expect(await (await control.get('/')).text()).toContain('stranger.example')
    await control.send('DELETE', '/fit-connect/routing/tampering')
    expect(JSON.stringify(await routes('ars=147130000000'))).not.toContain('stranger.example')
    expect((await control.send('PUT', '/fit-connect/routing/tampering', { forge: ['everything'] })).status).toBe(400)
  })
})

describe('limits', () => {
  it('are read and changed while the sandbox runs', async () => {
    const changed = await objectOf(await control.send('PATCH', '/fit-connect/limits', { requestsPerWindow: 999_999 }))
    expect(changed['requestsPerWindow']).toBe(999_999)
    expect(await objectOf(await control.get('/fit-connect/limits'))).toEqual(changed)
    expect((await control.send('PATCH', '/fit-connect/limits', { attachments: -1 })).status).toBe(400)
  })
})

describe('several services of one destination', () => {
  it('are given as services, and are in its entry', async () => {
    const services = [
      {
        identifier: 'urn:x:one',
        submissionSchemas: [{ schemaUri: 'urn:x', mimeType: 'application/json' }],
        regions: ['DE'],
      },
      {
        identifier: 'urn:x:two',
        submissionSchemas: [{ schemaUri: 'urn:y', mimeType: 'application/xml' }],
        regions: ['DE14'],
      },
    ]
    const response = await control.send('POST', '/fit-connect/destinations', {
      services,
      keys: 'shared',
      metadataVersions: ['1.0.0'],
    })
    const entry = await objectOf(response)
    expect(entry).toMatchObject({ serviceIdentifier: 'urn:x:one', region: 'DE', services })
    expect(readSandboxConfig(JSON.parse(JSON.stringify(sandbox.config)))).toEqual(sandbox.config)
    const url = `${sandbox.config.fitConnect.submissionApi}/v2/destinations/${String(entry['destinationId'])}`
    expect(await objectOf(await fetch(url))).toMatchObject({ publicServices: services, metadataVersions: ['1.0.0'] })
    expect((await control.send('POST', '/fit-connect/destinations', { ...input, services })).status).toBe(400)
  })
})

describe('the clock', () => {
  it('moves forward by what was asked', async () => {
    const before = await objectOf(await control.get('/clock'))
    const after = await objectOf(await control.send('POST', '/clock', { advanceMs: 60_000 }))
    expect(Number(after['offsetMs']) - Number(before['offsetMs'])).toBe(60_000)
  })

  it('never moves back', async () => {
    expect((await control.send('POST', '/clock', { advanceMs: -1 })).status).toBe(400)
    expect((await control.send('POST', '/clock', {})).status).toBe(400)
  })
})

describe('the inspector page', () => {
  it('shows the faults in force, so that nobody searches for a forgotten one', async () => {
    expect(await (await control.get('/')).text()).not.toContain('/forgotten')
    await control.send('POST', '/faults', { path: '/forgotten', status: 503 })
    expect(await (await control.get('/')).text()).toContain('/forgotten')
    await control.send('DELETE', '/faults')
  })

  it('shows destinations and submissions with their events, without scripts and secrets', async () => {
    const { submissionId } = await deliver(fetch, sandbox.config.fitConnect, sender)
    const response = await control.get('/')
    const page = await response.text()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page).toContain('<html lang="en">')
    for (const shown of [submissionId, 'submit-submission', firstOf(sandbox.config.fitConnect).destinationId])
      expect(page).toContain(shown)
    expect(page).not.toContain('<script')
    expect(page).not.toContain(sandbox.config.fitConnect.sender.clientSecret)
  })

  it('escapes what a client or script wrote', async () => {
    await control.send('POST', '/fit-connect/destinations', { ...input, name: '<script>alert("x")</script>' })
    const page = await (await control.get('/')).text()
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script')
  })
})

describe('inspection', () => {
  it('holds no key material, secret or content', async () => {
    await deliver(fetch, sandbox.config.fitConnect, sender)
    const text = await (await control.get('/state')).text()
    const { sender: client, subscriber, destinations } = sandbox.config.fitConnect
    for (const secret of [
      client.clientSecret,
      subscriber.clientSecret,
      String(firstOf({ ...sandbox.config.fitConnect, destinations }).signingPrivateKey['d']),
      'encryptedData',
    ])
      expect(text).not.toContain(secret)
  })

  it('is empty after a reset, while clients and destinations stay', async () => {
    await deliver(fetch, sandbox.config.fitConnect, sender)
    const before = (await control.inspect()).destinations
    expect((await control.send('POST', '/reset')).status).toBe(204)
    expect(await control.inspect()).toMatchObject({ submissions: [], requests: [], destinations: before })
    expect((await deliver(fetch, sandbox.config.fitConnect, sender)).submissionId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('foreign callers', () => {
  it('are refused when the Host header is not the loopback address (DNS rebinding)', async () => {
    const { port } = new URL(sandbox.url)
    expect(await statusWithHost(`localhost:${port}`)).toBe(200)
    expect(await statusWithHost(`rebound.example:${port}`)).toBe(403)
    expect(await statusWithHost('rebound.example')).toBe(403)
    expect(await statusWithHost(`rebound.example:${port}`, '/__sandbox/')).toBe(403)
  })

  it('are refused when a page of another origin asks', async () => {
    const ask = (headers: Record<string, string>): Promise<Response> =>
      control.get('/reset', { method: 'POST', headers })
    expect((await ask({ origin: 'https://page.example' })).status).toBe(403)
    expect((await ask({ origin: 'null' })).status).toBe(403)
    expect((await ask({ origin: sandbox.url })).status).toBe(204)
  })

  it('cannot use a plain HTML form', async () => {
    const form = await control.get('/faults', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"status":500}',
    })
    expect(form.status).toBe(400)
    expect(
      (
        await fetch(
          `${sandbox.config.controlUrl}/faults`,
          jsonRequest('POST', undefined, { status: 500, path: '/never' }),
        )
      ).status,
    ).toBe(201)
    await control.send('DELETE', '/faults')
  })
})
