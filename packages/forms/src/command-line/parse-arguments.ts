import { parseArgs } from 'node:util'
import { nearestNames } from '../catalogue/nearest-names.js'
import type { Command } from './command.js'
import { usageError } from './command-error.js'
import { OptionValues } from './option-values.js'

export interface Arguments {
  /** Absent when only the version or the help of all commands is wanted. */
  readonly command: Command | undefined
  readonly operands: readonly string[]
  readonly options: OptionValues
  readonly isJson: boolean
  readonly isHelp: boolean
  readonly isVersion: boolean
}

/** @throws {CommandError} `usage-invalid` */
export function parseArguments(args: readonly string[], commands: readonly Command[]): Arguments {
  const position = args.findIndex((arg) => !arg.startsWith('-'))
  const command = position === -1 ? undefined : commandOf(args[position] ?? '', commands)
  const rest = position === -1 ? args : args.toSpliced(position, 1)
  const { values, positionals } = parse(rest, command)
  const { json = false, help = false, version = false, ...options } = values
  const isQuestion = help === true || version === true
  if (command === undefined && !isQuestion) throw usageError('No command was given.')
  if (command !== undefined && !isQuestion) requireOperands(command, positionals)
  return {
    command,
    operands: positionals,
    options: new OptionValues(options),
    isJson: json === true,
    isHelp: help === true,
    isVersion: version === true,
  }
}

function commandOf(name: string, commands: readonly Command[]): Command {
  const found = commands.find((command) => command.name === name)
  if (found) return found
  const names = commands.map((command) => command.name)
  throw usageError(`There is no command "${name}". Did you mean: ${nearestNames(name, names, 2).join(', ')}?`)
}

function parse(args: readonly string[], command: Command | undefined) {
  const own = (command?.options ?? []).map(
    ({ name, value }) =>
      [name, value === undefined ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true }] as const,
  )
  const options = {
    ...Object.fromEntries(own),
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const given: Readonly<Record<string, unknown>> = values
    return { values: given, positionals }
  } catch (cause) {
    throw usageError(
      cause instanceof Error ? problemOf(cause, Object.keys(options)) : 'The arguments were not understood.',
    )
  }
}

/** What Node says; for an unknown option the known ones stand in place of its advice about operands. */
function problemOf({ message }: Error, known: readonly string[]): string {
  const [, unknown] = /^Unknown option '([^']+)'/.exec(message) ?? []
  if (unknown === undefined) return message.replace(/\s+/g, ' ')
  return `There is no option "${unknown}" here. Known are: ${known.map((name) => `--${name}`).join(', ')}.`
}

function requireOperands({ name, operands: expected }: Command, operands: readonly string[]): void {
  const needed = expected.filter((operand) => !operand.startsWith('[')).length
  const most = expected.some((operand) => operand.includes('…')) ? Infinity : expected.length
  if (operands.length >= needed && operands.length <= most) return
  throw usageError(`${name} takes: ${expected.join(' ') || 'no operand'}. ${givenText(operands)}`)
}

function givenText(operands: readonly string[]): string {
  if (operands.length === 0) return 'Nothing was given.'
  return operands.length === 1 ? 'Only one was given.' : `${operands.length} were given.`
}
