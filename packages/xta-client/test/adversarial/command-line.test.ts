import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandboxConfig } from './sandbox-config.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main } from '../../src/command-line/main.js'
import { writePrivateFile } from '../../src/command-line/files.js'
import { dogTaxApplication, pdf } from '../contract/application.js'
import { createWorld, type World } from '../contract/world.js'

let folder: string
let world: World
let config: string
let data: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amt24-hostile-cli-'))
  world = await createWorld()
  config = file('sandbox.json', JSON.stringify(createSandboxConfig(world)))
  data = file('data.json', '{"hund":"Bello"}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

async function run(...args: string[]): Promise<Ran> {
  const { clock, transport } = world
  const shown = { out: '', err: '' }
  const out = (text: string) => (shown.out += text)
  const err = (text: string) => (shown.err += text)
  const exitCode = await main([...args, '--config', config], {
    out,
    err,
    isInteractive: false,
    env: {},
    clock,
    transport,
  })
  return { exitCode, ...shown }
}

const submissions = () => world.service.inspect().submissions

describe('send', () => {
  it('sends nothing when the receipt would find its place taken', async () => {
    const taken = file('receipt.json', '{}')
    expect(await run('send', data, '--out', taken)).toMatchObject({ exitCode: 2, out: '' })
    expect(submissions()).toEqual([])
    expect(readFileSync(taken, 'utf8')).toBe('{}')
  })

  it('sends nothing when the receipt could not be written', async () => {
    expect(await run('send', data, '--out', join(data, 'receipt.json'))).toMatchObject({ exitCode: 2, out: '' })
    expect(submissions()).toEqual([])
  })

  it('shows the receipt when it cannot be written after all', async () => {
    const taken = join(folder, 'receipt.json')
    const { transport } = world
    const meanwhile: typeof transport = {
      ...transport,
      send: (request, options) => {
        if (request.method === 'PUT') writeFileSync(taken, '{}')
        return transport.send(request, options)
      },
    }
    world = { ...world, transport: meanwhile }
    const { exitCode, err } = await run('send', data, '--out', taken)
    const [submission] = submissions()
    expect(exitCode).toBe(1)
    expect(err).toContain('was submitted')
    expect(err).toContain(`"submissionId": "${submission?.submissionId ?? ''}"`)
  })

  it('keeps the attempt when nobody can say whether it arrived, and log takes it later', async () => {
    world.service.faults.add({ method: 'GET', path: '**/events', status: 500 })
    const kept = join(folder, 'receipt.json')
    const failed = await run('send', data, '--out', kept)
    expect(failed).toMatchObject({ exitCode: 1 })
    expect(failed.err).toContain(`log ${kept}`)
    expect(statSync(kept).mode & 0o777).toBe(0o600)
    expect(await run('log', kept)).toMatchObject({ exitCode: 1 })
    world.service.faults.clear()
    expect(await run('log', kept)).toMatchObject({ exitCode: 0, out: expect.stringContaining('submitted') as string })
  })

  it('ends at the end of the user, and keeps the attempt when the last step was taken', async () => {
    const stopped = new AbortController()
    const { transport } = world
    const interrupting: typeof transport = {
      ...transport,
      send: (request, options) => {
        if (request.url.endsWith('/events?offset=0&limit=500')) stopped.abort()
        return transport.send(request, options)
      },
    }
    const kept = join(folder, 'receipt.json')
    const shown: string[] = []
    const show = (text: string) => shown.push(text)
    const { clock } = world
    const exitCode = await main(['send', data, '--out', kept, '--config', config], {
      ...{ out: show, err: show, isInteractive: false, env: {}, clock, transport: interrupting },
      interruptible: (work) => work(stopped.signal),
    })
    expect(exitCode).toBe(1)
    expect(shown.join('')).toContain('submission-unconfirmed')
    expect(await run('log', kept)).toMatchObject({ exitCode: 0 })
  })
})

describe('fetch', () => {
  it('is not kept from what waits behind it by a name that is too long for a file', async () => {
    const destination = await world.sender.destination(world.destination.destinationId)
    for (const filename of [`${'ä'.repeat(400)}.pdf`, '..', 'a/../../b.pdf'.replaceAll('/', ':')]) {
      await world.sender.send(dogTaxApplication({ attachments: [pdf({ filename })] }), { destination })
    }
    const out = join(folder, 'received')
    const fetched = await run('fetch', '--out', out, '--accept')
    expect(fetched).toMatchObject({ exitCode: 0, out: expect.stringContaining('3 fetched') as string })
    const stored = readdirSync(out).flatMap((submission) => readdirSync(join(out, submission)))
    expect(stored.filter((name) => name.startsWith('attachment-1-'))).toHaveLength(3)
  })
})

describe('fetch of several, of which one fails,', () => {
  const out = () => join(folder, 'received')

  beforeEach(async () => {
    const destination = await world.sender.destination(world.destination.destinationId)
    for (let count = 0; count < 3; count++) await world.sender.send(dogTaxApplication(), { destination })
  })

  it('goes on with the others, tells the failure twice, and says by its exit code that it is done in part', async () => {
    const [, second] = submissions()
    world.service.faults.add({ method: 'GET', path: `**/submissions/${second?.submissionId ?? ''}`, status: 403 })
    const fetched = await run('fetch', '--out', out(), '--accept')
    const failed = `failed        ${second?.submissionId ?? ''}  not-permitted`
    expect(fetched).toMatchObject({
      exitCode: 3,
      out: expect.stringContaining(`${failed}\n`) as string,
      err: expect.stringMatching(/^failed {2}[\da-f-]{36} {2}not-permitted: .*\n$/) as string,
    })
    expect(fetched.out).toMatch(/\n2 fetched, 1 failed\n$/)
    expect(readdirSync(out())).toHaveLength(2)
    expect((await run('list')).out).toContain(second?.submissionId)
  })

  it('goes on where a file is in the way, and leaves that submission undecided', async () => {
    const [first] = submissions()
    mkdirSync(join(out(), first?.submissionId ?? ''), { recursive: true })
    writeFileSync(join(out(), first?.submissionId ?? '', 'problems.json'), 'precious')
    const fetched = await run('fetch', '--out', out(), '--accept', '--json')
    expect(fetched).toMatchObject({ exitCode: 3, err: expect.stringContaining('problems.json exists') as string })
    expect(JSON.parse(fetched.out)).toMatchObject([
      { submissionId: first?.submissionId, decision: 'left waiting', error: { code: 'not-stored' } },
      { decision: 'accepted' },
      { decision: 'accepted' },
    ])
    expect((await run('list')).out).toMatch(/\n1 waiting\n$/)
  })

  it('says that a submission was stored and that its decision is unconfirmed', async () => {
    const [, , third] = submissions()
    world.service.faults.add({ method: 'POST', path: `**/cases/${third?.caseId ?? ''}/events`, status: 500 })
    const fetched = await run('fetch', '--out', out(), '--accept', '--json')
    expect(fetched.exitCode).toBe(3)
    expect((JSON.parse(fetched.out) as unknown[])[2]).toMatchObject({ decision: 'left waiting', error: {} })
    expect(existsSync(join(out(), third?.submissionId ?? '', 'data.json'))).toBe(true)
  })

  it('fails as a whole when all of them do', async () => {
    world.service.faults.add({ method: 'GET', path: '**/submissions/*', status: 403 })
    const fetched = await run('fetch', '--out', out())
    expect(fetched).toMatchObject({ exitCode: 1, out: expect.stringContaining('0 fetched, 3 failed') as string })
    expect(fetched.err.match(/^failed /gm)).toHaveLength(3)
  })

  it('says so in its help', async () => {
    expect((await run('fetch', '--help')).out).toMatch(/does not keep the others away.*3 some failed/s)
  })
})

describe('a file of the command', () => {
  it('is for its user only, also where it replaces one that was for all', () => {
    const open = file('key.json', 'old')
    chmodSync(open, 0o644)
    writePrivateFile(open, 'new', true)
    expect(readFileSync(open, 'utf8')).toBe('new')
    expect(statSync(open).mode & 0o777).toBe(0o600)
  })

  it('never follows a link to another file', () => {
    const other = file('other.txt', 'precious')
    const link = join(folder, 'link.json')
    symlinkSync(other, link)
    expect(() => writePrivateFile(link, 'new', false)).toThrow('exists')
    writePrivateFile(link, 'new', true)
    expect(readFileSync(other, 'utf8')).toBe('precious')
    expect(lstatSync(link).isSymbolicLink()).toBe(false)
  })

  it('leaves nothing beside it when it cannot be written', () => {
    const path = join(data, 'below-a-file.json')
    expect(() => writePrivateFile(path, 'new', true)).toThrow('cannot be written')
    expect(existsSync(path)).toBe(false)
  })
})

describe('text from elsewhere', () => {
  const evil = 'Stadt\u001b]0;owned\u0007\u001b[2J\u009b31m\u202eBeispiel\naccepted      all'
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/ // eslint-disable-line no-control-regex

  beforeEach(() => {
    const { transport } = world
    const renaming: typeof transport = {
      ...transport,
      async send(request, options) {
        const response = await transport.send(request, options)
        const text = Buffer.from(response.body).toString()
        if (!/\/destinations\b/.test(request.url) || !text.includes('"status"')) return response
        const renamed = text.replace(/"status":/g, `"name":${JSON.stringify(evil)},"status":`)
        return { ...response, body: Buffer.from(renamed) }
      },
    }
    world = { ...world, transport: renaming }
  })

  it('moves neither the cursor nor the title of the terminal, and makes up no lines', async () => {
    const { exitCode, out, err } = await run('destination', 'show')
    expect(exitCode).toBe(0)
    expect(out).toContain('Beispiel')
    expect(out + err).not.toMatch(control)
    expect(out).not.toMatch(/^accepted/m)
  })

  it('stays what it was in JSON, without a single control character', async () => {
    const { out } = await run('destination', 'show', '--json')
    expect(out).not.toMatch(control)
    expect(JSON.stringify(JSON.parse(out))).toContain(JSON.stringify(evil).slice(1, -1))
  })

  it('does no harm in a name of an option or a file, either', async () => {
    const { exitCode, err } = await run('keys', 'check', 'missing\u001b[2J.json')
    expect(exitCode).toBe(2)
    expect(err).not.toMatch(control)
  })
})
