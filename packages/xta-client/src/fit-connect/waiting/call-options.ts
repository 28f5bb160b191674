/** What every call that waits takes. */
export interface CallOptions {
  /** Ends the call early. What has left before then has left. */
  readonly signal?: AbortSignal | undefined
}
