import { hasCode } from '@amt24/core'
import { authenticationTagOf } from '../crypto/compact-jwe.js'
import { decrypt } from '../crypto/decrypt.js'
import type { ProblemInstance } from '../problems/index.js'
import { problem } from '../problems/index.js'
import type { CheckOptions, Checked } from './check.js'
import { failed } from './check.js'

/**
 * Opens one encrypted part: its tag must be the one of the submit event, then it must decrypt.
 *
 * @returns The content, or `incorrect-authentication-tag` or `encryption-issue`.
 * @throws {FitConnectError} `jwe-key-unknown`: our own trouble, no reason to reject
 */
export async function openPart(
  jwe: string | Uint8Array,
  expectedTag: string | undefined,
  instance: ProblemInstance,
  { keys, maxInflatedBytes }: CheckOptions,
): Promise<Checked<Uint8Array>> {
  try {
    if (authenticationTagOf(jwe) !== expectedTag) {
      return failed(
        problem('incorrect-authentication-tag', instance, 'Der Authentication-Tag weicht vom Event-Log ab.'),
      )
    }
    const { content } = await decrypt(jwe, keys, { ...(maxInflatedBytes !== undefined && { maxInflatedBytes }) })
    return { ok: true, value: content }
  } catch (error) {
    if (!hasCode(error, 'jwe-malformed', 'jwe-not-permitted', 'jwe-decryption-failed')) throw error
    return failed(problem('encryption-issue', instance, 'Der Inhalt kann nicht entschlüsselt werden.'))
  }
}
