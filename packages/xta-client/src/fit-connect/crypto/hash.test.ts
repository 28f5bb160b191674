import { expect, it } from 'vitest'
import { sha512Hex } from './hash.js'

it('writes SHA-512 as 128 lower-case hexadecimal digits', () => {
  // FIPS 180-2, appendix C.1
  expect(sha512Hex(Buffer.from('abc'))).toBe(
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  )
})
