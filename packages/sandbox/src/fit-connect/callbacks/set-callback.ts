import { SandboxError } from '../../sandbox-error.js'
import type { Store } from '../store.js'
import { requireCallbackTarget, type CallbackTarget } from './callback-target.js'

/**
 * Registers where a client is called, or ends it.
 * @throws {SandboxError} `unknown-client`, `callback-invalid`
 */
export function setCallback(store: Store, clientId: string, target: CallbackTarget | undefined): void {
  const client = store.client(clientId)
  if (client === undefined)
    throw new SandboxError('unknown-client', 'The sandbox has no such client. sandbox.json names the default ones.')
  store.saveClient({ ...client, callback: target && requireCallbackTarget(target) })
}
