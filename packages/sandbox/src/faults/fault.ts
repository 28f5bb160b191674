/**
 * One scripted disturbance. The first fault whose `method` and `path` match a request is used; without `times`
 * it stays until it is removed.
 */
export interface Fault {
  /** HTTP method; default: every method. */
  readonly method?: string
  /**
   * Path of the request: a glob over the whole path (`*` stays within a segment, `**` crosses them,
   * for example two stars, then `/submissions`), or a regular expression when it begins with `^`. Default: every path.
   */
  readonly path?: string
  /** Answers with this status instead of asking the service. */
  readonly status?: number
  /** Headers of the replaced answer, or added to the service's own. */
  readonly headers?: Readonly<Record<string, string>>
  /** Body of the replaced answer (default: empty), or instead of the service's own. */
  readonly body?: string
  /** Content type of the answer instead of the right one. */
  readonly contentType?: string
  /** Waits so many real milliseconds before anything happens. */
  readonly delayMs?: number
  /** The service acts; its answer breaks off after so many bytes of the body. */
  readonly cutAfterBytes?: number
  /** The service acts, its answer never arrives: the connection ends instead. */
  readonly loseAnswer?: boolean
  /** The connection ends before the service acts; the body of the request is not read. */
  readonly reset?: boolean
  /**
   * The connection ends after so many bytes of the request body (at its end when it is shorter), before the service
   * acts. In process the bytes are taken and `fetch` fails.
   */
  readonly cutUploadAfterBytes?: number
  /** How many requests are disturbed before the fault disappears. Default: all. */
  readonly times?: number
}

/** A fault in force. */
export interface ActiveFault extends Fault {
  readonly id: string
  /** How many requests it has disturbed so far. */
  readonly used: number
}
