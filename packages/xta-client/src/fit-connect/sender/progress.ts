import type { Logger } from '@amt24/core'

/** How far a submission is, in bytes of its attachments and data before encryption. Never goes back. */
export interface Progress {
  readonly sentBytes: number
  readonly totalBytes: number
}

export interface PartProgress {
  /** Bytes of the encrypted part that have left in this attempt. A repeated attempt begins at zero again. */
  readonly sent: (encryptedBytes: number) => void
  /** The service has the part. */
  readonly done: () => void
}

/**
 * Adds up the parts of one submission and reports only what is new. A reporter that throws never stops the sending: it
 * would leave open whether the last step arrived.
 */
export function trackProgress(
  totalBytes: number,
  report: (progress: Progress) => void,
  logger: Pick<Logger, 'warn'>,
): (part: { readonly size: number; readonly encryptedSize: number }) => PartProgress {
  let finished = 0
  let reported = -1

  function reach(sentBytes: number): void {
    if (sentBytes <= reported) return
    reported = sentBytes
    try {
      report({ sentBytes, totalBytes })
    } catch (error) {
      logger.warn('onProgress itself failed', { error: error instanceof Error ? error.name : typeof error })
    }
  }

  return ({ size, encryptedSize }) => ({
    sent: (encryptedBytes) => {
      reach(finished + Math.floor((size * Math.min(encryptedBytes, encryptedSize)) / encryptedSize))
    },
    done: () => {
      finished += size
      reach(finished)
    },
  })
}
