import { SandboxError } from '../../sandbox-error.js'
import { sandboxKeysSchema } from '../state-schema.js'
import type { SandboxKeys } from './jwk.js'

/**
 * Checks keys of `createTestKeys` that were kept as JSON, because making new ones takes seconds.
 * @param value The parsed JSON.
 * @throws {SandboxError} `keys-invalid`
 */
export function readSandboxKeys(value: unknown): SandboxKeys {
  const result = sandboxKeysSchema().safeParse(value)
  if (result.success) return result.data
  throw new SandboxError(
    'keys-invalid',
    'These are no sandbox keys that this version can read. Make new ones with createTestKeys().',
  )
}
