/**
 * A log of 500 signed events, verified, against the bare `crypto.verify` of the same signatures in the same run. Ours does
 * more: strict parsing, issuer, right, certificate, payload, subject, order; and it verifies outside the main thread.
 *
 *   node packages/xta-client/bench/event-log.bench.mjs [--json]
 */
import { constants, createPublicKey, verify } from 'node:crypto'
import { Bench } from 'tinybench'
import { importSigningKey, verifyEventLog } from '@amt24/xta-client/fit-connect'
import { signTestEvent } from '@amt24/xta-client/testing'
import { sandboxKeys } from './support.mjs'

const entries = 500
const issuer = 'https://submission-api.example'
const destinationId = '7c1f2c4a-0b64-4a3c-9a5e-3f1d2b4c5d6e'
const caseId = '9b2d7f3e-6c1a-4e8f-8d2b-5a4c3b2a1f0e'
const uuid = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const { publicKey, privateKey } = sandboxKeys().service
const signingKey = await importSigningKey(privateKey)
let count = 0
const tokens = await Promise.all(
  Array.from({ length: entries }, (_, index) =>
    signTestEvent({
      type: 'create-submission',
      issuer,
      submissionId: uuid(index),
      caseId,
      issuedAt: Math.floor(Date.now() / 1000),
      signingKey,
      ids: { uuid: () => uuid(++count) },
    }),
  ),
)
const context = {
  issuer,
  destinationId,
  caseId,
  submissionId: uuid(0),
  clock: Date,
  serviceKey: async () => publicKey,
  destinationKey: async () => undefined,
}
const key = createPublicKey({ key: { kty: 'RSA', n: publicKey.n, e: publicKey.e }, format: 'jwk' })
const signatures = tokens.map((token) => {
  const at = token.lastIndexOf('.')
  return { input: Buffer.from(token.slice(0, at)), signature: Buffer.from(token.slice(at + 1), 'base64url') }
})
const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 }

const bench = new Bench({ time: 3_000, warmupTime: 500 })
bench
  .add('verifyEventLog', () => verifyEventLog(tokens, context))
  .add('crypto.verify', () => {
    for (const { input, signature } of signatures)
      if (!verify('sha512', input, pss, signature)) throw new Error('The benchmark would compare broken signatures.')
  })
await bench.run()
const [ours, bare] = bench.tasks.map(({ result }) => Math.round(result.latency.p50 * 10) / 10)
const figures = { entries, oursMs: ours, bareMs: bare, ratio: Math.round((ours / bare) * 100) / 100 }

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, benchmark: 'xta-client/event-log', ...figures }))
else console.table({ 'event log': figures })
