import type { VirtualClock } from '../virtual-clock.js'
import type { CallbackQueue } from './callbacks/callback-queue.js'
import type { LogTampering } from './events/log-tampering.js'
import type { Limits } from './limits.js'
import type { Store } from './store.js'
import type { FitConnectUrls } from './urls.js'

/** What every endpoint works on. */
export interface ServiceContext {
  readonly store: Store
  readonly clock: VirtualClock
  readonly urls: FitConnectUrls
  readonly limits: Limits
  readonly callbacks: CallbackQueue
  readonly tampering: LogTampering
}
