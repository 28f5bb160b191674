const CHECK_MS = 250

/**
 * Ends this process when npm has ended. A signal to npm kills the shell in between without reaching us; a lost parent is
 * therefore taken as SIGTERM.
 */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, CHECK_MS)
  watch.unref()
}
