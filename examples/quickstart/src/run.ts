import { resolve } from 'node:path'
import { IntegrationError } from '@amt24/core'
import { DataError, NotAcceptedError } from './errors.js'
import { parseOptions, usage, UsageError } from './options.js'
import { deliver } from './quickstart.js'
import { createTimeline } from './timeline.js'

export interface Output {
  readonly isTerminal: boolean
  /** Standard output: the timeline. */
  write(text: string): void
  /** Standard error: what went wrong. */
  complain(text: string): void
}

/** 0: delivered and accepted; 2: wrong usage or invalid data, nothing was sent; 3: the delivery failed. */
export type ExitCode = 0 | 2 | 3

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  if (args.includes('--help') || args.includes('-h')) {
    output.write(`${usage}\n`)
    return 0
  }
  try {
    const options = parseOptions(args, resolve(import.meta.dirname, '../data'))
    const colour = output.isTerminal && !options.json && process.env['NO_COLOR'] === undefined
    await deliver(
      options,
      createTimeline({ json: options.json, colour, write: (text) => output.write(text), now: () => performance.now() }),
    )
    return 0
  } catch (error) {
    const { exitCode, lines } = explain(error)
    output.complain(lines.map((line) => `${line}\n`).join(''))
    return exitCode
  }
}

function explain(error: unknown): { exitCode: ExitCode; lines: readonly string[] } {
  if (error instanceof UsageError) return { exitCode: 2, lines: [error.message, '', usage] }
  if (error instanceof DataError) {
    const issues = error.issues.map(({ path, message }) => `  ${path === '' ? '(form)' : path}: ${message}`)
    return { exitCode: 2, lines: [`${error.message} Nothing was sent.`, ...issues] }
  }
  if (error instanceof NotAcceptedError) {
    return {
      exitCode: 3,
      lines: [
        error.message,
        ...error.problems.map(({ title, detail, instance }) => `  ${instance}: ${title}. ${detail}`),
      ],
    }
  }
  if (!IntegrationError.isInstance(error)) throw error
  const told = `${error.code}: ${error.message}`
  if (inputCodes.has(error.code)) return { exitCode: 2, lines: [`${told} Nothing was sent.`] }
  return { exitCode: 3, lines: error.isRetryable ? [told, 'The same command may succeed later.'] : [told] }
}

/** Refused before anything left: the user's input is to be mended. */
const inputCodes: ReadonlySet<string> = new Set([
  'form-not-open',
  'form-unknown',
  'attachment-missing',
  'attachment-not-asked',
  'attachment-not-permitted',
  'attachment-duplicate',
  'attachment-unreferenced',
  'attachment-empty',
  'attachment-unreadable',
  'attachment-too-large',
  'service-identifier-missing',
])
