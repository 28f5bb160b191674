/**
 * Small submissions received, checked and accepted over real HTTP, against what the RSA-4096 operations of one submission
 * alone allow on this machine (two content keys unwrapped, one event signed). The counterpart replays prepared answers from
 * another process. Aim: 0.7.
 *
 *   node packages/xta-client/bench/subscriber.bench.mjs [--json]
 */
import { constants, createPrivateKey, createPublicKey, publicEncrypt, randomBytes, sign, webcrypto } from 'node:crypto'
import { promisify } from 'node:util'
import { createSubscriber } from '@amt24/xta-client/fit-connect'
import { startSide } from '../../../tools/testing/side-process.mjs'
import { sandboxKeys } from './support.mjs'

const SUBMISSIONS = 400
const CONCURRENCY = 16

const replay = startSide('replay', new URL('replay-process.mjs', import.meta.url), [String(SUBMISSIONS)])
const config = await replay.next()
const environment = config.fitConnect
const [authority] = environment.destinations
const subscriber = createSubscriber({
  environment,
  ...environment.subscriber,
  destinationId: authority.destinationId,
  keys: { decryption: [authority.encryptionPrivateKey], signing: authority.signingPrivateKey },
})

const rsaOnly = await rsaOperations()
const limits = []
const received = []
for (let round = 0; round < 3; round++) {
  limits.push(await perSecond(SUBMISSIONS, () => concurrently(SUBMISSIONS, rsaOnly)))
  received.push(await perSecond(SUBMISSIONS, receive))
}
replay.release()
const limit = median(limits)
const rate = median(received)
const result = {
  submissionsPerSecond: rate,
  rsaAlonePerSecond: limit,
  ratio: Math.round((rate / limit) * 100) / 100,
  aim: 0.7,
}
if (process.argv.includes('--json'))
  console.log(
    JSON.stringify({ node: process.version, benchmark: 'xta-client/subscriber', concurrency: CONCURRENCY, ...result }),
  )
else console.table({ 'small submissions': result })

async function receive() {
  let accepted = 0
  await subscriber.process(
    async (submission) => {
      if (submission.problems.length > 0) throw new Error('The benchmark would count broken submissions.')
      await submission.accept()
      accepted++
    },
    { once: true, concurrency: CONCURRENCY, onProblem: (problem) => console.error(problem) },
  )
  if (accepted !== SUBMISSIONS) throw new Error(`${accepted} of ${SUBMISSIONS} submissions were accepted.`)
}

/** The private operations that one submission needs, done as fast as this machine can: four imports used in turn. */
async function rsaOperations() {
  const { encryptionPrivateKey } = sandboxKeys().destination
  const key = createPrivateKey({ key: encryptionPrivateKey, format: 'jwk' })
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' })
  const oaep = { name: 'RSA-OAEP', hash: 'SHA-256' }
  const imports = await Promise.all(
    Array.from({ length: 4 }, () => webcrypto.subtle.importKey('pkcs8', pkcs8, oaep, false, ['decrypt'])),
  )
  const wrapped = publicEncrypt(
    { key: createPublicKey(key), padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    randomBytes(32),
  )
  const signInPool = promisify(sign)
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 }
  let turn = 0
  const unwrap = () => webcrypto.subtle.decrypt(oaep, imports[turn++ % imports.length], wrapped)
  return async () => {
    await Promise.all([unwrap(), unwrap()])
    await signInPool('sha512', wrapped, pss)
  }
}

async function concurrently(count, work) {
  let left = count
  const worker = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
}

async function perSecond(count, work) {
  const start = performance.now()
  await work()
  return Math.round((count / (performance.now() - start)) * 10_000) / 10
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
