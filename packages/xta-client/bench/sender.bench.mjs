/**
 * What one submission costs the sender in processor time of its own, over real HTTP with real cryptography: 2 KB of data, no
 * attachment. The sandbox signs in a process of its own, whose time does not count. Aims: 400 submissions per second of
 * processor time for announce and finalise, 250 with the event log read and its three events verified.
 *
 *   node packages/xta-client/bench/sender.bench.mjs [--json]
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createAxiosTransport } from '@amt24/core/http'
import { createSender } from '@amt24/xta-client/fit-connect'

const SUBMISSIONS = 300
const CONCURRENCY = 8

const child = fork(new URL('sandbox-process.mjs', import.meta.url))
const [config] = await once(child, 'message')
const environment = config.fitConnect
const [authority] = environment.destinations
// Without the repeats of the default transport, so that a log that is away is not asked for again.
const sender = createSender({ environment, ...environment.sender, transport: createAxiosTransport() })
const destination = await sender.destination(authority.destinationId)
const data = new TextEncoder().encode(JSON.stringify({ text: 'x'.repeat(2_000) }))

await measure(CONCURRENCY * 4, (send) => send())
const confirmed = await measure(SUBMISSIONS, (send) => send())
await fetch(`${config.controlUrl}/faults`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ method: 'GET', path: '**/events', status: 503 }),
})
const handedOver = await measure(SUBMISSIONS, async (send) => {
  const error = await send().catch((failure) => failure)
  if (error?.code !== 'submission-unconfirmed') throw new Error('The log was to be away.', { cause: error })
})
const rates = [
  { name: 'announced and finalised (the log is away)', perCpuSecond: handedOver, aim: 400 },
  { name: 'with the log read and three events verified', perCpuSecond: confirmed, aim: 250 },
]
child.disconnect()

if (process.argv.includes('--json'))
  console.log(
    JSON.stringify({ node: process.version, benchmark: 'xta-client/sender', concurrency: CONCURRENCY, rates }),
  )
else console.table(Object.fromEntries(rates.map(({ name, ...figures }) => [name, figures])))

/** Submissions per second of processor time of this process, all its threads together. */
async function measure(count, each) {
  const before = process.cpuUsage()
  let left = count
  const worker = async () => {
    while (left-- > 0) await each(() => sender.send(application(), { destination }))
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  const { user, system } = process.cpuUsage(before)
  return Math.round(count / ((user + system) / 1e6))
}

function application() {
  return {
    form: { id: 'benchmark', version: '1.0.0' },
    service: { identifier: authority.serviceIdentifier },
    schemaUri: authority.schemaUri,
    mediaType: authority.mimeType,
    data,
    attachments: [],
  }
}
