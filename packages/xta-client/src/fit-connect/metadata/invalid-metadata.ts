import { FitConnectError } from '../errors.js'

/** The error for content that cannot be described; it names places, never what stands there. */
export function invalidMetadata(version: string, reason: string, paths: readonly string[]): FitConnectError {
  return new FitConnectError('metadata-invalid', {
    message: `The application cannot be described by metadata ${version}: ${paths.join(', ') || reason}. Nothing was sent. Correct these values.`,
    facts: { version, reason, paths },
  })
}
