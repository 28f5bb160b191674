import { describe, expect, it } from 'vitest'
import { destinationDecryptionKeys, destinationEncryption } from '../../../test/fixtures/keys.js'
import { handMadeJwe } from '../../../test/fixtures/hand-made-jwe.js'
import { spooledInMemory } from '../../../test/fixtures/pieces.js'
import { now } from '../../../test/fixtures/scene.js'
import { decrypt } from './decrypt.js'
import { encrypt } from './encrypt.js'
import { checkEncryptionKey } from './jwk-rules.js'
import { openSpooled } from './open-spooled.js'

const { publicJwk, kid } = destinationEncryption()

describe('What was encrypted', () => {
  it.each([0, 1, 2, 3, 1_000])('is opened again, %i bytes of it', async (bytes) => {
    const content = Buffer.alloc(bytes, 'x')
    const key = checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' })
    const { jwe, authenticationTag } = await encrypt(content, { key, contentType: 'text/plain' })
    expect(jwe.endsWith(`.${authenticationTag}`)).toBe(true)
    const opened = await decrypt(jwe, await destinationDecryptionKeys())
    expect(Buffer.from(opened.content)).toEqual(content)
    expect(opened.contentType).toBe('text/plain')
  })

  it('has no media type where the sender named none', async () => {
    const keys = await destinationDecryptionKeys()
    const jwe = handMadeJwe({})
    expect(await decrypt(jwe, keys)).not.toHaveProperty('contentType')
    expect(await openSpooled(spooledInMemory(jwe), keys)).not.toHaveProperty('contentType')
  })

  it('is refused as a key that cannot be used, and not thrown at the caller at once', async () => {
    const attempt = encrypt(Buffer.alloc(1), { key: { kid, jwk: {} }, contentType: 'text/plain' })
    await expect(attempt).rejects.toThrow(TypeError)
  })
})
