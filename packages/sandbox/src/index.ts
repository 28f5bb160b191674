export { SandboxError, type SandboxErrorCode } from './sandbox-error.js'
export type { SandboxConfig } from './server/sandbox-config.js'
export { startSandbox, type Sandbox, type SandboxOptions, type SandboxServiceName } from './server/start-sandbox.js'
export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from './virtual-clock.js'
