import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { SandboxConfig } from '../server/sandbox-config.js'

/** Writes `sandbox.json` as a whole or not at all, readable by its owner only: it holds private test keys. */
export function writeConfig(file: string, config: SandboxConfig): void {
  const path = resolve(file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, `${JSON.stringify(config, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
