import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFitConnectService } from '../src/fit-connect/index.js'
import { startSandbox, type Sandbox } from '../src/index.js'
import { controlOf } from './support/control.js'
import {
  announce,
  attachmentId,
  bearer,
  deliver,
  encrypt,
  firstOf,
  joseRequest,
  objectOf,
  tokenFor,
  unpooled,
} from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const keys = testKeys()
let folder: string
let sandbox: Sandbox
let sender: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amt24-sandbox-large-'))
  sandbox = await startSandbox({ state: folder, keys })
  sender = await tokenFor(unpooled, sandbox.config.fitConnect, sandbox.config.fitConnect.sender)
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

const urlOf = (submissionId: string): string =>
  `${sandbox.config.fitConnect.submissionApi}/v2/submissions/${submissionId}/attachments/${attachmentId}`

const files = (name: string): string[] => readdirSync(join(folder, 'fit-connect', name))

async function upload(submissionId: string, jwe: string): Promise<Response> {
  return unpooled(urlOf(submissionId), joseRequest('PUT', sender, jwe))
}

describe('an attachment on the server', () => {
  it('comes back byte for byte, with its length, and again after a restart', async () => {
    const { fitConnect } = sandbox.config
    const jwe = await encrypt(firstOf(fitConnect), 'x'.repeat(3_000_000))
    const { submissionId } = await deliver(unpooled, fitConnect, sender)
    const other = await announce(unpooled, fitConnect, sender)
    expect((await upload(other.submissionId, jwe)).status).toBe(204)
    const { encryptedMetadata, encryptedData } = await objectOf(
      await unpooled(`${fitConnect.submissionApi}/v2/submissions/${submissionId}`, {
        headers: bearer(await tokenFor(unpooled, fitConnect, fitConnect.subscriber)),
      }),
    )
    const finalised = await unpooled(`${fitConnect.submissionApi}/v2/submissions/${other.submissionId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...bearer(sender) },
      body: JSON.stringify({ encryptedMetadata, encryptedData }),
    })
    expect(finalised.status).toBe(200)
    await sandbox.close()
    sandbox = await startSandbox({ state: folder })
    const subscriber = await tokenFor(unpooled, fitConnect, fitConnect.subscriber)
    const response = await unpooled(urlOf(other.submissionId), { headers: bearer(subscriber) })
    expect(response.headers.get('content-length')).toBe(String(jwe.length))
    expect((await response.text()) === jwe).toBe(true)
  })

  it('leaves nothing behind when it is refused', async () => {
    const { submissionId } = await announce(unpooled, sandbox.config.fitConnect, sender)
    const jwe = await encrypt(firstOf(sandbox.config.fitConnect), 'x'.repeat(200_000))
    expect((await upload(submissionId, `${jwe.slice(0, -30)}!${jwe.slice(-29)}`)).status).toBe(422)
    expect([files('drafts'), files('contents')]).toEqual([[], []])
  })

  it('leaves nothing behind when the client gives up in the middle', async () => {
    const { submissionId } = await announce(unpooled, sandbox.config.fitConnect, sender)
    const jwe = await encrypt(firstOf(sandbox.config.fitConnect), 'x'.repeat(200_000))
    await new Promise<void>((resolve) => {
      const sending = httpRequest(urlOf(submissionId), {
        method: 'PUT',
        headers: { 'content-type': 'application/jose', 'content-length': jwe.length, ...bearer(sender) },
      })
      sending.on('error', () => resolve())
      sending.write(jwe.slice(0, 100_000), () => sending.destroy())
      sending.on('close', () => resolve())
    })
    // The server learns of the end when it likes; each question gives it time.
    while (files('drafts').length > 0) await controlOf(sandbox, unpooled).inspect()
    expect(files('contents')).toEqual([])
    expect((await upload(submissionId, jwe)).status).toBe(204)
  })

  it('keeps the earlier upload when a repeated one is refused', async () => {
    const { submissionId } = await announce(unpooled, sandbox.config.fitConnect, sender)
    const jwe = await encrypt(firstOf(sandbox.config.fitConnect), 'first')
    await upload(submissionId, jwe)
    expect((await upload(submissionId, 'no JWE')).status).toBe(422)
    const stored = (await controlOf(sandbox, unpooled).inspect()).submissions.map((entry) => entry['storedBytes'])
    expect(stored).toEqual([jwe.length])
  })
})

describe('without state folder', () => {
  it('contents lie in a private folder that goes with the sandbox', async () => {
    const before = readdirSync(tmpdir())
    const other = await startSandbox({ keys })
    const made = readdirSync(tmpdir()).filter(
      (name) => name.startsWith('amt24-sandbox-contents-') && !before.includes(name),
    )
    await other.close()
    expect(made.length).toBeGreaterThan(0)
    expect(made.some((name) => !existsSync(join(tmpdir(), name)))).toBe(true)
  })
})

describe('an upload that is cut', () => {
  const cut = { method: 'PUT', path: '**/attachments/*', cutUploadAfterBytes: 50_000, times: 1 }

  it('ends the connection, stores nothing, and can be repeated', async () => {
    const { submissionId } = await announce(unpooled, sandbox.config.fitConnect, sender)
    const jwe = await encrypt(firstOf(sandbox.config.fitConnect), 'x'.repeat(2_000_000))
    await controlOf(sandbox, unpooled).send('POST', '/faults', cut)
    await expect(upload(submissionId, jwe)).rejects.toThrow(TypeError)
    expect([files('drafts'), files('contents')]).toEqual([[], []])
    expect((await upload(submissionId, jwe)).status).toBe(204)
  })

  it('ends also when the body is shorter than the cut', async () => {
    const { submissionId } = await announce(unpooled, sandbox.config.fitConnect, sender)
    await controlOf(sandbox, unpooled).send('POST', '/faults', cut)
    const jwe = await encrypt(firstOf(sandbox.config.fitConnect), 'short')
    await expect(upload(submissionId, jwe)).rejects.toThrow(TypeError)
    expect(files('contents')).toEqual([])
  })

  it.each([
    { cutUploadAfterBytes: -1 },
    { cutUploadAfterBytes: 1, reset: true },
    { cutUploadAfterBytes: 1, status: 500 },
    { cutUploadAfterBytes: 1, loseAnswer: true },
  ])('is refused when it cannot be carried out: %j', async (fault) => {
    expect((await controlOf(sandbox, unpooled).send('POST', '/faults', fault)).status).toBe(400)
  })
})

describe('an upload that is cut in process', () => {
  it('fails as fetch does, and stores nothing', async () => {
    const service = await createFitConnectService({ keys })
    const config = service.config()
    const token = await tokenFor(service.fetch, config, config.sender)
    service.faults.add({ path: '**/attachments/*', cutUploadAfterBytes: 100, times: 1 })
    await expect(deliver(service.fetch, config, token)).rejects.toThrow(TypeError)
    expect(service.inspect().submissions).toMatchObject([{ state: 'incomplete', storedBytes: 0 }])
    expect((await deliver(service.fetch, config, token)).submissionId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('a download that is cut', () => {
  it('says how long it would have been and breaks off', async () => {
    const { fitConnect } = sandbox.config
    const { submissionId } = await deliver(unpooled, fitConnect, sender)
    await controlOf(sandbox, unpooled).send('POST', '/faults', {
      path: '**/attachments/*',
      cutAfterBytes: 10,
      times: 1,
    })
    const subscriber = await tokenFor(unpooled, fitConnect, fitConnect.subscriber)
    const response = await unpooled(urlOf(submissionId), { headers: bearer(subscriber) })
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(10)
    await expect(response.text()).rejects.toThrow(TypeError)
  })
})
