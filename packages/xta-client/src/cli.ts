#!/usr/bin/env node
import { systemClock } from '@amt24/core'
import { main } from './command-line/main.js'

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY,
  env: process.env,
  clock: systemClock,
})
