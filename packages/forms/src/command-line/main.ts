import { IntegrationError } from '@amt24/core'
import { printable, printableJson } from '@amt24/core/command-line'
import { version } from '../version.js'
import { CommandError } from './command-error.js'
import { commands } from './commands/index.js'
import type { Io } from './io.js'
import { writtenLine } from './line.js'
import { parseArguments } from './parse-arguments.js'
import { usage } from './usage.js'

/**
 * Runs one command.
 *
 * @returns the exit code: 0 done, 1 a negative finding or a file that was refused, 2 wrong usage or an unusable file
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  try {
    const { command, operands, options, isJson, isHelp, isVersion } = parseArguments(args, commands)
    if (isVersion) {
      io.out(isJson ? printableJson({ version }) : `${version}\n`)
      return 0
    }
    if (isHelp || command === undefined) {
      io.out(usage(commands, command))
      return 0
    }
    const { value, lines, isNegative = false } = await command.run({ io, options, operands, isJson })
    if (!isJson) io.out(lines.map((line) => writtenLine(line, io.hasColours)).join(''))
    else if (value !== undefined) io.out(printableJson(value))
    return isNegative ? 1 : 0
  } catch (error) {
    return tell(error, args, io)
  }
}

function tell(error: unknown, args: readonly string[], { out, err }: Io): number {
  if (!IntegrationError.isInstance(error)) throw error
  if (args.includes('--json')) out(printableJson({ error: error.toJSON() }))
  const isUsage = error.code === 'usage-invalid'
  err(`${isUsage ? '' : `failed  ${error.code}\n`}${error.message.split('\n').map(printable).join('\n')}\n`)
  const named = commands.find(({ name }) => args.includes(name))
  if (isUsage) err(`Help: amt24-forms ${named ? `${named.name} ` : ''}--help\n`)
  return error instanceof CommandError ? 2 : 1
}
