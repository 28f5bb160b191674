/**
 * Tells the caller's own function something, and does not wait for it. What it throws, or rejects with later, must not stop
 * the work nor end the process.
 *
 * @param failed Gets what went wrong.
 */
export function tellQuietly(tell: () => unknown, failed: (error: unknown) => void): void {
  try {
    Promise.resolve(tell()).catch(failed)
  } catch (error) {
    failed(error)
  }
}

/** The kind of a foreign error for a log: its text may hold content. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
