import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { destinationDecryptionKeys, destinationEncryption } from '../../../test/fixtures/keys.js'
import { collect, spooledInMemory } from '../../../test/fixtures/pieces.js'
import { now } from '../../../test/fixtures/scene.js'
import { encrypt } from './encrypt.js'
import { checkEncryptionKey } from './jwk-rules.js'
import { authenticationTagOfSpooled, openSpooled } from './open-spooled.js'

const { publicJwk, kid } = destinationEncryption()
const key = checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' })

describe('openSpooled', () => {
  it.each([0, 1, 2, 3, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 3_000_001])(
    'opens %i bytes that jose wrote, as often as wanted',
    async (size) => {
      const content = randomBytes(size)
      const { jwe, authenticationTag } = await encrypt(content, { key, contentType: 'application/pdf' })
      const part = spooledInMemory(jwe)
      const hash = createHash('sha512')
      const opened = await openSpooled(part, await destinationDecryptionKeys(), { hash })
      expect(opened).toMatchObject({ size, contentType: 'application/pdf' })
      expect(hash.digest('hex')).toBe(createHash('sha512').update(content).digest('hex'))
      for (let time = 0; time < 2; time++) expect((await collect(opened.open())).equals(content)).toBe(true)
      expect(await authenticationTagOfSpooled(part)).toBe(authenticationTag)
    },
  )
})
