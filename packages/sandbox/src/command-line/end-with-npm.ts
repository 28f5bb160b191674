const CHECK_MS = 250

/**
 * Calls `end` when the npm that started this program has ended. A signal to npm, or to npx, ends the shell in between
 * and never arrives here.
 */
export function endWithNpm(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, CHECK_MS)
  watch.unref()
}
