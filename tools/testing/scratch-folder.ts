import { mkdtempSync, rmSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { workFile } from '../setup/places.mjs'

/** A new empty folder for the running test, inside the checkout's ignored folder; deleted when the test has ended. */
export function scratchFolder(): string {
  const folder = mkdtempSync(workFile('scratch', 'test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
