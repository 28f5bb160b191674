import { parseArgs } from 'node:util'
import type { Command } from './command.js'
import { commands } from './commands/index.js'
import { optionHelp, switchHelp, type OptionValues } from './options.js'
import { UsageError } from './usage-error.js'

export interface Arguments {
  readonly command: Command | undefined
  readonly operands: readonly string[]
  readonly options: OptionValues
  readonly config: string | undefined
  readonly environment: string | undefined
  readonly isJson: boolean
  readonly isHelp: boolean
}

/** @throws {UsageError} */
export function parseArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args)
  const { config, environment, json = false, help = false, ...options } = values
  const common = { config, environment, isJson: json, isHelp: help }
  if (positionals.length === 0) {
    if (help) return { ...common, command: undefined, operands: [], options: {} }
    throw new UsageError('No command was given.')
  }
  const command = commandOf(positionals)
  const operands = positionals.slice(command.name.split(' ').length)
  if (!help) requireFit(command, operands, options)
  return { ...common, command, operands, options }
}

type Values = OptionValues & { config?: string; environment?: string; json?: boolean; help?: boolean }

function parse(args: readonly string[]): { values: Values; positionals: string[] } {
  const texts = Object.fromEntries(
    Object.keys(optionHelp).map((name) => [name, { type: 'string', multiple: true }] as const),
  )
  const switches = Object.fromEntries(
    [...Object.keys(switchHelp), 'json'].map((name) => [name, { type: 'boolean' }] as const),
  )
  const text = { type: 'string' } as const
  const options = {
    ...texts,
    ...switches,
    config: text,
    environment: text,
    help: { type: 'boolean', short: 'h' } as const,
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : 'The arguments were not understood.', { cause })
  }
}

function commandOf(positionals: readonly string[]): Command {
  const found = commands.find(({ name }) => name.split(' ').every((word, index) => positionals[index] === word))
  if (found) return found
  const [first = ''] = positionals
  const family = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name)
  throw new UsageError(family.length > 0 ? `Which one: ${family.join(', ')}?` : `There is no command "${first}".`)
}

function requireFit(
  { name, operands: expected, options: allowed }: Command,
  operands: readonly string[],
  options: object,
) {
  const needed = expected.filter((operand) => !operand.startsWith('[')).length
  const most = expected.some((operand) => operand.includes('…')) ? Infinity : expected.length
  if (operands.length < needed || operands.length > most) {
    throw new UsageError(`${name} takes: ${expected.join(' ') || 'no operand'}.`)
  }
  const foreign = Object.keys(options).filter((option) => !allowed.some((known) => known === option))
  if (foreign.length > 0) throw new UsageError(`${name} has no option --${foreign.join(', --')}.`)
}
