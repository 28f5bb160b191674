import { silentLogger, systemClock, type Clock, type Logger } from '@amt24/core'
import { createHttpTransport, type HttpTransport } from '@amt24/core/http'
import { createApiV2 } from './api-v2/api-v2.js'
import { createCaseLog, type CaseLog } from './case-log.js'
import { checkEnvironment, type Environment } from './environment.js'
import { FitConnectError } from './errors.js'
import { requireWholeNumber } from './require-whole-number.js'
import type { ApiGeneration } from './submission-api.js'
import { withToken } from './token/authorised-transport.js'
import { createTokenSource } from './token/token-source.js'

/** What every FIT-Connect client needs. */
export interface ConnectionOptions {
  /** One of `environments`, the `fitConnect` block of a `sandbox.json`, or addresses of your own. */
  readonly environment: Environment
  /** From the self-service portal. */
  readonly clientId: string
  /** From the self-service portal. Appears in no message, fact or log. */
  readonly clientSecret: string
  /** Default: `createHttpTransport()` of `@amt24/core/http`, which repeats what is safe to repeat. */
  readonly transport?: HttpTransport
  /** Default: the machine's. */
  readonly clock?: Clock
  /** Default: silent. */
  readonly logger?: Logger
  /**
   * Largest attachment, in bytes before encryption; one is held in memory at a time while sending. Default: 20 MiB.
   * FIT-Connect itself allows 500 MB encrypted.
   */
  readonly maxAttachmentBytes?: number
}

/** The outside world of a client, checked and with its defaults. */
export interface Connection {
  readonly environment: Environment
  readonly api: ApiGeneration
  readonly log: CaseLog
  readonly clock: Clock
  readonly logger: Logger
  readonly maxAttachmentBytes: number
}

const defaultMaxAttachmentBytes = 20 * 1024 * 1024
/** Base64url writes three bytes in four characters; the rest holds header, key, IV and tag. */
const encryptedSize = (bytes: number): number => Math.ceil((bytes * 4) / 3) + 16_384

/**
 * @throws {FitConnectError} `environment-invalid`, `credentials-refused`
 * @throws {RangeError} for `maxAttachmentBytes` that is no size
 */
export function connect(options: ConnectionOptions): Connection {
  const { clientId, clientSecret, clock = systemClock, logger = silentLogger } = options
  const { maxAttachmentBytes = defaultMaxAttachmentBytes } = options
  const environment = checkEnvironment(options.environment)
  requireCredentials(clientId, clientSecret)

  const transport = options.transport ?? createHttpTransport({ clock, logger })
  const { tokenUrl, submissionApi } = environment
  const tokens = createTokenSource({ tokenUrl, credentials: { clientId, clientSecret }, transport, clock })
  const api = createApiV2({
    submissionApi,
    open: transport,
    authorised: withToken(transport, tokens),
    maxAttachmentBytes: encryptedSize(requireWholeNumber('maxAttachmentBytes', maxAttachmentBytes)),
  })
  return {
    environment,
    api,
    log: createCaseLog({ api, issuer: submissionApi, clock }),
    clock,
    logger,
    maxAttachmentBytes,
  }
}

function requireCredentials(clientId: unknown, clientSecret: unknown): void {
  for (const [name, value] of Object.entries({ clientId, clientSecret })) {
    if (typeof value === 'string' && value !== '') continue
    throw new FitConnectError('credentials-refused', {
      message: `The option ${name} is missing or empty. Read it from the self-service portal and pass it, for example from an environment variable.`,
      facts: { option: name },
      isRetryable: false,
    })
  }
}
