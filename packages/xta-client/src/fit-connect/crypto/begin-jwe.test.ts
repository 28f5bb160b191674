import { createPrivateKey, privateDecrypt, constants } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { destinationEncryption } from '../../../test/fixtures/keys.js'
import { now } from '../../../test/fixtures/scene.js'
import { beginJwe, protectedHeaderFor } from './begin-jwe.js'
import { contentDecipher } from './content-cipher.js'
import { parseHead } from './jwe-head.js'
import { checkEncryptionKey } from './jwk-rules.js'

const { publicJwk, privateJwk, kid } = destinationEncryption()
const key = checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' })
const options = { key, contentType: 'application/pdf' }

describe('beginJwe', () => {
  it('wraps the key that its cipher uses, by RSA-OAEP with SHA-256', () => {
    const { head, cipher } = beginJwe(options)
    const [header = '', encryptedKey = '', iv = '', ...rest] = head.split('.')
    expect([header, rest]).toEqual([protectedHeaderFor(options), ['']])
    const contentKey = privateDecrypt(
      {
        key: createPrivateKey({ key: privateJwk, format: 'jwk' }),
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha256',
      },
      Buffer.from(encryptedKey, 'base64url'),
    )
    expect(contentKey).toHaveLength(32)

    const ciphertext = Buffer.concat([cipher.update('content'), cipher.final()])
    expect(cipher.getAuthTag()).toHaveLength(16)
    const decipher = contentDecipher(contentKey, parseHead(header, encryptedKey, iv)).setAuthTag(cipher.getAuthTag())
    expect(decipher.update(ciphertext).toString()).toBe('content')
    expect(() => decipher.final()).not.toThrow()
  })
})
