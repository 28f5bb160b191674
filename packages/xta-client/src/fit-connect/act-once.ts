import { hasCode, IntegrationError } from '@amt24/core'

export interface ActOnce<Proof> {
  /** Sends the request, once. */
  readonly act: () => Promise<void>
  /** Looks into the verified event log whether the request had its effect. */
  readonly findProof: () => Promise<Proof | undefined>
  /** The error for "nobody can say". */
  readonly unconfirmed: (cause: unknown) => Error
}

/**
 * Sends what must not take effect twice. When the answer is lost, the event log is read first; only where it shows no
 * effect is the request repeated, once. A refusal is compared with the log, too: it may mean that the request had
 * arrived before, by a transport that repeated it.
 *
 * @returns the proof when it was needed, `undefined` when the service answered
 * @throws the refusal of the service, what `findProof` throws, or `unconfirmed`
 */
export async function actOnce<Proof>({ act, findProof, unconfirmed }: ActOnce<Proof>): Promise<Proof | undefined> {
  const first = await attempt(act)
  if (first.isAnswered) return undefined
  if (isRefusal(first.error)) return provenOr(first.error, () => findProof().catch(nothingWhenUnconfirmed))
  if (!isAmbiguous(first.error)) throw first.error

  const proof = await findProof()
  if (proof !== undefined) return proof
  const second = await attempt(act)
  if (second.isAnswered) return undefined
  return provenOr(unconfirmed(second.error), findProof)
}

async function attempt(
  act: () => Promise<void>,
): Promise<{ isAnswered: true } | { isAnswered: false; error: unknown }> {
  try {
    await act()
    return { isAnswered: true }
  } catch (error) {
    return { isAnswered: false, error }
  }
}

async function provenOr<Proof>(error: unknown, findProof: () => Promise<Proof | undefined>): Promise<Proof> {
  const proof = await findProof()
  if (proof === undefined) throw error
  return proof
}

/** A log that cannot be read does not contradict the refusal; one that shows other contents must be told. */
function nothingWhenUnconfirmed(error: unknown): undefined {
  if (!hasCode(error, 'submission-unconfirmed', 'decision-unconfirmed', 'reply-unconfirmed')) throw error
}

/** What is gone may be so because the first request arrived and all that follows has happened since. */
function isRefusal(error: unknown): boolean {
  return hasCode(error, 'submission-refused', 'event-refused', 'reply-refused', 'submission-not-found')
}

/**
 * True when the service may have acted although no usable answer came. What a foreign transport throws says nothing,
 * so that it is ambiguous, too.
 */
function isAmbiguous(error: unknown): boolean {
  if (!IntegrationError.isInstance(error)) return true
  return hasCode(error, 'service-unavailable', 'unexpected-response', 'aborted')
}
