/**
 * One attachment of 50 MB, encrypted and decrypted as a stream with its SHA-512 in the same pass, against the bare cipher,
 * base64url and SHA-512 over the same prepared pieces, and against jose, which does not hash. Each round runs every
 * contestant once in turn; the figures are medians, of the clock and of the processor, which a busy machine does not
 * change. Reading means two passes: the first verifies everything, the second hands the content out; both are measured.
 *
 *   node packages/xta-client/bench/stream.bench.mjs [--json] [--rounds N]
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { CompactEncrypt, compactDecrypt, importJWK } from 'jose'
import {
  checkEncryptionKey,
  createFileSpool,
  importDecryptionKeys,
  openSpooled,
  sealStream,
} from '@amt24/xta-client/fit-connect'
import { sandboxKeys } from './support.mjs'

const BYTES = 50_000_000
const PIECE_BYTES = 64 * 1024
const contentType = 'application/pdf'
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 7

// What one contestant leaves behind must not be cleared away in the time of the next.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')

const { encryptionPublicKey, encryptionPrivateKey } = sandboxKeys().destination
const key = checkEncryptionKey(encryptionPublicKey, encryptionPublicKey.kid, {
  at: Date.now(),
  certificate: 'required',
})
const keys = await importDecryptionKeys([encryptionPrivateKey])
// jose refuses key_ops ["wrapKey"] for RSA-OAEP, so its keys are imported without.
const josePublic = await importJWK({ ...encryptionPublicKey, key_ops: undefined }, 'RSA-OAEP-256')
const josePrivate = await importJWK({ ...encryptionPrivateKey, key_ops: undefined }, 'RSA-OAEP-256')
const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid, cty: contentType }

const content = randomBytes(BYTES)
const plainPieces = cut(content)
const sha512 = createHash('sha512').update(content).digest('hex')
const jwe = await collect(seal().open())
const jwePieces = cut(jwe)
const ciphertextPieces = cut(Buffer.from(jwe.toString('latin1').split('.')[3], 'latin1'))
const inMemory = { size: jwe.length, read: () => each(jwePieces), dispose: async () => undefined }
const inFile = await createFileSpool().write(each(jwePieces))

const contestants = {
  'encrypt, bare': bareEncrypt,
  'encrypt, ours': () => drain(seal().open()),
  'encrypt, jose': () => new CompactEncrypt(content).setProtectedHeader(header).encrypt(josePublic),
  'decrypt, bare': bareDecrypt,
  'decrypt, ours, verified': () => open(inMemory),
  'decrypt, ours, verified and read': async () => drain((await open(inMemory)).open()),
  'decrypt, ours, from a spool file': async () => drain((await open(inFile)).open()),
  'decrypt, jose': () => compactDecrypt(jwe, josePrivate),
}

requireEqual((await compactDecrypt(await collect(seal().open()), josePrivate)).plaintext)
requireEqual(await collect((await open(inFile)).open()))

const medians = await measure(contestants)
await inFile.dispose()
const rows = Object.entries(medians).map(([name, { ms, cpuMs }]) => {
  const [operation] = name.split(',')
  const bare = medians[`${operation}, bare`]
  const jose = medians[`${operation}, jose`]
  return {
    name,
    ms: round(ms, 1),
    cpuMs: round(cpuMs, 1),
    timesBare: round(ms / bare.ms, 2),
    timesBareCpu: round(cpuMs / bare.cpuMs, 2),
    joseTakesTimes: round(jose.ms / ms, 1),
    joseTakesTimesCpu: round(jose.cpuMs / cpuMs, 1),
  }
})

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, benchmark: 'xta-client/stream', bytes: BYTES, rounds, rows }))
else console.table(Object.fromEntries(rows.map(({ name, ...figures }) => [name, figures])))

function seal() {
  return sealStream({ size: BYTES, sha512, open: () => each(plainPieces) }, { key, contentType }).body
}

async function open(part) {
  const hash = createHash('sha512')
  const opened = await openSpooled(part, keys, { hash })
  if (hash.digest('hex') !== sha512) throw new Error('The benchmark would compare broken parts.')
  return opened
}

function bareEncrypt() {
  const cipher = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12))
  const hash = createHash('sha512')
  let characters = 0
  for (const piece of plainPieces) {
    hash.update(piece)
    characters += cipher.update(piece).toString('base64url').length
  }
  cipher.final()
  hash.digest('hex')
  return characters
}

function bareDecrypt() {
  const decipher = createDecipheriv('aes-256-gcm', randomBytes(32), randomBytes(12))
  const hash = createHash('sha512')
  const decoded = Buffer.allocUnsafeSlow(PIECE_BYTES)
  for (const piece of ciphertextPieces) {
    const length = decoded.write(piece.latin1Slice(), 'base64url')
    hash.update(decipher.update(decoded.subarray(0, length)))
  }
  return hash.digest('hex')
}

async function measure(tasks) {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, { ms: [], cpuMs: [] }]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      // Untimed: the one before leaves garbage and an allocator that must ask the system for memory again.
      await task()
      collectGarbage()
      const [start, cpuStart] = [performance.now(), cpuNow()]
      await task()
      times[name].ms.push(performance.now() - start)
      times[name].cpuMs.push(cpuNow() - cpuStart)
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, { ms, cpuMs }]) => [name, { ms: median(ms), cpuMs: median(cpuMs) }]),
  )
}

/** Of all threads of this process, in milliseconds. */
function cpuNow() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function cut(bytes) {
  const pieces = []
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) pieces.push(bytes.subarray(at, at + PIECE_BYTES))
  return pieces
}

async function* each(pieces) {
  yield* pieces
}

async function drain(pieces) {
  let size = 0
  for await (const piece of pieces) size += piece.byteLength
  return size
}

async function collect(pieces) {
  const collected = []
  for await (const piece of pieces) collected.push(piece)
  return Buffer.concat(collected)
}

function requireEqual(bytes) {
  if (!content.equals(bytes)) throw new Error('The benchmark would compare broken parts.')
}

function round(value, digits) {
  return Number(value.toFixed(digits))
}
