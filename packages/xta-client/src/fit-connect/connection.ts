import { randomIds, silentLogger, systemClock, type Clock, type IdGenerator, type Logger } from '@amt24/core'
import { createHttpTransport, type HttpTransport } from '@amt24/core/http'
import { createApiV2 } from './api-v2/api-v2.js'
import { createRepliesApi } from './api-v2/replies-api.unverified.js'
import { createCaseLog, type CaseLog, type ReplyLogReader } from './case-log.js'
import { checkEnvironment, type Environment } from './environment.js'
import { FitConnectError } from './errors.js'
import { maxEncryptedBytes, maxUploadContentBytes } from './limits.js'
import type { RepliesApi } from './replies-api.js'
import { requireWholeNumber } from './require-whole-number.js'
import type { ApiGeneration, ApiGenerationFactory, ApiWiring } from './submission-api.js'
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
  /** Generation of the Submission API. Default: v2, the only one implemented (docs/adr/0011). */
  readonly api?: ApiGenerationFactory
  /** Default: the machine's. */
  readonly clock?: Clock
  /** Default: silent. */
  readonly logger?: Logger
  /**
   * Largest attachment, in bytes before encryption. Default: 374,987,712, which is what FIT-Connect's limit of 500 MB
   * encrypted leaves. Larger ones travel in fragments.
   */
  readonly maxAttachmentBytes?: number
  /** Makes ids of fragments and signed events. Default: random UUIDs. */
  readonly ids?: IdGenerator
}

/** The outside world of a client, checked and with its defaults. */
export interface Connection {
  readonly environment: Environment
  readonly api: ApiGeneration
  /** Sends with the client's token, for exchanges beside the Submission API. */
  readonly authorised: HttpTransport
  readonly replies: RepliesApi
  readonly log: CaseLog & ReplyLogReader
  readonly clock: Clock
  readonly logger: Logger
  readonly ids: IdGenerator
  readonly maxAttachmentBytes: number
}

/**
 * @param scope Of the access token. Default: everything that is assigned to the client.
 * @throws {FitConnectError} `environment-invalid`, `credentials-refused`
 * @throws {RangeError} for `maxAttachmentBytes` that is no size
 */
export function connect(options: ConnectionOptions, scope?: string): Connection {
  const { clientId, clientSecret, clock = systemClock, logger = silentLogger, ids = randomIds } = options
  const { maxAttachmentBytes = maxUploadContentBytes } = options
  const environment = checkEnvironment(options.environment)
  requireCredentials(clientId, clientSecret)

  const transport = options.transport ?? createHttpTransport({ clock, logger })
  const { tokenUrl, submissionApi } = environment
  const tokens = createTokenSource({ tokenUrl, credentials: { clientId, clientSecret, scope }, transport, clock })
  const authorised = withToken(transport, tokens)
  const wiring: ApiWiring = {
    submissionApi,
    open: transport,
    authorised,
    maxAttachmentBytes: maxEncryptedBytes(requireWholeNumber('maxAttachmentBytes', maxAttachmentBytes)),
  }
  const api = (options.api ?? createApiV2)(wiring)
  return {
    environment,
    api,
    authorised,
    replies: createRepliesApi(wiring),
    log: createCaseLog({ api, issuer: submissionApi, clock }),
    clock,
    logger,
    ids,
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
