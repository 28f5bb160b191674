import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../src/index.js'
import { controlOf, type Control } from './support/control.js'
import { announce, announcement, firstOf, jsonRequest, objectOf, tokenFor } from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

let sandbox: Sandbox
let control: Control
let sender: string
beforeAll(async () => {
  sandbox = await startSandbox({ keys: testKeys() })
  control = controlOf(sandbox)
  sender = await tokenFor(fetch, sandbox.config.fitConnect, sandbox.config.fitConnect.sender)
})
afterEach(() => control.send('DELETE', '/faults'))
afterAll(() => sandbox.close())

const jwks = (): Promise<Response> => fetch(`${sandbox.config.fitConnect.submissionApi}/.well-known/jwks.json`)
const announceOnce = (): Promise<Response> =>
  fetch(
    `${sandbox.config.fitConnect.submissionApi}/v2/submissions`,
    jsonRequest('POST', sender, announcement(firstOf(sandbox.config.fitConnect))),
  )
const submissions = async (): Promise<number> => (await control.inspect()).submissions.length

describe('a scripted fault', () => {
  it('answers 429 without a body as often as told, then lets the service answer', async () => {
    await control.send('POST', '/faults', {
      path: '**/jwks.json',
      status: 429,
      headers: { 'retry-after': '2' },
      times: 2,
    })
    for (const refused of [await jwks(), await jwks()]) {
      expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([429, '2', ''])
    }
    expect((await jwks()).status).toBe(200)
  })

  it('hits only its method and path', async () => {
    await control.send('POST', '/faults', {
      method: 'POST',
      path: '/fit-connect/submission-api/v2/submissions',
      status: 503,
    })
    expect((await jwks()).status).toBe(200)
    expect((await announceOnce()).status).toBe(503)
  })

  it('replaces body and content type, so that a client meets HTML instead of JSON', async () => {
    await control.send('POST', '/faults', { path: '**', status: 200, body: '<html></html>', contentType: 'text/html' })
    const response = await jwks()
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/html', '<html></html>'])
  })

  it('resets the connection before the service acts', async () => {
    const before = await submissions()
    await control.send('POST', '/faults', { method: 'POST', path: '**/v2/submissions', reset: true, times: 1 })
    await expect(announceOnce()).rejects.toThrow(TypeError)
    expect(await submissions()).toBe(before)
  })

  it('loses the answer after the service acted', async () => {
    const before = await submissions()
    await control.send('POST', '/faults', { method: 'POST', path: '**/v2/submissions', loseAnswer: true, times: 1 })
    await expect(announceOnce()).rejects.toThrow(TypeError)
    expect(await submissions()).toBe(before + 1)
  })

  it('cuts an answer in the middle of its body', async () => {
    await control.send('POST', '/faults', { path: '**/jwks.json', cutAfterBytes: 10, times: 1 })
    const response = await jwks()
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow(TypeError)
  })

  it('delays an answer that is right otherwise', async () => {
    await control.send('POST', '/faults', { path: '**/jwks.json', delayMs: 1, times: 1 })
    expect(await objectOf(await jwks())).toHaveProperty('keys')
  })

  it('is listed with its use and can be removed alone', async () => {
    const { id } = await objectOf(await control.send('POST', '/faults', { path: '**/jwks.json', status: 500 }))
    await jwks()
    expect(await objectOf(await control.get('/faults'))).toEqual({
      faults: [{ id, path: '**/jwks.json', status: 500, used: 1 }],
    })
    expect((await control.send('DELETE', `/faults/${String(id)}`)).status).toBe(204)
    expect((await jwks()).status).toBe(200)
  })

  it.each([
    { status: 42 },
    { times: 0 },
    { status: 204, body: 'x' },
    { path: '^(' },
    { reset: true, status: 500 },
    { unknown: 1 },
    { delayMs: -1 },
    'reset',
  ])('is refused when it cannot be carried out: %j', async (fault) => {
    expect((await control.send('POST', '/faults', fault)).status).toBe(400)
    expect(await objectOf(await control.get('/faults'))).toEqual({ faults: [] })
  })

  it('leaves the sandbox whole: a submission travels after every disturbance', async () => {
    await control.send('POST', '/faults', { path: '**', reset: true, times: 1 })
    await expect(jwks()).rejects.toThrow(TypeError)
    expect((await announce(fetch, sandbox.config.fitConnect, sender)).submissionId).toMatch(/^[0-9a-f-]{36}$/)
  })
})
