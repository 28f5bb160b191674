/** A refusal of the service, without what is particular to one request. */
export interface Answer {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 500
  /** Last segment of the problem's `type`. */
  readonly type: string
  readonly title: string
}
