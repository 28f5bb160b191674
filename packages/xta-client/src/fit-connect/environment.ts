import { FitConnectError } from './errors.js'

/** Addresses of one FIT-Connect installation. The `fitConnect` block of a `sandbox.json` is one. */
export interface Environment {
  readonly tokenUrl: string
  /** Base without version segment; also the issuer of the service's signed events. */
  readonly submissionApi: string
  readonly destinationApi: string
  readonly routingApi: string
  readonly selfServicePortal: string
}

/**
 * Checks every address before the first request and returns the environment with trailing slashes removed; other
 * properties, such as those of a `sandbox.json`, are left behind. Encrypted connections only; `http:` is for loopback hosts.
 *
 * @throws {FitConnectError} `environment-invalid`
 */
export function checkEnvironment(environment: Environment): Environment {
  const address = (name: keyof Environment): string => checkAddress(name, propertyOf(environment, name))
  return {
    tokenUrl: address('tokenUrl'),
    submissionApi: address('submissionApi'),
    destinationApi: address('destinationApi'),
    routingApi: address('routingApi'),
    selfServicePortal: address('selfServicePortal'),
  }
}

/** True for the machine itself: `localhost`, `127.0.0.0/8` and `[::1]`. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** For callers without types, whose environment may be anything. */
function propertyOf(environment: unknown, name: string): unknown {
  return typeof environment === 'object' && environment !== null ? Reflect.get(environment, name) : undefined
}

function checkAddress(name: string, value: unknown): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  if (!url) throw invalid(name, 'is not an absolute address. Give the whole address, beginning with https://')
  if (url.username !== '' || url.password !== '')
    throw invalid(name, 'contains credentials. Pass clientId and clientSecret as options instead')
  if (url.search !== '' || url.hash !== '') throw invalid(name, 'has a query or a fragment. Give the bare address')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopbackHost(url.hostname)))
    throw invalid(name, 'is not encrypted. Use https:// (http:// is for loopback hosts such as a local sandbox)')
  return url.href.replace(/\/+$/, '')
}

function invalid(name: string, what: string): FitConnectError {
  return new FitConnectError('environment-invalid', {
    message: `The environment's ${name} ${what}.`,
    facts: { address: name },
  })
}
