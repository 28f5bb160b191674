import { expect, it } from 'vitest'
import { limits, maxEncryptedBytes, maxUploadContentBytes } from './limits.js'

it('lets an upload hold as much content as stays within the limit when it is encrypted', () => {
  expect(maxUploadContentBytes).toBe(374_987_712)
  expect(maxEncryptedBytes(maxUploadContentBytes)).toBeLessThanOrEqual(limits.encryptedUploadBytes)
  expect(maxEncryptedBytes(maxUploadContentBytes + 3)).toBeGreaterThan(limits.encryptedUploadBytes)
})
