import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from './failure.mjs'
import { root } from './places.mjs'

/**
 * Runs a built program inside this process: exit code and signals are its own, and no child can be left behind.
 *
 * @param {string} place of the script, relative to the checkout
 * @param {readonly string[]} args
 */
export async function runInProcess(place, args) {
  const script = join(root, ...place.split('/'))
  if (!existsSync(script))
    throw new Failure(`${relative(root, script)} is missing although the build succeeded. Run npm run build.`)
  // The program decides what a signal means.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.removeAllListeners(signal)
  process.argv = [process.execPath, script, ...args]
  await import(pathToFileURL(script).href)
}
