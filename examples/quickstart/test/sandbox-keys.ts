import { readFileSync } from 'node:fs'
import { readSandboxKeys, type SandboxKeys } from '@amt24/sandbox/fit-connect'

const file = new URL('../../../packages/sandbox/test/support/sandbox-keys.TEST-ONLY.jwk.json', import.meta.url)

/** Making RSA-4096 keys takes seconds; these protect nothing. */
export function sandboxKeys(): SandboxKeys {
  return readSandboxKeys(JSON.parse(readFileSync(file, 'utf8')))
}
