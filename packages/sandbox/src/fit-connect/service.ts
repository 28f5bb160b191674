import { applyFault } from '../faults/apply-fault.js'
import { createFaultList, type FaultList } from '../faults/fault-list.js'
import { outcomeAsFetchResult, type Outcome } from '../faults/outcome.js'
import { createVirtualClock, type VirtualClock } from '../virtual-clock.js'
import { createApp } from './app.js'
import { createCallbackFaultList } from './callbacks/callback-fault.js'
import { createCallbackQueue } from './callbacks/callback-queue.js'
import { recordDelivery } from './callbacks/record-delivery.js'
import { sendByFetch, type SendCallback } from './callbacks/send-callback.js'
import { setCallback } from './callbacks/set-callback.js'
import { createMemoryContents } from './contents/memory-contents.js'
import { addDestination, entriesOf, updateDestination, type DestinationEntry } from './destination-admin.js'
import { applyDeadlines } from './events/deadlines.js'
import { createLogTampering } from './events/log-tampering.js'
import { defaultDestination, initialState, newClient } from './initial-state.js'
import { inspectStore, type InspectedRequest } from './inspection.js'
import { createServiceKeys } from './keys/create-keys.js'
import { readSandboxKeys } from './keys/read-sandbox-keys.js'
import { defaultLimits, requireLimits, type Limits } from './limits.js'
import { createRouting } from './routing/routing.js'
import { createRateLimiter } from './rate-limit.js'
import type { ServiceContext } from './service-context.js'
import type { ClientRecord, FitConnectState } from './state.js'
import { readState } from './state-schema.js'
import type { ClientCredentials, FitConnectService, FitConnectServiceOptions } from './service-contract.js'
import { createStore, type Store } from './store.js'
import { servicePath, urlsUnder } from './urls.js'

const defaultBaseUrl = 'http://localhost'
const rememberedRequests = 500

/** @throws {SandboxError} `usage` for limits that are none; `keys-invalid`, `state-unreadable` when keys or state are not of this version */
export async function createFitConnectService(options: FitConnectServiceOptions = {}): Promise<FitConnectService> {
  requireLimits(options.limits ?? {})
  if (options.keys !== undefined) readSandboxKeys(options.keys)
  const state = options.state === undefined ? await freshState(options) : readState(options.state)
  const clock = options.clock ?? createVirtualClock({ offsetMs: state.service.clockOffsetMs })
  const store = createStore(
    structuredClone({ ...state, contents: {} }),
    clock,
    options.contents ?? createMemoryContents(state.contents),
    options.writer,
  )
  if (options.state === undefined) await addInitialDestinations(store, options)
  return assemble(
    store,
    clock,
    { ...defaultLimits, ...options.limits },
    options.faults ?? createFaultList(),
    options.sendCallback ?? sendByFetch,
  )
}

async function freshState({
  baseUrl = defaultBaseUrl,
  keys,
  seed,
  clock,
}: FitConnectServiceOptions): Promise<FitConnectState> {
  return initialState({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    signingKey: keys?.service ?? (await createServiceKeys()),
    portalKey: keys?.portal,
    seed,
    clockOffsetMs: clock?.offsetMs ?? 0,
  })
}

async function addInitialDestinations(
  store: Store,
  { keys, destinations = [defaultDestination] }: FitConnectServiceOptions,
): Promise<void> {
  for (const [position, destination] of destinations.entries()) {
    await addDestination(store, clientOf(store, 'subscriber'), {
      ...(keys && position === 0 && { keys: keys.destination }),
      ...destination,
    })
  }
  store.saveService()
}

function assemble(
  store: Store,
  clock: VirtualClock,
  limits: Limits,
  faults: FaultList,
  send: SendCallback,
): FitConnectService {
  const { baseUrl } = store
  const callbackFaults = createCallbackFaultList()
  const callbacks = createCallbackQueue({
    store,
    clock,
    send,
    faults: callbackFaults,
    onDelivered: (callback) => recordDelivery(context, callback),
  })
  const tampering = createLogTampering()
  const context: ServiceContext & { limits: Limits } = {
    store,
    clock,
    urls: urlsUnder(baseUrl),
    limits,
    callbacks,
    tampering,
  }
  const passTime = (): void => {
    applyDeadlines(context)
    callbacks.start()
  }
  const requests: InspectedRequest[] = []
  const root = new URL(baseUrl).pathname.replace(/\/+$/, '') + servicePath
  const routing = createRouting(context)
  const rateLimiter = createRateLimiter(clock, () => context.limits)
  const app = createApp(context, routing, root)

  const handle = async (request: Request): Promise<Outcome> => {
    const { pathname } = new URL(request.url)
    applyDeadlines(context)
    const act = async (): Promise<Response> => {
      const { isExceeded, headers } = rateLimiter.count(request.headers.get('authorization'))
      const response = isExceeded ? new Response(null, { status: 429 }) : await app.fetch(request)
      return withHeaders(response, headers)
    }
    const fault = faults.take(request.method, pathname)
    const outcome = fault === undefined ? { response: await act() } : await applyFault(fault, request, act)
    requests.push({
      method: request.method,
      path: pathname,
      answer: 'reset' in outcome ? 'connection ended' : outcome.response.status,
    })
    if (requests.length > rememberedRequests) requests.shift()
    callbacks.start()
    return outcome
  }

  const sender = credentialsOf(clientOf(store, 'sender'))
  const subscriber = credentialsOf(clientOf(store, 'subscriber'))
  const destinations = (): readonly DestinationEntry[] => entriesOf(store.destinations())
  return {
    baseUrl,
    urls: context.urls,
    sender,
    subscriber,
    faults,
    routing: {
      addArea: (area) => routing.areas.add(area),
      tamper: (change) => routing.tamper(change),
      restore: () => routing.tamper(undefined),
      tampering: () => routing.tampering(),
    },
    clock: savedClock(clock, store, passTime),
    handle,
    fetch: async (input, init) => outcomeAsFetchResult(await handle(new Request(input, init))),
    destinations,
    addDestination: (destination) => addDestination(store, clientOf(store, 'subscriber'), destination),
    updateDestination: (destinationId, change) => updateDestination(store, destinationId, change),
    addClient(role, name) {
      const added = newClient(store.seed, role, name)
      const client = store.client(added.clientId) ?? added
      store.saveClient(client)
      return credentialsOf(client)
    },
    setCallback: (clientId, callback) => setCallback(store, clientId, callback),
    callbackFaults,
    eventLog: tampering,
    settled() {
      applyDeadlines(context)
      return callbacks.settled()
    },
    stop: () => callbacks.stop(),
    config: () => ({ ...context.urls, sender, subscriber, destinations: destinations() }),
    inspect() {
      passTime()
      return inspectStore(store, clock.now(), requests, callbacks.reports())
    },
    get limits() {
      return context.limits
    },
    changeLimits(change) {
      requireLimits(change)
      context.limits = { ...context.limits, ...change }
    },
    reset() {
      store.deleteSubmissions()
      faults.clear()
      callbackFaults.clear()
      tampering.restore()
      routing.tamper(undefined)
      requests.length = 0
    },
    exportState: () => store.exportState(),
  }
}

// A response of its own: what is set on one that was made elsewhere is all that msw sees of its headers.
function withHeaders({ body, status, headers: own }: Response, added: Readonly<Record<string, string>>): Response {
  return new Response(body, { status, headers: { ...Object.fromEntries(own), ...added } })
}

function savedClock(clock: VirtualClock, store: Store, passTime: () => void): VirtualClock {
  return {
    now: () => clock.now(),
    advance(ms) {
      clock.advance(ms)
      store.saveService()
      passTime()
    },
    get offsetMs() {
      return clock.offsetMs
    },
  }
}

function clientOf(store: Store, role: ClientRecord['role']): ClientRecord {
  const client = store.clients().find((candidate) => candidate.role === role)
  if (client === undefined) throw new TypeError(`The state holds no ${role}.`)
  return client
}

function credentialsOf({ clientId, clientSecret }: ClientRecord): ClientCredentials {
  return { clientId, clientSecret }
}
