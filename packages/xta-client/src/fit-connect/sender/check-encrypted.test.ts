import { expect, it } from 'vitest'
import { destinationEncryption } from '../../../test/fixtures/keys.js'
import { encrypt } from '../crypto/index.js'
import { checkEncryptedAttachment } from './check-encrypted.js'

const id = '0f2f8a4e-6d2c-4f3e-9b60-1c2d3e4f5a6b'

it('an encrypted source that never ends is left at the limit', async () => {
  const { kid, publicJwk } = destinationEncryption()
  const key = { kid, jwk: publicJwk }
  const { jwe } = await encrypt(new Uint8Array([1]), { key, contentType: 'application/pdf' })
  let pieces = 0
  const open = async function* () {
    yield await Promise.resolve(Buffer.from(jwe.split('.').slice(0, 3).join('.')))
    yield Buffer.from('.')
    while (pieces < 100) {
      pieces++
      yield Buffer.alloc(1_000, 'A')
    }
  }
  const checked = checkEncryptedAttachment({ id, content: { open } }, { key }, { maxBytes: 10_000 })
  await expect(checked).rejects.toMatchObject({ code: 'attachment-too-large', facts: { attachmentId: id } })
  expect(pieces).toBeLessThan(12)
})
