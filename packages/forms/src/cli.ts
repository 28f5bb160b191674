#!/usr/bin/env node
import { main } from './command-line/main.js'
import { ignoreClosedPipe, nodeIo } from './command-line/node-io.js'

ignoreClosedPipe(process.stdout)
ignoreClosedPipe(process.stderr)
process.exitCode = await main(process.argv.slice(2), nodeIo(process))
