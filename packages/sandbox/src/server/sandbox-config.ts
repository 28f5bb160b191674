import type { FitConnectConfig } from '../fit-connect/index.js'

/** The content of `sandbox.json`: all that a client in any language needs. Its keys are stable. */
export interface SandboxConfig {
  /** Address of the inspector page and of the endpoints that steer the sandbox. */
  readonly controlUrl: string
  readonly fitConnect: FitConnectConfig
}
