import { hasCode, parseJson } from '@amt24/core'
import { CommandError } from './command-error.js'
import { readBytes } from './files.js'
import type { Io } from './io.js'
import { jsonErrorPosition } from './json-position.js'

/**
 * @throws {CommandError} `file-unreadable`, and `json-invalid` with line and column
 * @throws {JsonError} `forbidden-key`
 */
export function readJson(path: string, io: Io): unknown {
  const bytes = readBytes(path, io)
  const name = path === '-' ? 'Standard input' : path
  try {
    return parseJson(bytes)
  } catch (cause) {
    if (hasCode(cause, 'not-utf8')) throw invalid(`${name} is not UTF-8. Save it in that encoding.`, {}, cause)
    if (!hasCode(cause, 'not-json')) throw cause
    const text = new TextDecoder().decode(bytes)
    if (text.trim() === '')
      throw invalid(`${name} is empty. Answers are JSON; {} has none.`, { line: 1, column: 1 }, cause)
    const { line, column } = jsonErrorPosition(text) ?? { line: 1, column: 1 }
    const place = `line ${line}, column ${column}`
    throw invalid(
      `${name} is not JSON from ${place} on. Look for a missing comma, quote or bracket there.`,
      { line, column },
      cause,
    )
  }
}

function invalid(message: string, facts: { line?: number; column?: number }, cause: unknown): CommandError {
  return new CommandError('json-invalid', { message, facts, cause })
}
