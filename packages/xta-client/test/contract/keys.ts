import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createTestKeys, type SandboxKeys } from '@amt24/sandbox/fit-connect'

const folder = new URL('../../../../.amt24/', import.meta.url)
const file = new URL('contract-keys.TEST-ONLY.json', folder)
const maxAgeMs = 12 * 60 * 60_000

let shared: Promise<SandboxKeys> | undefined

/** RSA-4096 keys take seconds each: they are made once and kept in the checkout's ignored folder for some hours. */
export function sharedKeys(): Promise<SandboxKeys> {
  return (shared ??= readOrMake())
}

async function readOrMake(): Promise<SandboxKeys> {
  try {
    if (Date.now() - statSync(file).mtimeMs < maxAgeMs) return JSON.parse(readFileSync(file, 'utf8')) as SandboxKeys
  } catch {
    // Not made yet.
  }
  const keys = await createTestKeys()
  mkdirSync(folder, { recursive: true })
  const unfinished = new URL(`contract-keys.${process.pid}.tmp`, folder)
  writeFileSync(unfinished, JSON.stringify(keys), { mode: 0o600 })
  renameSync(unfinished, file)
  return keys
}
