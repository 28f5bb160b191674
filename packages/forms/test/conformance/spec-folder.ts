import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, it } from 'vitest'

const specFolder = process.env['AMT24_SPEC_DIR'] ?? resolve(import.meta.dirname, '../../../../../shared/spec')

/**
 * A suite that needs a folder of official files. They are not part of the project; where they are missing, the suite is
 * reported as skipped with one loud line.
 */
export function describeWithSpec(title: string, subfolder: string, suite: (folder: string) => void): void {
  const folder = join(specFolder, subfolder)
  if (existsSync(folder)) describe(title, () => suite(folder))
  else {
    console.warn(`SKIPPED: ${title}: official files not found (set AMT24_SPEC_DIR)`)
    describe.skip(title, () => it('needs the official files', () => undefined))
  }
}
