import { FitConnectError } from '../errors.js'

export function attachmentReleased(attachmentId: string): FitConnectError {
  return new FitConnectError('content-unavailable', {
    message:
      'The attachment is read after its submission was released. Read it before the handler ends, before the loop goes on, or before release().',
    facts: { part: 'attachment', attachmentId, reason: 'released' },
    isRetryable: false,
  })
}

export function attachmentTooLargeForMemory(attachmentId: string, size: number, maxBytes: number): FitConnectError {
  return new FitConnectError('attachment-too-large', {
    message: `The attachment has ${size} bytes, more than the ${maxBytes} that bytes() holds in memory. Read it with open() or saveTo(), or raise maxBytes.`,
    facts: { attachmentId, size, maxBytes },
    isRetryable: false,
  })
}

/** Space and descriptors come back without anybody changing the program. */
const passing = ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE']

/** The system's own message names the path, which may hold a citizen's name, and is not repeated. */
export function attachmentNotSaved(cause: unknown): FitConnectError {
  const reason = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown'
  return new FitConnectError('attachment-not-saved', {
    message: `A received attachment cannot be saved to its file (${reason}). Check that the folder exists, is writable and has free space; nothing was left behind.`,
    facts: { reason },
    isRetryable: passing.includes(reason),
  })
}
