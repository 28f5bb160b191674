import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { systemClock } from '@amt24/core'
import { startSandbox, type Sandbox } from '@amt24/sandbox'
import { build } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../src/command-line/main.js'
import { createCallbackReceiver } from '../src/fit-connect/index.js'
import { sharedKeys } from './contract/keys.js'
import { destinationEncryption, foreignEncryption } from './fixtures/keys.js'

let folder: string
let sandbox: Sandbox
let config: string
const secret = 'PLANTED-SECRET-b7Qx'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amt24-fit-connect-cli-'))
  sandbox = await startSandbox({ keys: sharedKeys() })
  config = file('sandbox.json', sandbox.config)
})
afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

async function run(args: readonly string[], { env = {}, isInteractive = false } = {}): Promise<Ran> {
  const shown = { out: '', err: '' }
  const exitCode = await main(args, {
    out: (text) => (shown.out += text),
    err: (text) => (shown.err += text),
    isInteractive,
    env,
    clock: systemClock,
  })
  return { exitCode, ...shown }
}

const json = ({ out }: Ran): unknown => JSON.parse(out)

describe('usage', () => {
  it('lists every command and the exit codes', async () => {
    const { exitCode, out } = await run(['--help'])
    expect(exitCode).toBe(0)
    for (const name of ['keys create', 'send', 'fetch', 'log', 'callback test', 'destination rotate-key', 'route'])
      expect(out).toContain(`  ${name}`)
    expect(out).toContain('Exit codes')
  })

  it('shows the options of one command', async () => {
    expect((await run(['send', '--help'])).out).toMatch(/Usage: amt24-fit-connect send .*--trust-anchor <file>/s)
  })

  it.each([
    [[]],
    [['dance']],
    [['keys']],
    [['keys', 'check']],
    [['keys', 'create', 'loose']],
    [['list', '--accept']],
    [['send', '--unknown', 'x']],
    [['list', '--environment', 'moon']],
    [['list', '--config', 'missing.json']],
    [['keys', 'check', 'missing.json']],
    [['callback', 'test', 'http://elsewhere.example/']],
  ])('refuses %j with exit code 2 and a sentence', async (args) => {
    const { exitCode, err, out } = await run(args, { env: { FIT_CONNECT_CALLBACK_SECRET: secret } })
    expect([exitCode, out]).toEqual([2, ''])
    expect(err).toMatch(/^.+\nHelp: amt24-fit-connect( [a-z]+){0,2} --help\n$/)
  })

  it('leads to the help of the command that was meant, with an example of its file', async () => {
    const { err } = await run(['destination', 'create', 'missing.json'])
    expect(err).toContain('Help: amt24-fit-connect destination create --help')
    expect((await run(['destination', 'create', '--help'])).out).toContain('"contactInformation"')
  })

  it('never repeats what a configuration holds', async () => {
    const broken = file('broken.json', { fitConnect: { sender: { clientId: 1, clientSecret: secret } } })
    const { exitCode, err } = await run(['list', '--config', broken])
    expect(exitCode).toBe(2)
    expect(err).toContain('fitConnect.tokenUrl')
    expect(err).not.toContain(secret)
  })
})

describe('keys', () => {
  it('are made for this user only, and never over others', async () => {
    const out = join(folder, 'keys')
    const made = await run(['keys', 'create', '--out', out])
    expect(made.exitCode).toBe(0)
    expect(readdirSync(out).sort()).toEqual([
      'encryption.private.jwk.json',
      'encryption.public.jwk.json',
      'signature.private.jwk.json',
      'signature.public.jwk.json',
    ])
    const key = join(out, 'encryption.private.jwk.json')
    expect(statSync(key).mode & 0o777).toBe(0o600)
    expect((await run(['keys', 'check', join(out, 'signature.public.jwk.json')])).exitCode).toBe(0)
    expect((await run(['keys', 'check', key, '--private'])).exitCode).toBe(0)
    const before = readFileSync(key, 'utf8')
    expect(await run(['keys', 'create', '--out', out])).toMatchObject({ exitCode: 2, out: '' })
    expect(readFileSync(key, 'utf8')).toBe(before)
    // Nor one half of a new pair beside the other half of the old one.
    rmSync(key)
    expect(await run(['keys', 'create', '--out', out])).toMatchObject({ exitCode: 2, out: '' })
    expect(existsSync(key)).toBe(false)
  }, 60_000)

  it('are found to be private in a public place, and nothing of them is shown', async () => {
    const { publicJwk, privateJwk } = destinationEncryption()
    const leaked = file('leaked.json', { ...publicJwk, ...privateJwk, key_ops: ['wrapKey'] })
    const found = await run(['keys', 'check', leaked, '--json'])
    expect(found.exitCode).toBe(1)
    expect(json(found)).toMatchObject({ isValid: false })
    expect(found.out + found.err).not.toContain(privateJwk.d)
  })

  it('get a request, and the certificate only of the same key', async () => {
    const key = file('key.json', destinationEncryption().privateJwk)
    const request = join(folder, 'request.pem')
    const subject = ['--common-name', 'Stadt Beispiel', '--country', 'DE']
    expect(await run(['keys', 'request', key, ...subject, '--out', request])).toMatchObject({ exitCode: 0 })
    expect(readFileSync(request, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n/)
    const [own] = destinationEncryption().publicJwk['x5c'] as string[]
    const [foreign] = foreignEncryption().publicJwk['x5c'] as string[]
    const out = ['--out', join(folder, 'public.json')]
    expect(await run(['keys', 'certificate', key, file('foreign.txt', foreign), ...out])).toMatchObject({ exitCode: 1 })
    expect(await run(['keys', 'certificate', key, file('own.txt', own), ...out])).toMatchObject({ exitCode: 0 })
    expect((await run(['keys', 'check', join(folder, 'public.json')])).exitCode).toBe(0)
  })
})

describe('one application', () => {
  const data = '{"halter":{"familienname":"Muster-Beispiel"}}'

  it('is sent, verified, listed, fetched and accepted', async () => {
    const receipt = join(folder, 'receipt.json')
    const files = [file('data.json', data), file('impfpass.pdf', '%PDF-1.7 artificial')]
    const sent = await run(['send', ...files, '--config', config, '--out', receipt], { isInteractive: true })
    expect(sent).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^submitted {5}[\da-f-]{36}\n/) as string })
    expect(sent.err).toContain('#'.repeat(30) + ' 100 %\n')

    const submitted = json(await run(['log', receipt, '--config', config, '--json']))
    expect(submitted).toMatchObject({ status: 'submitted' })
    expect((await run(['list', '--config', config])).out).toMatch(/\n1 waiting\n$/)

    const out = join(folder, 'received')
    const fetched = await run(['fetch', '--config', config, '--out', out, '--accept', '--json'])
    expect(fetched.exitCode).toBe(0)
    const [{ folder: stored }] = json(fetched) as [{ folder: string }]
    expect(readFileSync(join(stored, 'data.json'), 'utf8')).toBe(data)
    expect(readFileSync(join(stored, 'attachment-1-impfpass.pdf'), 'utf8')).toBe('%PDF-1.7 artificial')
    expect(statSync(join(stored, 'data.json')).mode & 0o777).toBe(0o600)
    expect((await run(['log', receipt, '--config', config])).out).toMatch(
      /accept-submission {3}.*\n.*outcome {7}accepted\n/s,
    )
  })

  it('shows no progress bar where nobody looks', async () => {
    const sent = await run(['send', file('data.json', data), '--config', config, '--out', join(folder, 'second.json')])
    expect(sent).toMatchObject({ exitCode: 0, err: '' })
  })

  it('fails with code and sentence, as JSON for programs', async () => {
    const nowhere = ['--destination', '7c1f2c4a-0b64-4a3c-9a5e-3f1d2b4c5d6e']
    const failed = await run(['send', file('data.json', data), '--config', config, ...nowhere, '--json'])
    expect(failed.exitCode).toBe(1)
    expect(json(failed)).toMatchObject({ error: { code: 'destination-not-found' } })
    expect(failed.err).toMatch(/^failed {2}destination-not-found\n/)
  })
})

describe('a destination', () => {
  it('is made, activated, shown and given a new key', async () => {
    const description = file('description.json', {
      name: 'Stadt Beispiel',
      contactInformation: { legalName: 'Stadt Beispiel', email: 'amt@beispiel.example' },
      services: [
        {
          identifier: 'urn:de:fim:leika:leistung:99102013104000',
          regions: ['DE14713'],
          submissionSchemas: [{ schemaUri: 'https://schemas.example/a', mimeType: 'application/json' }],
        },
      ],
    })
    const [own] = sandbox.config.fitConnect.destinations
    const keys = [
      ['--encryption-key', file('encryption.json', own?.encryptionPublicKey)],
      ['--signing-key', file('signing.json', own?.signingPublicKey)],
    ].flat()
    const half = file('private.json', own?.encryptionPrivateKey)
    const mistaken = await run([
      'destination',
      'create',
      description,
      ...keys,
      '--encryption-key',
      half,
      '--config',
      config,
    ])
    expect(mistaken).toMatchObject({ exitCode: 2, out: '' })
    expect(mistaken.err).toContain('private key')
    const made = json(await run(['destination', 'create', description, ...keys, '--config', config, '--json']))
    const { destinationId } = made as { destinationId: string }
    const activated = await run(['destination', 'activate', destinationId, '--config', config])
    expect(activated.out).toContain(`${destinationId}  active`)
    const next = file('next.json', foreignEncryption().publicJwk)
    const rotated = await run(['destination', 'rotate-key', destinationId, next, '--config', config])
    expect(rotated.out).toContain(`current       ${foreignEncryption().kid}`)
    expect((await run(['destination', 'show', '--config', config])).out).toContain(destinationId)
  })
})

describe('a callback', () => {
  const env = { FIT_CONNECT_CALLBACK_SECRET: secret }

  it('is taken by a receiver that has the secret, and by no other', async () => {
    const receive = createCallbackReceiver({ secret })
    const server = createServer(receive.node)
    try {
      const url = await addressOf(server)
      expect(await run(['callback', 'test', url], { env })).toMatchObject({ exitCode: 0 })
      const other = { FIT_CONNECT_CALLBACK_SECRET: 'another' }
      expect(await run(['callback', 'test', url], { env: other })).toMatchObject({ exitCode: 1 })
    } finally {
      server.close()
    }
  })

  it('is verified when it was captured with its raw body', async () => {
    const body = file('body.json', '{"type":"x"}')
    const args = ['callback', 'verify', body, '--authentication', '0'.repeat(128), '--timestamp', '1795348800']
    expect(await run(args, { env })).toMatchObject({ exitCode: 1, err: expect.stringContaining('callback-') as string })
  })
})

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`
}

describe('amt24-fit-connect as a program', () => {
  const packageFolder = fileURLToPath(new URL('..', import.meta.url))
  const built = join(packageFolder, 'node_modules', '.amt24-cli-test')
  beforeAll(async () => {
    const entry = { cli: join(packageFolder, 'src/cli.ts') }
    // Bundled whole, with libraries that still call `require`.
    const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" }
    const options = { format: 'esm', target: 'node20', silent: true, config: false, dts: false, banner } as const
    await build({ entry, outDir: built, ...options })
  })
  afterAll(() => rmSync(built, { recursive: true, force: true }))
  async function program(...args: string[]): Promise<Ran> {
    const child = spawn(process.execPath, [join(built, 'cli.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { exitCode: child.exitCode ?? -1, out, err }
  }

  it('ends with the exit codes that the help names', async () => {
    expect(await program('--help')).toMatchObject({ exitCode: 0, err: '' })
    expect(await program('dance')).toMatchObject({ exitCode: 2, out: '' })
    const weak = file('weak.json', { ...destinationEncryption().publicJwk, alg: 'RSA1_5' })
    expect(await program('keys', 'check', weak)).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('FAILED') as string,
    })
  })

  it('ends quietly when nobody reads what it writes, as in a pipe to head', async () => {
    const child = spawn(process.execPath, [join(built, 'cli.js'), '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    const [err] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect({ exitCode: child.exitCode, err }).toEqual({ exitCode: 0, err: '' })
  })

  it('sends to a server', async () => {
    const data = file('process.json', '{"halter":{"familienname":"Muster-Beispiel"}}')
    const sent = await program(
      'send',
      data,
      '--config',
      config,
      '--out',
      join(folder, 'process-receipt.json'),
      '--json',
    )
    expect(sent).toMatchObject({ exitCode: 0, err: '' })
    expect(json(sent)).toMatchObject({ transport: 'fit-connect' })
  })
})
