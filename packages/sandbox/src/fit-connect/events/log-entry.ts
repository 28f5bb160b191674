import type { EventRecord } from './event-record.js'
import type { LogSubject } from './log-subject.js'

/** An event where a log lists it. */
export interface LogEntry {
  readonly subject: LogSubject
  readonly event: EventRecord
}
