/**
 * One part of a submission, encrypted and decrypted in memory, against plain jose in the same run. Ours does more: reading
 * refuses what is lax (base64url, tag length, header) and both sides work with checked keys.
 *
 *   node packages/xta-client/bench/jwe.bench.mjs [--json]
 */
import { randomBytes } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, importJWK } from 'jose'
import { Bench } from 'tinybench'
import { checkEncryptionKey, decrypt, encrypt, importDecryptionKeys } from '@amt24/xta-client/fit-connect'
import { sandboxKeys } from './support.mjs'

const { encryptionPublicKey, encryptionPrivateKey } = sandboxKeys().destination
const key = checkEncryptionKey(encryptionPublicKey, encryptionPublicKey.kid, {
  at: Date.now(),
  certificate: 'required',
})
const keys = await importDecryptionKeys([encryptionPrivateKey])

// jose refuses key_ops ["wrapKey"] for RSA-OAEP, so its keys are imported without.
const josePublic = await importJWK({ ...encryptionPublicKey, key_ops: undefined }, 'RSA-OAEP-256')
const josePrivate = await importJWK({ ...encryptionPrivateKey, key_ops: undefined }, 'RSA-OAEP-256')
const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid, cty: 'application/pdf' }

const rates = []
for (const megabytes of [1, 10]) {
  const content = randomBytes(megabytes * 1024 * 1024)
  const { jwe } = await encrypt(content, { key, contentType: 'application/pdf' })
  if (!content.equals((await decrypt(jwe, keys)).content)) throw new Error('The benchmark would compare broken parts.')

  const bench = new Bench({ time: 2_000, warmupTime: 500 })
  bench
    .add('encrypt, ours', () => encrypt(content, { key, contentType: 'application/pdf' }))
    .add('encrypt, jose', () => new CompactEncrypt(content).setProtectedHeader(header).encrypt(josePublic))
    .add('decrypt, ours', () => decrypt(jwe, keys, { maxInflatedBytes: 1 }))
    .add('decrypt, jose', () => compactDecrypt(jwe, josePrivate))
  await bench.run()
  const medians = Object.fromEntries(bench.tasks.map(({ name, result }) => [name, result.latency.p50]))
  for (const operation of ['encrypt', 'decrypt']) {
    const ours = medians[`${operation}, ours`]
    const jose = medians[`${operation}, jose`]
    rates.push({
      name: `${operation} ${megabytes} MB`,
      oursMs: round(ours),
      joseMs: round(jose),
      timesAsFast: round(jose / ours),
    })
  }
}

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, benchmark: 'xta-client/jwe', rates }))
else console.table(Object.fromEntries(rates.map(({ name, ...figures }) => [name, figures])))

function round(value) {
  return Math.round(value * 100) / 100
}
