import { readFileSync } from 'node:fs'
import type { SandboxKeys } from '@amt24/sandbox/fit-connect'

const file = new URL('../../../sandbox/test/support/sandbox-keys.TEST-ONLY.jwk.json', import.meta.url)

/** The stored test keys of the sandbox; making RSA-4096 keys takes seconds each. */
export const sharedKeys = (): SandboxKeys => JSON.parse(readFileSync(file, 'utf8')) as SandboxKeys
