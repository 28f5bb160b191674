import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. Everything the tools read or write lies below it. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * A path inside `.amt24`, the ignored folder for stamps, locks, logs and reports. The parent folder exists afterwards.
 *
 * @param {...string} parts
 */
export function workFile(...parts) {
  const path = join(root, '.amt24', ...parts)
  mkdirSync(dirname(path), { recursive: true })
  return path
}

/**
 * The script of an installed tool. Tools are called by path, because npx and pnpm cost half a second each.
 *
 * @param {string} pathInPackage for example `typescript/bin/tsc`
 */
export function toolScript(pathInPackage) {
  return join(root, 'node_modules', ...pathInPackage.split('/'))
}
