import { FitConnectError } from '../errors.js'

/** Space and descriptors come back without anybody changing the configuration. */
const passing = ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE']

/** The error for a file operation that failed. The system's own message names a path and is not repeated. */
export function spoolUnavailable(cause: unknown): FitConnectError {
  const reason = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown'
  return new FitConnectError('spool-unavailable', {
    message: `A received attachment cannot be put aside in the spool folder (${reason}). Check that the folder exists, is writable and has free space; the submission stays waiting.`,
    facts: { reason },
    isRetryable: passing.includes(reason),
  })
}
