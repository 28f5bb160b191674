import { describe, expect, it } from 'vitest'
import type { FitConnectError } from '../errors.js'
import {
  decryptionFailed,
  headerTooLarge,
  inflatedTooLarge,
  keyUnknown,
  malformed,
  notBase64url,
  notFiveSegments,
  notPermitted,
  wrongLength,
} from './jwe-errors.js'

const keys = { kids: ['old-key-1', 'new-key-1'], find: () => undefined }

describe('An error about an encrypted part', () => {
  it.each<[() => FitConnectError, string, object, string]>([
    [() => malformed('tag', 'it has none'), 'jwe-malformed', { rule: 'tag' }, 'it has none'],
    [() => notFiveSegments(), 'jwe-malformed', { rule: 'segments' }, 'exactly five segments'],
    [() => headerTooLarge(), 'jwe-malformed', { rule: 'header-size' }, 'header is too large'],
    [() => notBase64url('iv'), 'jwe-malformed', { rule: 'iv' }, 'its iv is not unpadded base64url'],
    [() => wrongLength('tag', 16), 'jwe-malformed', { rule: 'tag' }, 'its tag does not have 16 bytes'],
    [() => notPermitted('zip'), 'jwe-not-permitted', { rule: 'zip' }, 'header parameter "zip"'],
    [() => decryptionFailed('key-1'), 'jwe-decryption-failed', { kid: 'key-1' }, 'our key "key-1"'],
    [
      () => keyUnknown('key-1', keys),
      'jwe-key-unknown',
      { kid: 'key-1', knownKids: ['old-key-1', 'new-key-1'] },
      'private key "key-1"',
    ],
    [
      () => inflatedTooLarge(7),
      'jwe-not-permitted',
      { rule: 'inflated-size', maxInflatedBytes: 7 },
      'inflates to more than 7 bytes',
    ],
  ])('says what is wrong and names it for a log: %s', (make, code, facts, sentence) => {
    const error = make()
    expect(error).toMatchObject({ code, isRetryable: false })
    expect(error.facts).toEqual(facts)
    expect(error.message).toContain(sentence)
  })

  it.each([
    [() => malformed('tag', 'it has none'), 'The sender must encrypt it again.'],
    [() => notPermitted('zip'), 'The sender must encrypt it again.'],
    [() => decryptionFailed('key-1'), 'The sender must send it again.'],
    [() => keyUnknown('key-1', keys), 'add that key (old keys stay needed after a rotation) and fetch again.'],
    [() => inflatedTooLarge(7), 'ask the sender to send without "zip", or raise maxInflatedBytes.'],
  ])('says who does what next: %s', (make, next) => {
    expect(make().message).toContain(next)
  })
})
