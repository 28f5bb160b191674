/**
 * - `port-taken`: the stored port is in use; stop the other program or start with another state folder.
 * - `state-unreadable`: the state folder holds something that this version cannot read.
 * - `port-differs`: the state belongs to another port; start with that port, with port 0 or with another folder.
 * - `unknown-destination`: no destination with that id exists.
 * - `fault-invalid`: the description of a fault cannot be carried out.
 * - `usage`: the command line could not be understood.
 */
export type SandboxErrorCode =
  'port-taken' | 'state-unreadable' | 'port-differs' | 'unknown-destination' | 'fault-invalid' | 'usage'

/** A mistake in setting up or steering the sandbox; wrong protocol requests are answered, never thrown. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError'
  readonly code: SandboxErrorCode

  constructor(code: SandboxErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
