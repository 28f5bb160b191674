import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from './failure.mjs'
import { root } from './places.mjs'

const ORPHAN_CHECK_MS = 250

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
  endWithNpm()
  process.argv = [process.execPath, script, ...args]
  await import(pathToFileURL(script).href)
}

/** npm passes signals to its shell, and not every shell passes them on; a lost parent is taken as SIGTERM. */
function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, ORPHAN_CHECK_MS)
  watch.unref()
}
