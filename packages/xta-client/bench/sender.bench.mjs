/**
 * What one submission costs the sender in processor time of its own, over real HTTP with real cryptography: 2 KB of data, no
 * attachment. Two steps are measured: announce and finalise, then reading the log and verifying its three events. In between
 * the sandbox, a process of its own, signs all events: its signatures would slow down whatever shares a processor with it.
 * Until then it keeps the event log away; what a failed reading costs is measured on its own and taken off the first step.
 * Aims: 400 submissions per second of processor time for the first step, 250 for both.
 *
 *   node packages/xta-client/bench/sender.bench.mjs [--json]
 */
import { createAxiosTransport } from '@amt24/core/http'
import { createSender } from '@amt24/xta-client/fit-connect'
import { startSide } from '../../../tools/testing/side-process.mjs'

const SUBMISSIONS = 1_000
const WARM_UP = 200
const CONCURRENCY = 8

const sandbox = startSide('sandbox', new URL('sandbox-process.mjs', import.meta.url))
const config = await sandbox.next()
const environment = config.fitConnect
const [authority] = environment.destinations
// Without the repeats of the default transport, so that a log that is away is not asked for again.
const sender = createSender({ environment, ...environment.sender, transport: createAxiosTransport() })
const destination = await sender.destination(authority.destinationId)
const data = new TextEncoder().encode(JSON.stringify({ text: 'x'.repeat(2_000) }))

await handOver(WARM_UP).then(confirmAll)
const { seconds: handOverAndFailSeconds, failSeconds, attempts } = await handOver(SUBMISSIONS)
const { seconds: confirmSeconds } = await confirmAll({ attempts })
sandbox.release()
const handOverSeconds = handOverAndFailSeconds - failSeconds

const rates = [
  { name: 'announced and finalised', perCpuSecond: Math.round(SUBMISSIONS / handOverSeconds), aim: 400 },
  { name: 'a failed reading of the log, taken off', perCpuSecond: Math.round(SUBMISSIONS / failSeconds) },
  {
    name: 'and the log read, three events verified',
    perCpuSecond: Math.round(SUBMISSIONS / (handOverSeconds + confirmSeconds)),
    aim: 250,
  },
]
if (process.argv.includes('--json'))
  console.log(
    JSON.stringify({ node: process.version, benchmark: 'xta-client/sender', concurrency: CONCURRENCY, rates }),
  )
else console.table(Object.fromEntries(rates.map(({ name, ...figures }) => [name, figures])))

async function handOver(count) {
  const attempts = []
  await control('POST', { method: 'GET', path: '**/events', status: 503 })
  const seconds = await cpuSeconds(count, async () => {
    const { attempt } = await sender.send(application(), { destination }).catch(requireUnconfirmed)
    attempts.push(attempt)
  })
  const left = [...attempts]
  const failSeconds = await cpuSeconds(count, () => sender.confirm(left.pop()).catch(requireUnconfirmed))
  await control('DELETE')
  return { seconds, failSeconds, attempts }
}

function requireUnconfirmed(error) {
  if (error?.code !== 'submission-unconfirmed') throw new Error('The log was to be away.', { cause: error })
  return error
}

async function confirmAll({ attempts }) {
  await letThemBeSigned(attempts)
  const left = [...attempts]
  const seconds = await cpuSeconds(attempts.length, () => sender.confirm(left.pop()))
  return { seconds }
}

async function letThemBeSigned(attempts) {
  const { clientId, clientSecret } = environment.sender
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  const { access_token } = await (await fetch(environment.tokenUrl, { method: 'POST', body })).json()
  const headers = { authorization: `Bearer ${access_token}` }
  for (const { caseId } of attempts)
    await fetch(`${environment.submissionApi}/v2/cases/${caseId}/events`, { headers }).then((answer) => answer.text())
}

async function control(method, fault) {
  const answer = await fetch(`${config.controlUrl}/faults`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(fault && { body: JSON.stringify(fault) }),
  })
  if (!answer.ok) throw new Error(`The sandbox refused the fault with ${String(answer.status)}.`)
}

/** Processor time of this process, all its threads together. */
async function cpuSeconds(count, work) {
  const before = process.cpuUsage()
  let left = count
  const worker = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
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
