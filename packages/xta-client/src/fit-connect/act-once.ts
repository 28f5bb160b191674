import { hasCode } from '@amt24/core'

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
 * effect is the request repeated, once.
 *
 * @returns the proof when it was needed, `undefined` when the service answered
 * @throws the refusal of the service, what `findProof` throws, or `unconfirmed`
 */
export async function actOnce<Proof>({ act, findProof, unconfirmed }: ActOnce<Proof>): Promise<Proof | undefined> {
  const first = await attempt(act)
  if (first.isAnswered) return undefined
  if (!isAmbiguous(first.error)) throw first.error

  const proof = await findProof()
  if (proof !== undefined) return proof
  const second = await attempt(act)
  if (second.isAnswered) return undefined
  // A refusal of the repeat may mean that the first one arrived after all, so the log decides again.
  const lateProof = await findProof()
  if (lateProof !== undefined) return lateProof
  throw unconfirmed(second.error)
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

/** True when the service may have acted although no usable answer came. */
function isAmbiguous(error: unknown): boolean {
  return hasCode(error, 'service-unavailable', 'unexpected-response', 'aborted')
}
