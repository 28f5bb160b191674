import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder for the running test, inside the checkout, so that modules in it are transformed like ours. */
export function scratchFolder(): string {
  const parent = join(import.meta.dirname, '../../../../.amt24/scratch')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'forms-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
