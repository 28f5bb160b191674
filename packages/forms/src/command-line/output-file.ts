import type { CommandInput, CommandOption, CommandResult } from './command.js'
import { writeText } from './files.js'
import { good } from './line.js'

export const outOption: CommandOption = {
  name: 'out',
  value: '<file>',
  help: 'writes there instead of standard output',
}
export const forceOption: CommandOption = { name: 'force', help: 'replaces files that exist' }

/**
 * A document as the result of a command: on standard output as it is, or in the file that `--out` names.
 *
 * @param value what `--json` prints when no file is written
 * @throws {CommandError} `file-not-written`
 */
export function documentResult(document: string, value: unknown, { io, options }: CommandInput): CommandResult {
  const out = options.text('out')
  if (out === undefined) return { value, lines: document.trimEnd().split('\n') }
  writeText(out, document.endsWith('\n') ? document : `${document}\n`, io, options.isSet('force'))
  return { value: { wrote: out }, lines: [[good('wrote'), `  ${out}`]] }
}

export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
