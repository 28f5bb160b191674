import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readSandboxConfig, startSandbox, type SandboxConfig } from '../src/index.js'
import { controlOf } from './support/control.js'
import { announce, tokenFor, unpooled } from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
// Inside the package, so that the built program finds its dependencies; ignored with everything else there.
const built = join(packageFolder, 'node_modules', '.amt24-cli-test')
let folder: string
let state: string
let children: ChildProcess[] = []

beforeAll(async () => {
  await build({
    entry: { cli: join(packageFolder, 'src/cli.ts') },
    outDir: built,
    format: 'esm',
    target: 'node20',
    silent: true,
    config: false,
    dts: false,
  })
  folder = mkdtempSync(join(tmpdir(), 'amt24-sandbox-cli-'))
  state = join(folder, 'state')
  // Leaves keys in the state folder, so that no program started below has to make them.
  await (await startSandbox({ state, keys: testKeys() })).close()
})
afterEach(async () => {
  const left = children.filter((child) => child.exitCode === null && child.signalCode === null)
  children = []
  await Promise.all(left.map((child) => stop(child, 'SIGKILL')))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(built, { recursive: true, force: true })
})

function run(...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [join(built, 'cli.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  return child
}

/** Resolves with everything on standard error up to the last line of the list for people. */
async function started(child: { stderr: NodeJS.ReadableStream }): Promise<string> {
  let shown = ''
  for await (const chunk of child.stderr) {
    shown += String(chunk)
    if (shown.includes('end with')) return shown
  }
  throw new Error(`The sandbox did not start: ${shown}`)
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown[]> {
  const ended = once(child, 'exit')
  child.kill(signal)
  return ended
}

function readConfig(file: string): SandboxConfig {
  return readSandboxConfig(JSON.parse(readFileSync(file, 'utf8')))
}

describe('amt24-sandbox', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'writes sandbox.json when the port answers and ends cleanly on %s',
    async (signal) => {
      const file = join(folder, signal, 'sandbox.json')
      const child = run('--port', '0', '--state', state, '--config-out', file)
      const shown = await started(child)
      const config = readConfig(file)
      expect(shown).toContain(`${config.controlUrl}/`)
      expect(
        (await fetch(`${config.fitConnect.submissionApi}/.well-known/jwks.json`, { headers: { connection: 'close' } }))
          .status,
      ).toBe(200)
      expect(await stop(child, signal)).toEqual([0, null])
    },
  )

  it('ends when the npm that started it was ended, which tells the shell in between but not the program', async () => {
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${join(built, 'cli.js')}" --state "${state}"; true`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, npm_lifecycle_event: 'npx' },
    })
    children.push(shell)
    // Open as long as anyone of the two holds it.
    const printed = text(shell.stdout)
    await started(shell)
    await stop(shell, 'SIGKILL')
    expect(JSON.parse(await printed)).toHaveProperty('controlUrl')
  })

  it('prints nothing but JSON on standard output without --config-out', async () => {
    const child = run('--state', state)
    const printed = text(child.stdout)
    await started(child)
    await stop(child, 'SIGTERM')
    const parsed: unknown = JSON.parse(await printed)
    expect(parsed).toMatchObject({
      controlUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/__sandbox$/) as string,
    })
  })

  it('loses nothing acknowledged when it is killed', async () => {
    const file = join(folder, 'killed.json')
    const first = run('--state', state, '--config-out', file)
    await started(first)
    const { fitConnect } = readConfig(file)
    const { submissionId } = await announce(
      unpooled,
      fitConnect,
      await tokenFor(unpooled, fitConnect, fitConnect.sender),
    )
    await stop(first, 'SIGKILL')
    const second = run('--state', state, '--config-out', file)
    await started(second)
    const { submissions } = await controlOf({ config: readConfig(file) }, unpooled).inspect()
    expect(submissions).toContainEqual(expect.objectContaining({ submissionId, state: 'incomplete' }))
    await stop(second, 'SIGTERM')
  })

  it('ends with 1 and a sentence when the stored port is taken, and leaves no sandbox.json', async () => {
    const first = run('--state', state)
    await started(first)
    const file = join(folder, 'never.json')
    const second = run('--state', state, '--config-out', file)
    const [message, ended] = await Promise.all([text(second.stderr), once(second, 'exit')])
    expect(ended).toEqual([1, null])
    expect(message).toMatch(/^Port \d+ is in use\. End the program/)
    expect(existsSync(file)).toBe(false)
    await stop(first, 'SIGTERM')
  })

  it.each([
    ['a state folder that is a file', () => ['--state', join(state, 'server.json')]],
    ['a sandbox.json that is a folder', () => ['--state', state, '--config-out', join(folder, 'taken')]],
    [
      'a sandbox.json below a file',
      () => ['--state', state, '--config-out', join(state, 'server.json', 'x', 'y.json')],
    ],
  ])('ends with 1 and one sentence for %s, and leaves nothing behind', async (_what, args) => {
    mkdirSync(join(folder, 'taken'), { recursive: true })
    const child = run(...args())
    const [message, ended] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(ended).toEqual([1, null])
    expect(message).toMatch(/^The (file|folder) \S+ cannot be written \(E\w+\)\. Name another one\.\n$/)
    expect(readdirSync(folder)).not.toContain('taken.new')
  })

  it('ends with 2 and the usage when it is called wrongly', async () => {
    const child = run('--services', 'fax')
    const [message, ended] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(ended).toEqual([2, null])
    expect(message).toContain('--services knows fit-connect')
    expect(message).toContain('Usage: amt24-sandbox')
  })
})
