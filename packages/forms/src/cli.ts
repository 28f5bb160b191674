#!/usr/bin/env node
import { ignoreClosedPipe } from '@amt24/core/command-line'
import { main } from './command-line/main.js'
import { nodeIo } from './command-line/node-io.js'

ignoreClosedPipe(process.stdout)
ignoreClosedPipe(process.stderr)
process.exitCode = await main(process.argv.slice(2), nodeIo(process))
