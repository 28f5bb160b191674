import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { compactDecrypt, CompactEncrypt, importJWK, type JWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { describeWithPeerTool } from '../../../../tools/testing/peer-tool.js'
import { checkEncryptionKey, createFileSpool, openSpooled, sealStream } from '../../src/fit-connect/index.js'
import { emptyFolder } from '../fixtures/empty-folder.js'
import { destinationDecryptionKeys, destinationEncryption } from '../fixtures/keys.js'
import { piecesOf } from '../fixtures/pieces.js'
import { now } from '../fixtures/scene.js'
import { runPeer } from './run-peer.js'

/** Around a group of base64url, around a TLS record, and one that nobody would hold in memory lightly. */
const sizes = [1, 2, 3, 16_383, 16_384, 16_385, 64 * 1024 * 1024]

interface Peer {
  /** Command, file of the key, then pairs of an input and an output file. */
  run(command: 'encrypt' | 'open', key: string, ...files: readonly string[]): Promise<unknown>
  readonly sizes: readonly number[]
}

describe('jose and our streams', () => {
  bothWays({ sizes: [0, ...sizes], run: runJose })
})

describeWithPeerTool('python-jwcrypto', 'python3-jwcrypto and our streams', (python) => {
  const script = resolve(import.meta.dirname, 'jwcrypto_peer.py')
  bothWays({
    // jwcrypto 1.1 takes empty content for a missing one.
    sizes,
    run: (command, key, ...files) => runPeer(python, [script, command, key, ...files]),
  })
})

describeWithPeerTool('nimbus', 'Nimbus JOSE+JWT, which is inside the Java SDK, and our streams', (archive) => {
  const source = resolve(import.meta.dirname, 'NimbusPeer.java')
  bothWays({
    sizes: [0, ...sizes],
    run: (command, key, ...files) => runPeer('java', ['-Xmx2g', '-cp', archive, source, command, key, ...files]),
  })
})

function bothWays(peer: Peer): void {
  const { publicJwk, privateJwk, kid } = destinationEncryption()

  it('decrypts what we sealed as a stream, at every size', async () => {
    const folder = emptyFolder()
    const key = checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' })
    const files: string[] = []
    const expected: string[] = []
    for (const size of peer.sizes) {
      const content = randomBytes(size)
      const { body } = sealStream(
        { size, sha512: sha512(content), open: () => piecesOf(content, 1, 70_000) },
        { key, contentType: 'application/pdf' },
      )
      files.push(join(folder, `${size}.jwe`), join(folder, `${size}.out`))
      expected.push(sha512(content))
      await pipeline(body.open(), createWriteStream(join(folder, `${size}.jwe`)))
    }
    await peer.run('open', keyFile(folder, privateJwk, 'decrypt'), ...files)
    const decrypted = files.filter((file) => file.endsWith('.out')).map(async (file) => hashOf(createReadStream(file)))
    expect(await Promise.all(decrypted)).toEqual(expected)
  })

  it('encrypts what we open from the spool, at every size', async () => {
    const folder = emptyFolder()
    const files: string[] = []
    const expected: string[] = []
    for (const size of peer.sizes) {
      const content = randomBytes(size)
      writeFileSync(join(folder, `${size}.in`), content)
      files.push(join(folder, `${size}.in`), join(folder, `${size}.jwe`))
      expected.push(sha512(content))
    }
    await peer.run('encrypt', keyFile(folder, publicJwk, 'encrypt'), ...files)
    const opened: string[] = []
    for (const file of files.filter((name) => name.endsWith('.jwe'))) opened.push(await openFile(file))
    expect(opened).toEqual(expected)
  })
}

async function runJose(command: 'encrypt' | 'open', keyPath: string, ...files: readonly string[]): Promise<void> {
  const jwk = JSON.parse(readFileSync(keyPath, 'utf8')) as JWK
  const key = await importJWK(jwk)
  const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: String(jwk.kid) }
  for (let index = 0; index < files.length; index += 2) {
    const [from = '', to = ''] = files.slice(index, index + 2)
    const content = readFileSync(from)
    const result =
      command === 'open'
        ? (await compactDecrypt(content, key)).plaintext
        : await new CompactEncrypt(content).setProtectedHeader(header).encrypt(key)
    writeFileSync(to, result)
  }
}

/** The peers read key_ops by the letter: RSA-OAEP is "wrapKey" for us and "encrypt" for some of them. */
function keyFile(folder: string, jwk: object, name: string): string {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify({ ...jwk, key_ops: undefined, use: undefined, x5c: undefined }))
  return file
}

/** Verified in the first pass, hashed in the second. */
async function openFile(file: string): Promise<string> {
  const part = await createFileSpool().write(createReadStream(file) as AsyncIterable<Uint8Array>)
  try {
    const opened = await openSpooled(part, await destinationDecryptionKeys())
    return await hashOf(opened.open())
  } finally {
    await part.dispose()
  }
}

async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha512')
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

function sha512(content: Uint8Array): string {
  return createHash('sha512').update(content).digest('hex')
}
