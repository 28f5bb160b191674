import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../src/index.js'
import { isAuthentic, listenForCallbacks, parsed, type CallbackReceiver } from './support/callback-receiver.js'
import { controlOf, type Control } from './support/control.js'
import {
  attachmentId,
  bearer,
  deliver,
  encrypt,
  firstOf,
  joseRequest,
  jsonRequest,
  objectOf,
  tokenFor,
  unpooled,
} from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const keys = testKeys()
const secret = 'secret of the authority'
let folder: string
let receiver: CallbackReceiver
let sandbox: Sandbox
let control: Control

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amt24-sandbox-'))
  receiver = await listenForCallbacks()
  await restart()
})
afterEach(async () => {
  await Promise.all([sandbox.close(), receiver.close()])
  rmSync(folder, { recursive: true })
})

async function restart(): Promise<void> {
  sandbox = await startSandbox({ state: folder, keys })
  control = controlOf(sandbox, unpooled)
}

const token = (role: 'sender' | 'subscriber'): Promise<string> =>
  tokenFor(unpooled, sandbox.config.fitConnect, sandbox.config.fitConnect[role])

async function send(): Promise<{ submissionId: string; caseId: string }> {
  return deliver(unpooled, sandbox.config.fitConnect, await token('sender'))
}

async function setCallback(url = receiver.url): Promise<number> {
  const { destinationId } = firstOf(sandbox.config.fitConnect)
  return (await control.send('PATCH', `/fit-connect/destinations/${destinationId}`, { callback: { url, secret } }))
    .status
}

const stored = (): string[] => readdirSync(join(folder, 'fit-connect', 'callbacks'))

describe('over the control interface', () => {
  it('a destination gets a callback and is called, and the page shows it without the secret', async () => {
    expect(await setCallback()).toBe(200)
    const { submissionId } = await send()
    const [callback] = await receiver.next(1)
    expect(callback && parsed(callback)).toMatchObject({ submissions: [{ submissionId }] })
    expect(callback && isAuthentic(callback, secret)).toBe(true)
    const page = await (await control.get('/')).text()
    expect(page).toContain('new-submissions about')
    for (const text of [page, await (await control.get('/state')).text()]) expect(text).not.toContain(secret)
  })

  it('a sender gets a callback and ends it', async () => {
    const { clientId } = sandbox.config.fitConnect.sender
    const path = `/fit-connect/clients/${clientId}/callback`
    expect((await control.send('PUT', path, { url: receiver.url, secret })).status).toBe(204)
    expect((await control.send('DELETE', path)).status).toBe(204)
    expect(
      (await control.send('PUT', '/fit-connect/clients/nobody/callback', { url: receiver.url, secret })).status,
    ).toBe(404)
    expect((await control.send('PUT', path, { url: 'http://192.0.2.1/', secret })).status).toBe(400)
    expect((await control.send('PUT', path, { url: receiver.url })).status).toBe(400)
  })

  it('faults of callbacks and lies of the log are scripted, shown and ended', async () => {
    expect((await control.send('POST', '/fit-connect/callback-faults', { effect: 'tampered-mac' })).status).toBe(204)
    expect((await control.send('POST', '/fit-connect/callback-faults', { effect: 'eaten' })).status).toBe(400)
    expect((await control.send('PUT', '/fit-connect/event-log/tampering', { effect: 'withheld-tail' })).status).toBe(
      204,
    )
    expect((await control.send('PUT', '/fit-connect/event-log/tampering', { effect: 'white-lie' })).status).toBe(400)
    expect(await objectOf(await control.get('/fit-connect/callback-faults'))).toEqual({
      faults: [{ effect: 'tampered-mac' }],
    })
    const page = await (await control.get('/')).text()
    for (const shown of ['tampered-mac', 'withheld-tail']) expect(page).toContain(shown)
    await control.send('DELETE', '/fit-connect/callback-faults')
    await control.send('DELETE', '/fit-connect/event-log/tampering')
    const after = await (await control.get('/')).text()
    for (const ended of ['tampered-mac', 'withheld-tail']) expect(after).not.toContain(ended)
  })
})

describe('a restart on the same state folder', () => {
  it('repeats a callback that had failed, when it is due', async () => {
    receiver.answers.push(500)
    await setCallback()
    const { submissionId } = await send()
    await receiver.next(1)
    await sandbox.close()
    expect(stored()).toHaveLength(1)
    await restart()
    await control.send('POST', '/clock', { advanceMs: 60_000 })
    const [, repeated] = await receiver.next(2)
    expect(repeated && parsed(repeated)).toMatchObject({ submissions: [{ submissionId }] })
  })

  it('keeps replies, their contents and their log', async () => {
    const { caseId } = await send()
    const { submissionApi } = sandbox.config.fitConnect
    const subscriber = await token('subscriber')
    const jwe = await encrypt(firstOf(sandbox.config.fitConnect), 'bescheid')
    const announced = await unpooled(
      `${submissionApi}/v2/replies`,
      jsonRequest('POST', subscriber, { caseId, announcedAttachments: [attachmentId] }),
    )
    const url = `${submissionApi}/v2/replies/${String((await objectOf(announced))['replyId'])}`
    await unpooled(`${url}/attachments/${attachmentId}`, joseRequest('PUT', subscriber, jwe))
    const body = { encryptedMetadata: jwe, encryptedData: jwe }
    expect((await unpooled(url, jsonRequest('PUT', subscriber, body))).status).toBe(200)
    const read = async (): Promise<string[]> => {
      const headers = bearer(await token('sender'))
      const paths = ['', `/attachments/${attachmentId}`, '/events']
      return Promise.all(paths.map(async (path) => (await unpooled(url + path, { headers })).text()))
    }
    const before = await read()
    await sandbox.close()
    await restart()
    expect(await read()).toEqual(before)
    expect(before[1]).toBe(jwe)
    expect((await control.send('POST', '/reset')).status).toBe(204)
    expect(readdirSync(join(folder, 'fit-connect', 'replies'))).toEqual([])
    expect(readdirSync(join(folder, 'fit-connect', 'contents'))).toEqual([])
  })
})
