import type { Clock } from '@amt24/core'
import type { HttpTransport } from '@amt24/core/http'

/** What the command touches outside itself. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** True when `err` is shown to somebody, who then sees a progress bar. */
  readonly isInteractive: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Default: that of each client. */
  readonly transport?: HttpTransport
  readonly clock: Clock
  /** Runs what the user may end: the signal says so. Default: it runs to its end. */
  readonly interruptible?: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>
}
