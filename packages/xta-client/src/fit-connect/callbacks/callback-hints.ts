/**
 * Wakes whoever waits when a verified callback arrives. A callback is only a hint: what counts is read from the service,
 * and polling goes on where a callback was lost.
 */
export interface CallbackHints {
  /**
   * Resolves at the next hint about this case or destination, at once when one came since the last wait. Resolves, too,
   * when `signal` fires, so that a wait between two polls simply ends.
   */
  next(
    about: { readonly caseId?: string | undefined; readonly destinationId?: string | undefined },
    signal?: AbortSignal,
  ): Promise<void>
}
