import type { Hash } from 'node:crypto'
import { hasCode } from '@amt24/core'
import { authenticationTagOf } from '../crypto/compact-jwe.js'
import { decrypt } from '../crypto/decrypt.js'
import { authenticationTagOfSpooled, openSpooled, type OpenedContent } from '../crypto/open-spooled.js'
import type { ProblemInstance } from '../problems/index.js'
import { problem } from '../problems/index.js'
import type { SpooledPart } from '../spool/index.js'
import type { CheckLimits, CheckOptions, Checked } from './check.js'
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
  options: CheckOptions,
): Promise<Checked<Uint8Array>> {
  return orProblem(instance, async () => {
    if (authenticationTagOf(jwe) !== expectedTag) return tagDiffers(instance)
    const { content } = await decrypt(jwe, options.keys, inflating(options))
    return { ok: true, value: content }
  })
}

/**
 * The same with a part in the spool, of any size, in constant memory.
 *
 * @param hash Gets the content; what it holds counts only when this succeeded.
 * @throws {FitConnectError} `jwe-key-unknown`, `spool-unavailable`: our own trouble, no reason to reject
 */
export async function openSpooledPart(
  part: SpooledPart,
  expectedTag: string | undefined,
  instance: ProblemInstance,
  hash: Hash,
  options: CheckOptions & Pick<CheckLimits, 'signal'>,
): Promise<Checked<OpenedContent>> {
  const { keys, signal } = options
  return orProblem(instance, async () => {
    if ((await authenticationTagOfSpooled(part)) !== expectedTag) return tagDiffers(instance)
    return {
      ok: true,
      value: await openSpooled(part, keys, { hash, ...inflating(options), ...(signal && { signal }) }),
    }
  })
}

const faultsOfThePart = ['jwe-malformed', 'jwe-not-permitted', 'jwe-decryption-failed'] as const

async function orProblem<T>(instance: ProblemInstance, open: () => Promise<Checked<T>>): Promise<Checked<T>> {
  try {
    return await open()
  } catch (error) {
    if (!hasCode(error, ...faultsOfThePart)) throw error
    return failed(problem('encryption-issue', instance, 'Der Inhalt kann nicht entschlüsselt werden.'))
  }
}

function tagDiffers(instance: ProblemInstance): ReturnType<typeof failed> {
  return failed(problem('incorrect-authentication-tag', instance, 'Der Authentication-Tag weicht vom Event-Log ab.'))
}

function inflating({ maxInflatedBytes }: CheckOptions): { readonly maxInflatedBytes?: number } {
  return maxInflatedBytes === undefined ? {} : { maxInflatedBytes }
}
