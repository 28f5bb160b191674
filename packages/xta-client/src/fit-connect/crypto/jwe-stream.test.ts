import { beforeAll, describe, expect, it } from 'vitest'
import { withMembers, withSegment } from '../../../test/fixtures/compact.js'
import { handMadeJwe } from '../../../test/fixtures/hand-made-jwe.js'
import { collect, piecesOf } from '../../../test/fixtures/pieces.js'
import { parseCompactJwe } from './compact-jwe.js'
import { JweStream } from './jwe-stream.js'

let jwe: string
beforeAll(() => {
  jwe = handMadeJwe({ plain: Buffer.alloc(1_000, 'x'), header: { cty: 'application/pdf' } })
})

async function readStream(pieces: AsyncIterable<Uint8Array>) {
  const stream = new JweStream(pieces)
  const head = await stream.head()
  const ciphertext = await collect(stream.ciphertext())
  return { ...head, ciphertext, tag: await stream.tag() }
}

function inPieces(text: string, pieceBytes: number): AsyncIterable<Uint8Array> {
  const sizes = Array.from({ length: Math.ceil(text.length / pieceBytes) }, () => pieceBytes)
  return piecesOf(Buffer.from(text, 'latin1'), ...sizes)
}

const at = (segment: number, change: (text: string) => string) => (text: string) => withSegment(text, segment, change)
const lastBitSet = (text: string) => text.slice(0, -1) + (text.at(-1) === 'R' ? 'S' : 'R')
const middle = (inserted: string) => (text: string) => {
  const half = Math.floor(text.length / 2)
  return text.slice(0, half) + inserted + text.slice(half + inserted.length)
}

describe('JweStream', () => {
  it.each([1, 2, 3, 5, 64, 100_000])('reads the same as the reader in memory, in pieces of %i bytes', async (size) => {
    const parsed = parseCompactJwe(jwe)
    const streamed = await readStream(inPieces(jwe, size))
    expect({ ...streamed, ciphertext: streamed.ciphertext.toString('hex') }).toEqual({
      ...parsed,
      ciphertext: Buffer.from(parsed.ciphertext).toString('hex'),
    })
  })

  it.each<[string, (text: string) => string]>([
    ['nothing', () => ''],
    ['one segment', () => 'AAAA'],
    ['a file that is cut in the header', (text) => text.slice(0, 20)],
    ['a file that is cut in the encrypted key', (text) => text.slice(0, 300)],
    ['a file that is cut in the ciphertext', (text) => text.slice(0, -200)],
    ['a file that is cut in the tag', (text) => text.slice(0, -1)],
    ['four segments', (text) => text.split('.').slice(0, 4).join('.')],
    ['six segments', (text) => `${text}.AAAA`],
    ['an empty sixth segment', (text) => `${text}.`],
    ['a second tag behind the tag', (text) => `${text}${String(text.split('.')[4])}`],
    ['a line feed behind the tag', (text) => `${text}\n`],
    ['a JSON document', () => '{"ciphertext":"AAAA"}'],
    ['an oversized header', (text) => withMembers(text, 0, { x: 'x'.repeat(8_192) })],
    ['an encrypted key without end', at(1, () => 'A'.repeat(2_732))],
    ['an IV of 16 bytes', at(2, () => Buffer.alloc(16).toString('base64url'))],
    ['an IV of 11 bytes', at(2, () => Buffer.alloc(11).toString('base64url'))],
    ['a tag of 4 bytes', at(4, () => 'AAAAAA')],
    ['a tag of 15 bytes', at(4, () => Buffer.alloc(15).toString('base64url'))],
    ['a tag of 17 bytes', at(4, () => Buffer.alloc(17).toString('base64url'))],
    ['an empty tag', at(4, () => '')],
    ['an empty encrypted key and header', () => '....'],
    ['padding in the header', at(0, (text) => `${text}=`)],
    ['padding in the encrypted key', at(1, (text) => `${text}==`)],
    ['padding in the IV', at(2, (text) => `${text}==`)],
    ['padding in the ciphertext', at(3, (text) => `${text}=`)],
    ['padding in the tag', at(4, (text) => `${text}==`)],
    ['the plus of standard base64 in the encrypted key', at(1, middle('+'))],
    ['the plus of standard base64 in the ciphertext', at(3, middle('+'))],
    ['the slash of standard base64 in the ciphertext', at(3, middle('/'))],
    ['a blank in the ciphertext', at(3, middle(' '))],
    ['a line break in the ciphertext', at(3, middle('\r\n'))],
    ['a character outside ASCII in the ciphertext', at(3, middle('\u00e4'))],
    ['a foreign character in the IV', at(2, middle('*'))],
    ['trailing bits in the encrypted key', at(1, lastBitSet)],
    ['trailing bits in the ciphertext', at(3, lastBitSet)],
    ['trailing bits in the tag', at(4, lastBitSet)],
    ['a lonely last character of the ciphertext', at(3, (text) => text.slice(0, text.length - (text.length % 4) + 1))],
  ])('refuses %s, wherever it is cut', async (_what, change) => {
    const changed = change(jwe)
    expect(changed).not.toBe(jwe)
    for (const pieceBytes of [1, 3, 7, 64, 100_000]) {
      await expect(readStream(inPieces(changed, pieceBytes))).rejects.toMatchObject({ code: 'jwe-malformed' })
    }
  })

  it('says that there are more than five segments', async () => {
    for (const pieceBytes of [1, 64, 100_000])
      await expect(readStream(inPieces(`${jwe}.AAAA`, pieceBytes))).rejects.toMatchObject({
        facts: { rule: 'segments' },
      })
  })

  it.each<[string, object, string]>([
    ['RSA1_5', { alg: 'RSA1_5' }, 'alg'],
    ['a direct key', { alg: 'dir' }, 'alg'],
    ['another content encryption', { enc: 'A128GCM' }, 'enc'],
    ['another compression', { zip: 'GZIP' }, 'zip'],
    ['critical extensions', { crit: ['exp'], exp: 1 }, 'crit'],
  ])('does not permit %s', async (_what, header, rule) => {
    await expect(readStream(inPieces(handMadeJwe({ header }), 50))).rejects.toMatchObject({
      code: 'jwe-not-permitted',
      facts: { rule },
    })
  })

  it.each<[string, string, string, number]>([
    ['header', '', 'header-size', 8_192],
    ['encrypted key', 'head.', 'encrypted-key', 2_731],
    ['IV', 'head.key.', 'iv', 16],
  ])('stops reading a %s that does not end', async (_what, before, rule, limit) => {
    let read = 0
    // eslint-disable-next-line @typescript-eslint/require-await -- Sources are async iterables.
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(before)
      for (;;) {
        read += 64
        yield Buffer.alloc(64, 'A')
      }
    }
    await expect(new JweStream(endless()).head()).rejects.toMatchObject({ code: 'jwe-malformed', facts: { rule } })
    expect(read).toBeLessThanOrEqual(limit + 64)
  })

  it('stops reading behind a tag that does not end', async () => {
    let read = 0
    // eslint-disable-next-line @typescript-eslint/require-await -- Sources are async iterables.
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(jwe)
      for (;;) {
        read += 64
        yield Buffer.alloc(64, 'A')
      }
    }
    await expect(readStream(endless())).rejects.toMatchObject({ code: 'jwe-malformed', facts: { rule: 'tag' } })
    expect(read).toBe(64)
  })
})
