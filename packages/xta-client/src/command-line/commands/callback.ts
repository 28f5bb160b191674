import { createHmac, randomUUID } from 'node:crypto'
import { createHttpTransport } from '@amt24/core/http'
import { verifyCallback } from '../../fit-connect/index.js'
import { isLoopbackHost } from '../../fit-connect/environment.js'
import { column, type Command, type CommandInput } from '../command.js'
import { readFile } from '../files.js'
import { textOf } from '../options.js'
import { UsageError } from '../usage-error.js'

const newSubmissions = 'https://schema.fitko.de/fit-connect/submission-api/callbacks/new-submissions'

export const callbackTest: Command = {
  name: 'callback test',
  operands: ['<url>'],
  summary: 'sends a signed callback about an invented submission to your receiver',
  options: [],
  async run(input) {
    const { terminal } = input
    const url = requireAddress(input.operands[0] ?? '')
    const about = { destinationId: randomUUID(), submissionId: randomUUID(), caseId: randomUUID() }
    const body = JSON.stringify({ type: newSubmissions, submissions: [about] })
    const timestamp = String(Math.floor(terminal.clock.now() / 1000))
    const authentication = createHmac('sha512', secretOf(input)).update(`${timestamp}.${body}`).digest('hex')
    const transport = terminal.transport ?? createHttpTransport({ retry: { attempts: 1 } })
    const headers = {
      'content-type': 'application/json',
      'callback-authentication': authentication,
      'callback-timestamp': timestamp,
    }
    const { status } = await transport.send({ method: 'POST', url, headers, body })
    const isTaken = status >= 200 && status < 300
    const advice = isTaken ? 'the receiver took it' : 'the receiver must answer 2xx: compare secret, raw body and clock'
    return { value: { status, isTaken }, lines: [column(`status ${status}`, advice)], isNegative: !isTaken }
  },
}

export const callbackVerify: Command = {
  name: 'callback verify',
  operands: ['<body file>'],
  summary: 'verifies a captured callback as if it had arrived in time',
  options: ['authentication', 'timestamp'],
  run(input) {
    const timestamp = textOf(input.options, 'timestamp')
    const authentication = textOf(input.options, 'authentication')
    const captured = { now: () => Number(timestamp) * 1000 }
    const message = { body: readFile(input.operands[0] ?? ''), authentication, timestamp }
    const callback = verifyCallback(message, { secret: secretOf(input), clock: captured })
    return Promise.resolve({ value: callback, lines: [column('authentic', 'the body was signed with this secret')] })
  },
}

function secretOf({ terminal: { env } }: CommandInput): string {
  const secret = env['FIT_CONNECT_CALLBACK_SECRET']
  if (secret) return secret
  throw new UsageError('Set FIT_CONNECT_CALLBACK_SECRET to the secret that was given with the callback address.')
}

function requireAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.hostname))
  if (url && isSafe) return url.href
  throw new UsageError('The address must begin with https:// (http:// is for loopback hosts).')
}
