import { IntegrationError } from '@amt24/core'

/** What is wrong with how the command was called: exit code 2. */
export type CommandErrorCode =
  /** No such command, option or operand, or a value that the option does not take. */
  | 'usage-invalid'
  | 'file-unreadable'
  /** The file exists already and `--force` was not given, or the place cannot be written to. */
  | 'file-not-written'
  /** Facts: `line` and `column`, counted from 1. */
  | 'json-invalid'
  /** Neither a form of the catalogue nor a path. Facts: `similar`. */
  | 'form-unknown'
  /** The file was found, but cannot be run. */
  | 'form-not-loadable'
  /** The file exports no form, or several and none was named. Facts: `exports`. */
  | 'form-not-exported'

export class CommandError extends IntegrationError<CommandErrorCode> {}

export function usageError(message: string): CommandError {
  return new CommandError('usage-invalid', { message })
}
