import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { unusable } from '../sandbox-error.js'
import type { SandboxConfig } from '../server/sandbox-config.js'

/**
 * Writes `sandbox.json` as a whole or not at all, readable by its owner only: it holds private test keys.
 * @throws {SandboxError} `folder-unusable`
 */
export function writeConfig(file: string, config: SandboxConfig): void {
  const path = resolve(file)
  const draft = `${path}.new`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, `${JSON.stringify(config, undefined, 2)}\n`, { mode: 0o600 })
    renameSync(draft, path)
  } catch (cause) {
    removeDraft(draft)
    throw unusable('file', path, cause)
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    // It could not even be made: its folder is a file.
  }
}
