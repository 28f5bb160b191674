#!/usr/bin/env node
import { endWithNpm } from './command-line/end-with-npm.js'
import { main } from './command-line/main.js'

const stopped = new Promise<undefined>((resolve) => {
  const stop = (): void => resolve(undefined)
  // Not only once: whoever asks twice must not interrupt the end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  endWithNpm(stop)
})

const exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  untilStopped: () => stopped,
})
process.exit(exitCode)
