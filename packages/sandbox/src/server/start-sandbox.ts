import { createControlApp, controlPath } from './control/control-app.js'
import { createFaultList } from '../faults/fault-list.js'
import {
  createFitConnectService,
  type ContentStore,
  type FitConnectService,
  type SandboxKeys,
  type VirtualClock,
} from '../fit-connect/index.js'
import { servicePath } from '../fit-connect/urls.js'
import { SandboxError } from '../sandbox-error.js'
import { createVirtualClock } from '../virtual-clock.js'
import { listen, type Answer } from './listen.js'
import type { SandboxConfig } from './sandbox-config.js'
import { openTemporaryContents } from './temporary-contents.js'
import { openStateFolder, type StateFolder } from './state-folder.js'

export const sandboxServices = ['fit-connect'] as const
export type SandboxServiceName = (typeof sandboxServices)[number]

export interface SandboxOptions {
  /** Default 0: the stored port of the state folder, else one that the system chooses. */
  readonly port?: number
  /** Folder that keeps keys, destinations and submissions. Default: nothing is kept. */
  readonly state?: string
  /** Makes identifiers repeatable; a stored state keeps its own. */
  readonly seed?: string | number
  /** Which counterparts start. Default: all. */
  readonly services?: readonly SandboxServiceName[]
  readonly clock?: VirtualClock
  /** Keys from `createTestKeys`. Default: stored or newly made ones; making them takes seconds. */
  readonly keys?: SandboxKeys
}

export interface Sandbox {
  /** For example `http://127.0.0.1:41000`. */
  readonly url: string
  /** What `sandbox.json` holds, with destinations added since. */
  readonly config: SandboxConfig
  /** Ends at once; state is on disk already. */
  close(): Promise<void>
}

/**
 * Starts every counterpart on one loopback port. When the promise resolves, the port answers.
 * @throws {SandboxError} `port-taken`, `port-differs`, `folder-unusable`, `state-unreadable`, `keys-invalid`, `usage`
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  requireSense(options)
  const folder = options.state === undefined ? undefined : openStateFolder(options.state)
  const listening = await listen(wantedPort(options.port ?? 0, folder))
  const temporary = folder === undefined ? openTemporaryContents() : undefined
  const end = (): Promise<void> => {
    temporary?.remove()
    return listening.close()
  }
  try {
    const url = `http://127.0.0.1:${listening.port}`
    const fitConnect = await startFitConnect(url, options, folder, temporary?.contents)
    folder?.savePort(listening.port)
    const configOf = (): SandboxConfig => ({ controlUrl: url + controlPath, fitConnect: fitConnect.config() })
    listening.answerWith(dispatcher(fitConnect, createControlApp({ url, fitConnect, config: configOf })))
    return describe(url, end, configOf, fitConnect)
  } catch (error) {
    await end()
    throw error
  }
}

// Types do not reach programs in JavaScript, and a port that is a text would become a socket file of that name.
function requireSense({ port = 0, services = [] }: SandboxOptions): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SandboxError('usage', 'The option port must be a whole number from 0 to 65535.')
  if (!services.every((name) => sandboxServices.includes(name)))
    throw new SandboxError('usage', `The option services knows ${sandboxServices.join(', ')} only.`)
}

function describe(
  url: string,
  end: () => Promise<void>,
  config: () => SandboxConfig,
  fitConnect: FitConnectService,
): Sandbox {
  return {
    url,
    get config() {
      return config()
    },
    close() {
      fitConnect.stop()
      return end()
    },
  }
}

// Stored events and the issuer contain the address, so a stored port is taken again or not at all.
function wantedPort(port: number, folder: StateFolder | undefined): number {
  const stored = folder?.port
  if (stored === undefined || port === stored) return port
  if (port === 0) return stored
  throw new SandboxError(
    'port-differs',
    `The state belongs to port ${stored}. Start with --port 0 or --port ${stored}, or with another --state folder.`,
  )
}

async function startFitConnect(
  url: string,
  options: SandboxOptions,
  folder: StateFolder | undefined,
  contents: ContentStore | undefined,
): Promise<FitConnectService> {
  const state = folder?.readFitConnect()
  return createFitConnectService({
    baseUrl: url,
    clock: options.clock ?? createVirtualClock({ offsetMs: state?.service.clockOffsetMs ?? 0 }),
    faults: createFaultList(),
    ...(state && { state }),
    ...(options.keys && { keys: options.keys }),
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(contents && { contents }),
    ...(folder && { writer: folder.fitConnectWriter, contents: folder.fitConnectContents }),
  })
}

function dispatcher(
  fitConnect: FitConnectService,
  control: { fetch(request: Request): Response | Promise<Response> },
): Answer {
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith(`${servicePath}/`)) return fitConnect.handle(request)
    return { response: await control.fetch(request) }
  }
}
