#!/usr/bin/env node
import { main } from './command-line/main.js'
import { nodeIo } from './command-line/node-io.js'

process.exitCode = await main(process.argv.slice(2), nodeIo(process))
