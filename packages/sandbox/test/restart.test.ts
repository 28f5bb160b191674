import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.js'
import { createFitConnectService } from '../src/fit-connect/index.js'
import {
  announce,
  attachmentId,
  bearer,
  deliver,
  firstOf,
  joseRequest,
  objectOf,
  rejectEvent,
  signSet,
  tokenFor,
  unpooled,
} from './support/plain-client.js'
import { controlOf } from './support/control.js'
import { testKeys } from './support/test-keys.js'

const keys = testKeys()
let folder: string
let running: Sandbox[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amt24-sandbox-'))
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((sandbox) => sandbox.close()))
  rmSync(folder, { recursive: true })
})

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ state: join(folder, 'state'), keys, ...options })
  running.push(sandbox)
  return sandbox
}

async function everythingIn({ config: { fitConnect } }: Sandbox, submissionId: string): Promise<unknown[]> {
  const token = await tokenFor(unpooled, fitConnect, fitConnect.subscriber)
  const read = async (path: string): Promise<string> =>
    (
      await unpooled(`${fitConnect.submissionApi}/v2/submissions/${submissionId}${path}`, { headers: bearer(token) })
    ).text()
  return Promise.all(['', `/attachments/${attachmentId}`, '/events'].map(read))
}

describe('options from outside', () => {
  it.each([[{ port: -1 }], [{ port: 70_000 }], [{ port: 0.5 }]])(
    '%j is refused before anything listens',
    async (options) => {
      await expect(startSandbox(options)).rejects.toMatchObject({ code: 'usage' })
    },
  )

  it('keys and states of another version are refused when the service is made, not when it is used', async () => {
    const state = (await createFitConnectService({ keys })).exportState()
    const foreign = JSON.parse(JSON.stringify(state).replace('"version":2', '"version":3')) as typeof state
    await expect(createFitConnectService({ state: foreign })).rejects.toMatchObject({ code: 'state-unreadable' })
    const broken = JSON.parse(JSON.stringify(keys).replaceAll('"kty":"RSA"', '"kty":"EC"')) as typeof keys
    await expect(createFitConnectService({ keys: broken })).rejects.toMatchObject({ code: 'keys-invalid' })
  })
})

describe('a restart on the same state folder', () => {
  it('keeps port, keys, clients, submissions, contents and signed events', async () => {
    const first = await start()
    const { fitConnect } = first.config
    const { submissionId } = await deliver(
      unpooled,
      fitConnect,
      await tokenFor(unpooled, fitConnect, fitConnect.sender),
    )
    const before = await everythingIn(first, submissionId)
    await first.close()
    const second = await start({ port: 0 })
    expect(second.config).toEqual(first.config)
    expect(await everythingIn(second, submissionId)).toEqual(before)
    expect(before.join('')).toContain('encryptedData')
  })

  it('keeps access tokens, added destinations and the clock', async () => {
    const first = await start()
    const token = await tokenFor(unpooled, first.config.fitConnect, first.config.fitConnect.sender)
    await controlOf(first, unpooled).send('POST', '/fit-connect/destinations', {
      serviceIdentifier: 'urn:x:y',
      region: 'DE',
      schemaUri: 'urn:x',
      mimeType: 'application/json',
      keys: 'shared',
    })
    await controlOf(first, unpooled).send('POST', '/clock', { advanceMs: 60_000 })
    await first.close()
    const second = await start()
    expect(second.config.fitConnect.destinations).toHaveLength(2)
    expect(await objectOf(await controlOf(second, unpooled).get('/clock'))).toMatchObject({ offsetMs: 60_000 })
    expect((await announce(unpooled, second.config.fitConnect, token)).submissionId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('never hands an identifier out twice', async () => {
    const first = await start({ seed: 'same' })
    const sender = await tokenFor(unpooled, first.config.fitConnect, first.config.fitConnect.sender)
    const before = await announce(unpooled, first.config.fitConnect, sender)
    await first.close()
    const second = await start({ seed: 'same' })
    const after = await announce(unpooled, second.config.fitConnect, sender)
    expect([after.submissionId, after.caseId]).not.toContain(before.submissionId)
    expect([after.submissionId, after.caseId]).not.toContain(before.caseId)
  })

  it('has deleted the contents of a decided submission from the folder', async () => {
    const sandbox = await start()
    const { fitConnect } = sandbox.config
    const delivered = await deliver(unpooled, fitConnect, await tokenFor(unpooled, fitConnect, fitConnect.sender))
    const contents = join(folder, 'state', 'fit-connect', 'contents')
    expect(readdirSync(contents)).toEqual([delivered.submissionId])
    const set = await signSet(firstOf(fitConnect), delivered, rejectEvent())
    await unpooled(
      `${fitConnect.submissionApi}/v2/cases/${delivered.caseId}/events`,
      joseRequest('POST', await tokenFor(unpooled, fitConnect, fitConnect.subscriber), set),
    )
    expect(readdirSync(contents)).toEqual([])
  })

  it('fails loudly when another program has the stored port', async () => {
    const first = await start()
    await expect(start({ port: 0 })).rejects.toMatchObject({ name: 'SandboxError', code: 'port-taken' })
    expect((await fetch(`${first.config.controlUrl}/state`)).status).toBe(200)
  })

  it('refuses another port than the stored one, because stored events name it', async () => {
    const first = await start()
    await first.close()
    await expect(start({ port: Number(new URL(first.url).port) + 1 })).rejects.toMatchObject({ code: 'port-differs' })
  })

  it('fails when the folder holds something else, and frees the port again', async () => {
    const first = await start()
    await first.close()
    writeFileSync(join(folder, 'state', 'fit-connect', 'service.json'), '{"half":')
    await expect(start()).rejects.toMatchObject({ code: 'state-unreadable' })
    const port = Number(new URL(first.url).port)
    const probe = createServer()
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, '127.0.0.1', resolve))
    await new Promise((resolve) => probe.close(resolve))
  })

  it('keeps the folder to its owner', async () => {
    await start()
    expect(statSync(join(folder, 'state')).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'state', 'fit-connect', 'service.json')).mode & 0o777).toBe(0o600)
  })
})

it('continues from a state of version 1, which knew one service for each destination', async () => {
  const current = (await createFitConnectService({ keys })).exportState()
  const [destination] = current.service.destinations
  if (destination === undefined) throw new TypeError('The sandbox has no destination.')
  const { contactInformation, services, encryptionKid, publicKeys, ...kept } = destination
  const { portalKey, ...service } = current.service
  expect([contactInformation, portalKey].every((value) => value !== undefined)).toBe(true)
  const former = {
    ...kept,
    serviceIdentifier: services[0]?.identifier,
    region: services[0]?.regions[0],
    ...services[0]?.submissionSchemas[0],
    formerKeys: [],
  }
  const stored = JSON.stringify({ ...current, service: { ...service, version: 1, destinations: [former] } })
  const upgraded = (await createFitConnectService({ state: JSON.parse(stored) as typeof current })).exportState()
  expect(upgraded.service).toEqual({ ...service, version: 2, destinations: [destination] })
  expect([encryptionKid, publicKeys.length]).toEqual([keys.destination.encryptionPublicKey.kid, 2])
})

it('continues in process from an exported state', async () => {
  const first = await createFitConnectService({ keys })
  const { submissionId } = await deliver(
    first.fetch,
    first.config(),
    await tokenFor(first.fetch, first.config(), first.sender),
  )
  const stored: unknown = JSON.parse(JSON.stringify(first.exportState()))
  expect(stored).toEqual(first.exportState())
  const second = await createFitConnectService({ state: first.exportState() })
  expect(second.config()).toEqual(first.config())
  expect(second.inspect().submissions).toMatchObject([{ submissionId, state: 'submitted' }])
  expect(second.exportState()).toEqual(first.exportState())
})
