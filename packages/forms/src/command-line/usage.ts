import type { Command } from './command.js'

/** The help: of one command, or of all. */
export function usage(commands: readonly Command[], command?: Command): string {
  return command ? usageOf(command) : overview(commands)
}

function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }) => row([name, ...operands].join(' '), summary))
  return `Usage: amt24-forms <command> [options]

${rows.join('\n')}

A form is an id of the catalogue, such as hundesteuer-anmeldung, or a path to a file in TypeScript or JavaScript that exports
one, such as forms/fundanzeige.ts; forms/fundanzeige.ts#fundanzeige names one of several exports.

${common}`
}

function usageOf({ name, operands, summary, details, options, examples }: Command): string {
  const rows = options.map(({ name: option, value, help }) =>
    row(value === undefined ? `--${option}` : `--${option} ${value}`, help),
  )
  const paragraphs = [
    `Usage: amt24-forms ${[name, ...operands].join(' ')}${options.length > 0 ? ' [options]' : ''}`,
    summary,
    ...(details === undefined ? [] : [wrapped(details)]),
    ...(rows.length === 0 ? [] : [rows.join('\n')]),
    `Examples:\n${examples.map((example) => `  amt24-forms ${example}`).join('\n')}`,
    common,
  ]
  return paragraphs.join('\n\n')
}

/** Broken between words into lines that a terminal shows whole. */
function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

function row(left: string, right: string): string {
  return `  ${left.padEnd(36)}  ${right}`
}

const common = `${[
  row('--json', 'one JSON value on standard output, for programs'),
  row('--version', 'the version of @amt24/forms'),
  row('-h, --help', 'this text; after a command, its options and examples'),
].join('\n')}

Exit codes: 0 done; 1 a negative finding, or a file that was read and refused; 2 wrong usage, an unknown form, a file that
cannot be read, written or run, or is not JSON
`
