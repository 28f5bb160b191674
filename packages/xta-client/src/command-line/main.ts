import { IntegrationError } from '@amt24/core'
import { printable, printableJson } from '@amt24/core/command-line'
import { readConfiguration } from './configuration.js'
import { parseArguments } from './parse-arguments.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'
import { usage } from './usage.js'

/** Runs one command. @returns the exit code: 0 done, 1 failed or a negative finding, 2 wrong usage, 3 done in part */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  let named = ''
  try {
    const { command, operands, options, isJson, isHelp, ...given } = parseArguments(args)
    if (command) named = `${command.name} `
    if (isHelp || command === undefined) {
      terminal.out(usage(command))
      return 0
    }
    const configuration = readConfiguration(given, terminal)
    const {
      value,
      lines,
      isNegative = false,
      isPartial = false,
    } = await command.run({ terminal, options, operands, configuration })
    terminal.out(isJson ? printableJson(value) : lines.map((line) => `${printable(line)}\n`).join(''))
    if (isPartial) return 3
    return isNegative ? 1 : 0
  } catch (error) {
    return tell(error, named, args.includes('--json'), terminal)
  }
}

/** @param named The command that was understood, followed by a blank; empty where none was. */
function tell(error: unknown, named: string, isJson: boolean, { out, err }: Terminal): number {
  if (error instanceof UsageError) {
    err(`${printable(error.message)}\nHelp: amt24-fit-connect ${named}--help\n`)
    return 2
  }
  if (!IntegrationError.isInstance(error)) throw error
  if (isJson) out(printableJson({ error: error.toJSON() }))
  err(`failed  ${error.code}\n${printable(error.message)}\n`)
  return 1
}
