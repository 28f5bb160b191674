import { SandboxError } from '../sandbox-error.js'

/** Sizes in bytes. The sandbox counts the encrypted bytes as uploaded. */
export interface Limits {
  /** One attachment. Default 500 MB. */
  readonly attachmentBytes: number
  /** A submission or reply with all its parts. Default 2 GB. */
  readonly submissionBytes: number
  /** Attachments of a submission or reply. Default 100. */
  readonly attachments: number
  /** Requests of one client in one window. Default one million: the real number is not known and would disturb tests. */
  readonly requestsPerWindow: number
  /** Length of a window, by the sandbox's clock. Default 60. */
  readonly windowSeconds: number
}

export const defaultLimits: Limits = {
  attachmentBytes: 500_000_000,
  submissionBytes: 2_000_000_000,
  attachments: 100,
  requestsPerWindow: 1_000_000,
  windowSeconds: 60,
}

/** @throws {SandboxError} `usage` */
export function requireLimits(limits: Partial<Limits>): void {
  for (const [name, value] of Object.entries(limits)) {
    const least = name === 'windowSeconds' ? 1 : 0
    if (!Number.isSafeInteger(value) || value < least)
      throw new SandboxError('usage', `The limit ${name} must be a whole number ≥ ${least}.`)
  }
}
