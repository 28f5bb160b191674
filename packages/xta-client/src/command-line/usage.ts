import type { Command } from './command.js'
import { commands } from './commands/index.js'
import { optionHelp, switchHelp } from './options.js'

/** The help: of one command, or of all. */
export function usage(command?: Command): string {
  return command ? usageOf(command) : overview()
}

function overview(): string {
  const rows = commands.map(({ name, operands, summary }) => row([name, ...operands].join(' '), summary))
  return `Usage: amt24-fit-connect <command> [options]

${rows.join('\n')}

${common}`
}

function usageOf({ name, operands, summary, details, options }: Command): string {
  const rows = options.map((option) =>
    option in switchHelp
      ? row(`--${option}`, switchHelp[option as keyof typeof switchHelp])
      : row(`--${option} ${textHelp(option)[0]}`, textHelp(option)[1]),
  )
  return `Usage: amt24-fit-connect ${[name, ...operands].join(' ')} [options]

${[summary, ...(details === undefined ? [] : [details])].join('\n\n')}

${rows.length > 0 ? `${rows.join('\n')}\n\n` : ''}${common}`
}

function textHelp(option: string): readonly [string, string] {
  const found = Object.entries(optionHelp).find(([name]) => name === option)
  return found ? found[1] : ['', '']
}

function row(left: string, right: string): string {
  return `  ${left.padEnd(44)}  ${right}`
}

const common = `${[
  row('--config <file>', 'a sandbox.json, or a file of that shape; default: $FIT_CONNECT_CONFIG'),
  row('--environment test|stage|prod', 'instead of --config; default: $FIT_CONNECT_ENVIRONMENT'),
  row('--json', 'one JSON value on standard output, for programs'),
  row('--help', 'this text; after a command, its options'),
].join('\n')}

Client id and secret come from the configuration, or from $FIT_CONNECT_CLIENT_ID and $FIT_CONNECT_CLIENT_SECRET.
The secret of callbacks comes from $FIT_CONNECT_CALLBACK_SECRET. No secret is an option.

Exit codes: 0 done, 1 failed or a negative finding, 2 wrong usage, 3 done in part (fetch)
`
