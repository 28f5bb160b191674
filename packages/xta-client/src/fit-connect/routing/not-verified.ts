import { FitConnectError } from '../errors.js'
import { isUuid } from '../uuid.js'

/** Which check a route failed; fact `rule` of `route-not-verified`. */
export type RouteRule =
  | 'shape'
  | 'token'
  | 'issuer'
  | 'key-missing'
  | 'key-unusable'
  | 'signature'
  | 'destination'
  | 'submission-host'
  | 'issued-in-future'
  | 'expired'
  | 'service'
  | 'region'
  | 'region-undecided'

const reportIt = 'Do not send there; report it to the operator of the routing service.'

const sentences: Readonly<Record<RouteRule, string>> = {
  shape: `it has no readable destination id and signature. ${reportIt}`,
  token: `its signature is no signed token of FIT-Connect. ${reportIt}`,
  issuer: `another portal than that of this environment signed it. Check that routingApi and selfServicePortal of the environment belong together.`,
  'key-missing': `the portal publishes no key with which it claims to be signed. ${reportIt}`,
  'key-unusable': `its key must not verify signatures. ${reportIt}`,
  signature: `its signature does not verify: it was forged or changed. ${reportIt}`,
  destination: `its signature was made for another destination. ${reportIt}`,
  'submission-host': `its signature names another host than submissionApi of this environment. Check that the addresses of the environment belong together.`,
  'issued-in-future': `it was signed in the future. Check this machine's clock, then report it to the operator of the routing service.`,
  expired: `its signature is not valid at this time. Check this machine's clock, then report it to the operator of the routing service.`,
  service: `its signature is not for the service that was asked for. ${reportIt}`,
  region: `its signature is for the service, but not for the whole area that was asked for. ${reportIt} If you searched for more than one municipality, search for that one.`,
  'region-undecided': `it is signed for a Gemeindeverband, and a Gemeindeschlüssel does not say to which one a municipality belongs. Search by ars instead of ags.`,
}

/** The error of a route that is not handed out. It names the destination only where that is a UUID, and no other content. */
export function notVerified(
  rule: RouteRule,
  { destinationId, detail, cause }: { destinationId?: unknown; detail?: string | undefined; cause?: unknown } = {},
): FitConnectError {
  const id = isUuid(destinationId) ? destinationId : undefined
  return new FitConnectError('route-not-verified', {
    message: `A route${id === undefined ? '' : ` to the destination ${id}`} was not taken: ${sentences[rule]}`,
    facts: { rule, destinationId: id, detail },
    ...(cause !== undefined && { cause }),
  })
}
