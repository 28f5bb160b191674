import { readFileSync } from 'node:fs'
import { readSandboxKeys, type SandboxKeys } from '../../src/fit-connect/index.js'

const file = new URL('./sandbox-keys.TEST-ONLY.jwk.json', import.meta.url)

/** Keys made once with `createTestKeys` and kept, because making them takes seconds. Worthless outside tests. */
export function testKeys(): SandboxKeys {
  return readSandboxKeys(JSON.parse(readFileSync(file, 'utf8')))
}
