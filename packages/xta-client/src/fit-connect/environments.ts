import type { Environment } from './environment.js'
import { unverifiedPortals } from './unverified.js'

/**
 * The installations that FITKO runs. `test` is open to everyone with a free account and accepts self-signed
 * certificates; `stage` and `prod` need a contract and certificates of the Verwaltungs-PKI. `stage` has no routing service
 * of its own: `findRoutes` fails there with `route-not-verified`.
 */
export const environments: { readonly test: Environment; readonly stage: Environment; readonly prod: Environment } = {
  test: {
    tokenUrl: 'https://auth-testing.fit-connect.fitko.dev/token',
    submissionApi: 'https://test.fit-connect.fitko.dev/submission-api',
    destinationApi: 'https://test.fit-connect.fitko.dev/destination-api',
    routingApi: 'https://routing-api-testing.fit-connect.fitko.dev',
    selfServicePortal: 'https://portal.auth-testing.fit-connect.fitko.dev',
  },
  stage: {
    tokenUrl: 'https://auth-refz.fit-connect.fitko.net/token',
    submissionApi: 'https://stage.fit-connect.fitko.net/submission-api',
    destinationApi: 'https://stage.fit-connect.fitko.net/destination-api',
    // Stage has no routing service of its own; clients use that of the test environment. Its routes are signed by the portal
    // of the test environment, so that none of them verifies here: routing on stage fails closed.
    routingApi: 'https://routing-api-testing.fit-connect.fitko.dev',
    selfServicePortal: unverifiedPortals.stage,
  },
  prod: {
    tokenUrl: 'https://auth-prod.fit-connect.fitko.net/token',
    submissionApi: 'https://prod.fit-connect.fitko.net/submission-api',
    destinationApi: 'https://prod.fit-connect.fitko.net/destination-api',
    routingApi: 'https://routing-api-prod.fit-connect.fitko.net',
    selfServicePortal: unverifiedPortals.prod,
  },
}
