import type { ErrorFacts } from '../errors/integration-error.js'
import type { Logger } from '../runtime/logger.js'

export interface LogEntry {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly message: string
  readonly facts: ErrorFacts
}

export interface RecordingLogger extends Logger {
  readonly entries: readonly LogEntry[]
}

/** A logger that keeps what it is told, so that tests can also show what was *not* logged. */
export function recordingLogger(): RecordingLogger {
  const entries: LogEntry[] = []
  const record =
    (level: LogEntry['level']) =>
    (message: string, facts: ErrorFacts = {}): void => {
      entries.push({ level, message, facts })
    }
  return { entries, debug: record('debug'), info: record('info'), warn: record('warn'), error: record('error') }
}
