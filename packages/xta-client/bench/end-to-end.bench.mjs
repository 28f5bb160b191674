/**
 * Submissions per second over real HTTP: announce, upload one attachment, finalise, read and verify the event log; then
 * list, fetch, check, decrypt and accept. The sandbox runs in its own process on the same machine and signs every event
 * (three PS512 signatures a submission), so this is a floor of the pair, not a ceiling of the client.
 *
 *   node packages/xta-client/bench/end-to-end.bench.mjs [--json]
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { createSender, createSubscriber } from '@amt24/xta-client/fit-connect'
import { startSide } from '../../../tools/testing/side-process.mjs'

const SUBMISSIONS = 100
const CONCURRENCY = 4
const ATTACHMENT_BYTES = 50_000

const sandbox = startSide('sandbox', new URL('sandbox-process.mjs', import.meta.url))
const config = await sandbox.next()
const environment = config.fitConnect
const [authority] = environment.destinations

const sender = createSender({ environment, ...environment.sender })
const subscriber = createSubscriber({
  environment,
  ...environment.subscriber,
  destinationId: authority.destinationId,
  keys: { decryption: [authority.encryptionPrivateKey], signing: authority.signingPrivateKey },
})
const destination = await sender.destination(authority.destinationId)
const content = randomBytes(ATTACHMENT_BYTES)
const data = new TextEncoder().encode(JSON.stringify({ text: 'x'.repeat(2_000) }))

await send(8)
await receive(8)
const sending = await perSecond(() => send(SUBMISSIONS))
const receiving = await perSecond(() => receive(SUBMISSIONS))
const rates = [
  { name: 'sent and confirmed', perSecond: sending },
  { name: 'received, checked and accepted', perSecond: receiving },
  { name: 'end to end, one after the other', perSecond: round(1 / (1 / sending + 1 / receiving)) },
]
sandbox.release()

if (process.argv.includes('--json'))
  console.log(
    JSON.stringify({
      node: process.version,
      benchmark: 'xta-client/end-to-end',
      concurrency: CONCURRENCY,
      attachmentBytes: ATTACHMENT_BYTES,
      rates,
    }),
  )
else console.table(Object.fromEntries(rates.map(({ name, ...figures }) => [name, figures])))

async function send(count) {
  let left = count
  const worker = async () => {
    while (left-- > 0) await sender.send(application(), { destination })
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
}

async function receive(expected) {
  let accepted = 0
  const accept = async (submission) => {
    if (submission.problems.length > 0) throw new Error('The benchmark would count rejected submissions.')
    await submission.accept()
    accepted++
  }
  await subscriber.process(accept, {
    once: true,
    concurrency: CONCURRENCY,
    onProblem: (problem) => console.error(problem),
  })
  if (accepted !== expected) throw new Error(`${accepted} of ${expected} submissions were accepted.`)
}

function application() {
  return {
    form: { id: 'benchmark', version: '1.0.0' },
    service: { identifier: authority.serviceIdentifier },
    schemaUri: authority.schemaUri,
    mediaType: authority.mimeType,
    data,
    attachments: [
      { id: randomUUID(), purpose: 'attachment', filename: 'a.pdf', mediaType: 'application/pdf', content },
    ],
  }
}

async function perSecond(work) {
  const start = performance.now()
  await work()
  return round(SUBMISSIONS / ((performance.now() - start) / 1_000))
}

function round(value) {
  return Math.round(value * 10) / 10
}
