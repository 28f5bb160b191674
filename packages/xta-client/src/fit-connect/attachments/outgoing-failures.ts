import { FitConnectError } from '../errors.js'

/** What attachments fail with. Names and paths can name a person: only the id is told. */

export function unreadable(attachmentId: string, cause: unknown): FitConnectError {
  const reason = reasonOf(cause)
  return new FitConnectError('attachment-unreadable', {
    message: `The attachment ${attachmentId} cannot be read (${reason}). Check that it is a file and that this process may read it; nothing was submitted.`,
    // The system's own message names the path.
    facts: { attachmentId, reason },
    isRetryable: false,
  })
}

export function empty(attachmentId: string): FitConnectError {
  return new FitConnectError('attachment-empty', {
    message: `The attachment ${attachmentId} has no content. Let the citizen upload it again; nothing was submitted.`,
    facts: { attachmentId },
    isRetryable: false,
  })
}

export function tooLarge(attachmentId: string, maxBytes: number): FitConnectError {
  return new FitConnectError('attachment-too-large', {
    message: `The attachment ${attachmentId} is larger than ${maxBytes} bytes. Ask for a smaller file, or raise maxAttachmentBytes within the limits of FIT-Connect; nothing was submitted.`,
    facts: { attachmentId, maxBytes },
    isRetryable: false,
  })
}

export function changed(attachmentId: string, cause?: unknown): FitConnectError {
  return new FitConnectError('attachment-changed', {
    message: `The attachment ${attachmentId} changed while the application was sent. Nothing was submitted; send it again when the file is complete.`,
    facts: { attachmentId },
    isRetryable: true,
    cause,
  })
}

function reasonOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : 'unknown'
}
