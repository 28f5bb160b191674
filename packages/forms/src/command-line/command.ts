import type { Io } from './io.js'
import type { Line } from './line.js'
import type { OptionValues } from './option-values.js'

export interface CommandInput {
  readonly io: Io
  readonly options: OptionValues
  readonly operands: readonly string[]
  /** Whether `--json` was given; only for what is written before the command has ended. */
  readonly isJson: boolean
}

/** What a command found: one value for programs, undefined when it has written everything itself, lines for people. */
export interface CommandResult {
  readonly value: unknown
  readonly lines: readonly Line[]
  /** True for a negative finding: exit code 1. */
  readonly isNegative?: boolean
}

export interface CommandOption {
  /** Without the two hyphens. */
  readonly name: string
  /** What stands for the value in the help, such as `<file>`; absent for a switch. */
  readonly value?: string
  readonly help: string
}

export interface Command {
  readonly name: string
  /** Operands as the help shows them; `[…]` may be left out, `…` repeats. */
  readonly operands: readonly string[]
  readonly summary: string
  /** What the help of this command says further. */
  readonly details?: string
  readonly options: readonly CommandOption[]
  /** Arguments after the name of the program. */
  readonly examples: readonly string[]
  run(input: CommandInput): Promise<CommandResult>
}
