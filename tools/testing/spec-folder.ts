import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe } from 'vitest'
import { skipForAbsence } from './absent.js'

const checkout = dirname(dirname(import.meta.dirname))

/**
 * A group of tests that read official files (schemas, samples, signed vectors). The files are not part of this project;
 * they lie in `AMT24_SPEC_DIR`, by default in `../shared/spec` beside the checkout. Where they are absent the group
 * counts as one skipped test, or fails when `AMT24_REQUIRE_SPEC` is set, as it is in CI.
 *
 * @param body receives the absolute path of the folder
 */
export function describeWithSpec(title: string, body: (specDir: string) => void): void {
  const folder = specFolder()
  if (existsSync(folder)) describe(title, () => body(folder))
  else skipForAbsence(title, `The official files are not in ${folder}. Set AMT24_SPEC_DIR.`, 'AMT24_REQUIRE_SPEC')
}

function specFolder(): string {
  const configured = process.env['AMT24_SPEC_DIR']
  return configured === undefined ? join(dirname(checkout), 'shared', 'spec') : resolve(checkout, configured)
}
