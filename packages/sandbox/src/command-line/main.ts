import { SandboxError } from '../sandbox-error.js'
import { startSandbox } from '../server/start-sandbox.js'
import { describeSandbox } from './describe-sandbox.js'
import { parseArguments, usage } from './parse-arguments.js'
import { writeConfig } from './write-config.js'

/** What the command touches outside itself. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Resolves when the user or the system asks the program to end. */
  untilStopped(): Promise<undefined>
}

/** Runs the command until it is stopped. @returns the exit code: 0 ended as asked, 1 could not start, 2 wrong usage */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const command = parseArguments(args)
    if (command.kind === 'help') {
      terminal.out(usage())
      return 0
    }
    // Making keys takes seconds in which the user may give up.
    const stopped = terminal.untilStopped()
    const sandbox = await Promise.race([startSandbox(command.sandbox), stopped])
    if (sandbox === undefined) return 0
    if (command.configOut === undefined) terminal.out(`${JSON.stringify(sandbox.config, undefined, 2)}\n`)
    else writeConfig(command.configOut, sandbox.config)
    terminal.err(describeSandbox(sandbox.config, command.configOut))
    await stopped
    await sandbox.close()
    return 0
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error
    terminal.err(`${error.message}\n${error.code === 'usage' ? `\n${usage()}` : ''}`)
    return error.code === 'usage' ? 2 : 1
  }
}
