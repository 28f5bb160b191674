import type { CallbackMessage } from './verify-callback.js'

/** More genuine callbacks than these do not come within five minutes, after which an old one is refused anyway. */
const maxRemembered = 1_000

/**
 * Remembers the newest verified callbacks. Somebody who recorded one could otherwise send it again and again within
 * its age, and make us poll each time. The service itself repeats a callback whose answer was lost.
 */
export class RecentCallbacks {
  readonly #authentications = new Set<string>()

  /** True for the first time. Ask about verified callbacks only: a forged one must not push a genuine one out. */
  isNew(authentication: CallbackMessage['authentication']): boolean {
    if (typeof authentication !== 'string' || this.#authentications.has(authentication)) return false
    this.#authentications.add(authentication)
    for (const oldest of this.#authentications) {
      if (this.#authentications.size <= maxRemembered) break
      this.#authentications.delete(oldest)
    }
    return true
  }
}
