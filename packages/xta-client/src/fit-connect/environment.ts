/** Addresses of one FIT-Connect installation. The `fitConnect` block of a `sandbox.json` is one. */
export interface Environment {
  readonly tokenUrl: string
  /** Base without version segment; also the issuer of the service's signed events. */
  readonly submissionApi: string
  readonly destinationApi: string
  readonly routingApi: string
  readonly selfServicePortal: string
}
