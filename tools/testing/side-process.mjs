import { fork } from 'node:child_process'
import { once } from 'node:events'

/**
 * A process beside a benchmark, by the name under which its failure is told.
 *
 * @typedef {{
 *   next: () => Promise<any>,
 *   ask: (what: import('node:child_process').Serializable) => Promise<any>,
 *   release: () => void,
 * }} SideProcess `next` waits for a message, `ask` for the answer to one, `release` lets the process end
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Starts a process beside the benchmark. When it fails, or ends before it answers, whoever waits for it gets an error that
 * names it, and all others end as well: nothing waits for what will never come.
 *
 * @param {string} name
 * @param {URL} module
 * @param {readonly string[]} [args]
 * @returns {SideProcess}
 */
export function startSide(name, module, args = []) {
  const child = fork(module, args)
  running.add(child)
  const ended = endOf(child, name)
  // Nobody may be waiting just now.
  ended.catch(() => undefined)
  const next = () => Promise.race([once(child, 'message').then(([message]) => message), ended])
  return {
    next,
    ask: (what) => {
      const answer = next()
      child.send(what, () => undefined)
      return answer
    },
    release: () => {
      if (child.connected) child.disconnect()
    },
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} name
 * @returns {Promise<never>} rejected when it has ended and everything it said was heard
 */
async function endOf(child, name) {
  const [[code, signal]] = await Promise.all([once(child, 'exit'), once(child, 'disconnect')])
  const isFailure = running.delete(child) && code !== 0
  const failure = new Error(
    `The side process "${name}" ended ${isFailure ? `with ${String(code ?? signal)}` : 'before it answered'}.`,
  )
  if (isFailure) {
    process.exitCode = 1
    console.error(failure.message)
    for (const other of running) other.kill()
    // What ends because of this is no failure of its own.
    running.clear()
  }
  throw failure
}
