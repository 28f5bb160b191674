/**
 * - `port-taken`: the port is in use or reserved; stop the other program, or start with another port and state folder.
 * - `state-unreadable`: the state folder holds something that this version cannot read.
 * - `port-differs`: the state belongs to another port; start with that port, with port 0 or with another folder.
 * - `unknown-destination`: no destination with that id exists.
 * - `unknown-client`: no client with that id exists.
 * - `callback-invalid`: a callback without secret, or with an address that is neither https nor loopback.
 * - `fault-invalid`: the description of a fault cannot be carried out.
 * - `folder-unusable`: the state folder, or the file that was to be written, cannot be used; name another one.
 * - `config-invalid`: what was read is no `sandbox.json` of this version; write a new one.
 * - `keys-invalid`: what was read are no sandbox keys of this version; make new ones.
 * - `usage`: the command line or an option could not be understood.
 */
export type SandboxErrorCode =
  | 'port-taken'
  | 'state-unreadable'
  | 'port-differs'
  | 'unknown-destination'
  | 'unknown-client'
  | 'callback-invalid'
  | 'fault-invalid'
  | 'folder-unusable'
  | 'config-invalid'
  | 'keys-invalid'
  | 'usage'

/** A mistake in setting up or steering the sandbox; wrong protocol requests are answered, never thrown. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError'
  readonly code: SandboxErrorCode

  constructor(code: SandboxErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** For a path of the user that the file system refuses. */
export function unusable(kind: 'folder' | 'file', path: string, cause: unknown): SandboxError {
  const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  return new SandboxError('folder-unusable', `The ${kind} ${path} cannot be written${reason}. Name another one.`, {
    cause,
  })
}
