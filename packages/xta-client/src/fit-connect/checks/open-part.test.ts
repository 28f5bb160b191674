import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { flipped, withSegment } from '../../../test/fixtures/compact.js'
import { handMadeJwe } from '../../../test/fixtures/hand-made-jwe.js'
import { destinationDecryptionKeys, foreignEncryption } from '../../../test/fixtures/keys.js'
import { collect, spooledInMemory } from '../../../test/fixtures/pieces.js'
import { authenticationTagOf, importDecryptionKeys, sha512Hex, type DecryptionKeys } from '../crypto/index.js'
import { openPart, openSpooledPart } from './open-part.js'

const content = Buffer.from('{"a":1}'.repeat(100))
let keys: DecryptionKeys
let jwe: string
let compressed: string
beforeAll(async () => {
  keys = await destinationDecryptionKeys()
  jwe = handMadeJwe({ plain: content })
  compressed = handMadeJwe({ plain: deflateRawSync(content), header: { zip: 'DEF' } })
})

/** The same part opened in memory and from the spool. */
const ways = [
  {
    way: 'in memory',
    open: async (part: string, tag: string | undefined, options: { maxInflatedBytes?: number } = {}) => {
      const opened = await openPart(part, tag, 'data', { keys, ...options })
      return opened.ok ? Buffer.from(opened.value) : opened.problems
    },
  },
  {
    way: 'from the spool',
    open: async (part: string, tag: string | undefined, options: { maxInflatedBytes?: number } = {}) => {
      const hash = createHash('sha512')
      const opened = await openSpooledPart(spooledInMemory(part), tag, 'data', hash, { keys, ...options })
      if (!opened.ok) return opened.problems
      expect(hash.digest('hex')).toBe(sha512Hex(content))
      return collect(opened.value.open())
    },
  },
]

const title = (name: string) => expect.stringMatching(`/${name}$`) as string

describe.each(ways)('A part opened $way', ({ open }) => {
  it('is handed out when its tag is the one of the submit event', async () => {
    expect(await open(jwe, authenticationTagOf(jwe))).toEqual(content)
  })

  it.each([
    ['another', 'A'.repeat(22)],
    ['no', undefined],
    ['an empty', ''],
  ])('is refused where the submit event names %s tag for it', async (_which, tag) => {
    expect(await open(jwe, tag)).toMatchObject([{ type: title('incorrect-authentication-tag'), instance: 'data' }])
  })

  it.each<[string, (text: string) => string]>([
    ['has four segments', (text) => text.split('.').slice(1).join('.')],
    ['asks for another algorithm', () => handMadeJwe({ header: { alg: 'RSA1_5' } })],
    ['was changed', (text) => withSegment(text, 3, flipped)],
  ])('is a problem of the sender when it %s', async (_what, change) => {
    const changed = change(jwe)
    expect(await open(changed, changed.split('.').at(-1))).toMatchObject([
      { type: title('encryption-issue'), instance: 'data' },
    ])
  })

  it('may be compressed, up to the limit of the receiver', async () => {
    const tag = authenticationTagOf(compressed)
    expect(await open(compressed, tag)).toEqual(content)
    expect(await open(compressed, tag, { maxInflatedBytes: content.length })).toEqual(content)
    expect(await open(compressed, tag, { maxInflatedBytes: content.length - 1 })).toMatchObject([
      { type: title('encryption-issue') },
    ])
  })
})

describe('A part for a key that is not ours', () => {
  it('is our own trouble, and no reason to reject', async () => {
    const others = { keys: await importDecryptionKeys([foreignEncryption().privateJwk]) }
    const tag = authenticationTagOf(jwe)
    const failure = { code: 'jwe-key-unknown' }
    await expect(openPart(jwe, tag, 'data', others)).rejects.toMatchObject(failure)
    await expect(
      openSpooledPart(spooledInMemory(jwe), tag, 'data', createHash('sha512'), others),
    ).rejects.toMatchObject(failure)
  })
})

describe('openSpooledPart', () => {
  it('ends with the signal', async () => {
    const options = { keys, signal: AbortSignal.abort() }
    const opening = openSpooledPart(
      spooledInMemory(jwe),
      authenticationTagOf(jwe),
      'data',
      createHash('sha512'),
      options,
    )
    await expect(opening).rejects.toMatchObject({ code: 'aborted' })
  })
})
