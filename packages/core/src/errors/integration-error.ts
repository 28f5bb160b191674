import { namesSecret, redact } from './redact.js'

/** Facts that a log may show: scalars and lists of scalars, never content, personal data or secrets. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export interface IntegrationErrorOptions {
  /** What happened and what to do next, for the person who must act. Never personal data or secrets. */
  readonly message: string
  /** Typed facts for the log. Undefined entries are left out. */
  readonly facts?: ErrorFacts
  /** True when the same call may succeed later without any change. Default: false. */
  readonly isRetryable?: boolean
  readonly cause?: unknown
}

const marker = Symbol.for('@amt24/core.IntegrationError')

/**
 * Root of every error thrown on purpose by an `@amt24` package. `code` is stable API, a literal of a documented union.
 *
 * Message and facts pass through {@link redact} in the constructor, so that a bearer token or a client secret cannot
 * reach a log by way of an error.
 */
export class IntegrationError<Code extends string = string> extends Error {
  readonly code: Code
  readonly facts: ErrorFacts
  readonly isRetryable: boolean

  constructor(code: Code, options: IntegrationErrorOptions) {
    super(redact(options.message), options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.code = code
    this.facts = redactFacts(options.facts ?? {})
    this.isRetryable = options.isRetryable ?? false
    Object.defineProperty(this, marker, { value: true, enumerable: false })
  }

  /** The form for logs: code, message, facts and the codes of the causes. No stack, no content. */
  toJSON(): { name: string; code: Code; message: string; isRetryable: boolean; facts: ErrorFacts; causes: string[] } {
    return {
      name: this.name,
      code: this.code,
      message: this.message,
      isRetryable: this.isRetryable,
      facts: this.facts,
      causes: causeCodes(this.cause),
    }
  }

  /** Recognises errors of every copy of the package that is loaded, unlike `instanceof`. */
  static isInstance(value: unknown): value is IntegrationError {
    return typeof value === 'object' && value !== null && marker in value
  }
}

/**
 * Narrows an unknown caught value to an error with one of these codes. Works across copies of the package.
 *
 * @example
 * if (hasCode(error, 'unreachable', 'timed-out')) return tryLater()
 */
export function hasCode<const Code extends string>(
  value: unknown,
  ...codes: readonly Code[]
): value is IntegrationError<Code> {
  return IntegrationError.isInstance(value) && (codes as readonly string[]).includes(value.code)
}

function redactFacts(facts: ErrorFacts): ErrorFacts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, redactFact(name, value)]])),
  )
}

function redactFact(name: string, value: Exclude<ErrorFacts[string], undefined>): ErrorFacts[string] {
  if (namesSecret(name)) return '[redacted]'
  if (typeof value === 'string') return redact(value)
  return typeof value === 'object' ? value.map(redact) : value
}

function causeCodes(cause: unknown): string[] {
  const codes: string[] = []
  for (let current = cause, depth = 0; current !== undefined && current !== null && depth < 8; depth++) {
    if (IntegrationError.isInstance(current)) codes.push(current.code)
    else if (current instanceof Error)
      codes.push('code' in current && typeof current.code === 'string' ? current.code : current.name)
    else codes.push(typeof current)
    current = current instanceof Error ? current.cause : undefined
  }
  return codes
}
