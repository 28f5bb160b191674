/** The addresses of one sandbox, laid out like those of the real environments. */
export interface FitConnectUrls {
  readonly tokenUrl: string
  /** Also the issuer of the service's own events. */
  readonly submissionApi: string
  readonly destinationApi: string
  readonly routingApi: string
  readonly selfServicePortal: string
}

export const servicePath = '/fit-connect'

export function urlsUnder(baseUrl: string): FitConnectUrls {
  const root = baseUrl.replace(/\/+$/, '') + servicePath
  return {
    tokenUrl: `${root}/auth/token`,
    submissionApi: `${root}/submission-api`,
    destinationApi: `${root}/destination-api`,
    routingApi: `${root}/routing-api`,
    selfServicePortal: `${root}/portal`,
  }
}
