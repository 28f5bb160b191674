export { SandboxError, type SandboxErrorCode } from './sandbox-error.js'
