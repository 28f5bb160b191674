#!/usr/bin/env node
import { systemClock } from '@amt24/core'
import { ignoreClosedPipe } from '@amt24/core/command-line'
import { main } from './command-line/main.js'

ignoreClosedPipe(process.stdout)
ignoreClosedPipe(process.stderr)
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY,
  env: process.env,
  clock: systemClock,
  interruptible,
})

/** The first Ctrl-C ends the work in good order, the second one the process. */
async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopped = new AbortController()
  const stop = (): void => stopped.abort()
  process.once('SIGINT', stop)
  try {
    return await work(stopped.signal)
  } finally {
    process.off('SIGINT', stop)
  }
}
