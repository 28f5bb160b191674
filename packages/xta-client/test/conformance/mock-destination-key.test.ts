import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { checkEncryptionKey } from '../../src/fit-connect/crypto/index.js'
import { now } from '../fixtures/scene.js'

describeWithSpec('a key as API v1 published it', (specDir) => {
  const jwk = JSON.parse(
    readFileSync(join(specDir, 'fit-connect/mock-destination-public-key.jwk.json'), 'utf8'),
  ) as object
  const options = { at: now, certificate: 'required' } as const
  const kid = 'kid' in jwk && typeof jwk.kid === 'string' ? jwk.kid : 'without-kid'

  it('is refused, because it has no key_ops', () => {
    expect(() => checkEncryptionKey(jwk, kid, options)).toThrow(
      expect.objectContaining({ code: 'key-invalid', facts: { rule: 'key_ops', key: 'public encryption', kid } }),
    )
  })

  it('is refused for its certificate when key_ops are added', () => {
    const repaired = { ...jwk, alg: 'RSA-OAEP-256', kid, key_ops: ['wrapKey'] }
    expect(() => checkEncryptionKey(repaired, kid, options)).toThrow(
      expect.objectContaining({ facts: { rule: 'x5c-missing', key: 'public encryption', kid } }),
    )
  })
})
