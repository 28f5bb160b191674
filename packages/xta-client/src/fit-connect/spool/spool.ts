/** Encrypted bytes that were put aside, to be read as often as wanted. */
export interface SpooledPart {
  /** Number of bytes. */
  readonly size: number
  /**
   * The bytes from `start` (default: 0) to the end. A piece is valid until the next one is asked for.
   *
   * @throws {FitConnectError} `spool-unavailable`
   * @throws {TypeError} after `dispose()`
   */
  read(start?: number): AsyncIterable<Uint8Array>
  /** Lets go of the bytes and of the file descriptor. May be called again. Never throws. */
  dispose(): Promise<void>
}

/** Where received parts wait, encrypted, until they are verified and handed out. */
export interface Spool {
  /**
   * Puts the pieces aside. Whatever goes wrong, nothing of them stays behind and `pieces` is closed.
   *
   * @throws {FitConnectError} `spool-unavailable`: our own trouble, never a reason to reject; retryable where space or
   *   file descriptors are short. `attachment-too-large` beyond `maxBytes`. Failures of `pieces` pass unchanged
   * @throws {HttpError} `aborted`
   */
  write(pieces: AsyncIterable<Uint8Array>, options?: SpoolWriteOptions): Promise<SpooledPart>
}

export interface SpoolWriteOptions {
  /** Default: no limit. */
  readonly maxBytes?: number
  readonly signal?: AbortSignal | undefined
}
