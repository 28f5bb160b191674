import type { ErrorFacts } from '../errors/integration-error.js'

/** Where a package reports what it does. Facts never hold personal data, content or secrets. */
export interface Logger {
  debug(message: string, facts?: ErrorFacts): void
  info(message: string, facts?: ErrorFacts): void
  warn(message: string, facts?: ErrorFacts): void
  error(message: string, facts?: ErrorFacts): void
}

const nothing = (): void => undefined

/** Says nothing. The default of every package. */
export const silentLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing }
