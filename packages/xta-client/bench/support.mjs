import { readFileSync } from 'node:fs'

const file = new URL('../../sandbox/test/support/sandbox-keys.TEST-ONLY.jwk.json', import.meta.url)

/** Making RSA-4096 keys takes seconds and is not what is measured. */
export function sandboxKeys() {
  return JSON.parse(readFileSync(file, 'utf8'))
}
