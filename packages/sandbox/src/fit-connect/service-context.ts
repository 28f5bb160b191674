import type { VirtualClock } from '../virtual-clock.js'
import type { Limits } from './protocol.js'
import type { Store } from './store.js'
import type { FitConnectUrls } from './urls.js'

/** What every endpoint works on. */
export interface ServiceContext {
  readonly store: Store
  readonly clock: VirtualClock
  readonly urls: FitConnectUrls
  readonly limits: Limits
}
