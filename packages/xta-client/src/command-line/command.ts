import type { Configuration } from './configuration.js'
import type { OptionName, OptionValues } from './options.js'
import type { Terminal } from './terminal.js'

export interface CommandInput {
  readonly terminal: Terminal
  readonly options: OptionValues
  readonly operands: readonly string[]
  readonly configuration: Configuration
}

/** What a command found: one value for programs, lines for people. */
export interface CommandResult {
  readonly value: unknown
  readonly lines: readonly string[]
  /** True for a negative finding: exit code 1. */
  readonly isNegative?: boolean
  /** True when some of the work failed and the rest did not: exit code 3, before any negative finding. */
  readonly isPartial?: boolean
}

export interface Command {
  /** Such as `keys create`. */
  readonly name: string
  /** Operands as the help shows them; `[…]` may be left out, `…` repeats. */
  readonly operands: readonly string[]
  readonly summary: string
  /** What the help of this command says further, such as an example of its file. */
  readonly details?: string
  readonly options: readonly OptionName[]
  run(input: CommandInput): Promise<CommandResult>
}

/** Figures and names in two aligned columns. */
export function column(name: string, value: string): string {
  return `${name.padEnd(14)}${value}`
}
