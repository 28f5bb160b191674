import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startSandbox, type Sandbox } from '@amt24/sandbox'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { run, type ExitCode } from '../src/run.js'
import { sandboxKeys } from './sandbox-keys.js'

const example = resolve(import.meta.dirname, '../data/hundesteuer-anmeldung.json')
const pdf = resolve(import.meta.dirname, '../data/nachweis.pdf')

let sandbox: Sandbox
let folder: string

beforeAll(async () => {
  sandbox = await startSandbox({ keys: sandboxKeys() })
})
afterAll(() => sandbox.close())

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickstart-'))
  writeFileSync(join(folder, 'sandbox.json'), JSON.stringify(sandbox.config))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await fetch(`${sandbox.config.controlUrl}/faults`, { method: 'DELETE' })
})

interface Told {
  readonly exitCode: ExitCode
  readonly out: string
  readonly err: string
}

async function quickstart(...args: readonly string[]): Promise<Told> {
  let out = ''
  let err = ''
  const output = {
    isTerminal: false,
    write: (text: string) => (out += text),
    complain: (text: string) => (err += text),
  }
  // What the test says comes last and counts.
  const defaults = ['--out', join(folder, 'received'), '--sandbox', join(folder, 'sandbox.json')]
  const exitCode = await run([...defaults, ...args], output)
  return { exitCode, out, err }
}

function withAnswers(change: (answers: Record<string, Record<string, unknown>>) => void): string {
  const answers = JSON.parse(readFileSync(example, 'utf8')) as Record<string, Record<string, unknown>>
  change(answers)
  const file = join(folder, 'answers.json')
  writeFileSync(file, JSON.stringify(answers))
  return file
}

async function addFault(fault: object): Promise<void> {
  const answer = await fetch(`${sandbox.config.controlUrl}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  })
  expect(answer.status).toBe(201)
}

async function submissions(): Promise<number> {
  const state = (await (await fetch(`${sandbox.config.controlUrl}/state`)).json()) as {
    fitConnect: { submissions: unknown[] }
  }
  return state.fitConnect.submissions.length
}

describe('the quickstart', () => {
  it('delivers the example application and its attachment, byte for byte', async () => {
    const { exitCode, out, err } = await quickstart()
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
    expect(out).toContain('✓ receipt')
    const [submission = ''] = readdirSync(join(folder, 'received'))
    const received = join(folder, 'received', submission)
    const application = JSON.parse(readFileSync(join(received, 'application.json'), 'utf8')) as unknown
    expect(application).toMatchObject(JSON.parse(readFileSync(example, 'utf8')) as object)
    const [attachment = ''] = readdirSync(join(received, 'attachments'))
    expect(sha256(join(received, 'attachments', attachment))).toBe(sha256(pdf))
  })

  it('takes an attachment without a name for the only file question that is open', async () => {
    const { exitCode, err } = await quickstart('--attachment', pdf)
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
  })

  it('says so when the sandbox of sandbox.json has ended', async () => {
    const ended = await startSandbox({ keys: sandboxKeys() })
    await ended.close()
    const { config } = ended
    writeFileSync(join(folder, 'ended.json'), JSON.stringify(config))
    expect(await quickstart('--sandbox', join(folder, 'ended.json'))).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining('could not be reached') as string,
    })
    writeFileSync(
      join(folder, 'ended.json'),
      JSON.stringify({ ...config, fitConnect: { ...config.fitConnect, destinations: [] } }),
    )
    expect(await quickstart('--sandbox', join(folder, 'ended.json'))).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('No sandbox answers') as string,
    })
  })

  it('tells programs one JSON object per step, and the receipt at the end', async () => {
    const { exitCode, out } = await quickstart('--json')
    expect(exitCode).toBe(0)
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map((line) => line['step'])).toEqual([
      'form',
      'sandbox',
      'destination',
      'delivery',
      'back office',
      'decision',
      'receipt',
      undefined,
    ])
    expect(lines.at(-1)).toMatchObject({ outcome: 'accepted', receipt: { transport: 'fit-connect' } })
  })

  it('sends nothing when an answer is invalid, and says in German at which question', async () => {
    const before = await submissions()
    const data = withAnswers(({ hund }) => Object.assign(hund ?? {}, { haltungSeit: '2026-02-30', rasse: '' }))
    const { exitCode, err } = await quickstart('--data', data, '--attachment', `ermaessigung.nachweis=${pdf}`)
    expect(exitCode).toBe(2)
    expect(err).toMatch(/hund\.haltungSeit: .*Beginn der Haltung/)
    expect(err).toMatch(/hund\.rasse: .*Rasse/)
    expect(await submissions()).toBe(before)
  })

  it.each([
    ['an unknown option', ['--bogus'], /Unknown option/],
    ['an unknown form', ['--form', 'nope', '--data', example], /form-unknown/],
    ['an unknown form without data', ['--form', 'nope'], /form-unknown/],
    ['data that cannot be read', ['--data', join(example, 'nope')], /cannot be read/],
    ['data that is not JSON', ['--data', pdf], /is not JSON/],
    ['an attachment that is a folder', ['--attachment', tmpdir()], /is not a file/],
    ['an attachment for a question that does not exist', ['--attachment', `hund.bild=${pdf}`], /hund\.bild/],
    [
      'an attachment without an ending',
      ['--attachment', join(import.meta.dirname, '../../../LICENSE')],
      /tells no media/,
    ],
    ['a folder for the received that is a file', ['--out', pdf], /cannot be written\. Name another one with --out/],
    ['a sandbox.json that is missing', ['--sandbox', join(example, 'nope')], /cannot be read/],
    ['a sandbox.json that is another file', ['--sandbox', example], /no sandbox\.json.*controlUrl/],
  ])('refuses %s before anything leaves', async (_what, args, message) => {
    const before = await submissions()
    const { exitCode, err } = await quickstart(...args)
    expect(exitCode).toBe(2)
    expect(err).toMatch(message)
    expect(await submissions()).toBe(before)
  })

  it('tells a failed delivery by its code and what to do next', async () => {
    await addFault({ method: 'PUT', path: '/fit-connect/submission-api/v2/submissions/*', status: 422, times: 9 })
    const { exitCode, err } = await quickstart()
    expect(exitCode).toBe(3)
    expect(err).toMatch(/^submission-refused: /)
    expect(err).not.toContain('Muster-Beispiel')
  })

  it.each([
    ['gewerbeanmeldung', 'a form with files'],
    ['besucherparkausweis', 'a form without LeiKa key'],
    ['leipzig-hilft-solo-selbststaendigen', 'a closed programme, as of its last day'],
  ])('delivers %s with generated answers: %s', async (form) => {
    expect(await quickstart('--form', form)).toMatchObject({ exitCode: 0, err: '' })
  })

  it('adds a destination to the sandbox when there is none for the form', async () => {
    const config = { ...sandbox.config, fitConnect: { ...sandbox.config.fitConnect, destinations: [] } }
    writeFileSync(join(folder, 'sandbox.json'), JSON.stringify(config))
    expect(await quickstart()).toMatchObject({ exitCode: 0, err: '' })
  })
})

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
