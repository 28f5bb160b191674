/** Room in the spool for the attachments of all submissions, or of all replies, in flight. */
export interface SpoolBudget {
  /**
   * Waits until there is room for this many bytes. Who asks first is served first, so that no large submission starves
   * behind small ones; one that is larger than the whole budget is let through when it is alone.
   *
   * Whoever waits must hold no room: ask once for all that may be needed, and give back what was not. So nobody who
   * holds room ever waits for more, and no deadlock can arise.
   *
   * @throws the reason of `signal` when it fires while waiting
   */
  reserve(bytes: number, signal?: AbortSignal): Promise<Room>
}

/** Reserved bytes. */
export interface Room {
  /** Gives back what exceeds this many bytes. */
  shrinkTo(bytes: number): void
  /** Gives everything back; a second call does nothing. */
  release(): void
}

interface Waiting {
  readonly bytes: number
  readonly enter: () => void
}

/** @param onWait Is told when somebody has to wait. */
export function createSpoolBudget(maxBytes: number, onWait: (bytes: number) => void = () => undefined): SpoolBudget {
  const queue: Waiting[] = []
  let used = 0

  const fits = (bytes: number): boolean => used === 0 || used + bytes <= maxBytes
  const letIn = (): void => {
    for (let first = queue[0]; first && fits(first.bytes); first = queue[0]) {
      queue.shift()
      first.enter()
    }
  }
  const take = (bytes: number): Room => {
    let held = bytes
    used += held
    const shrinkTo = (to: number): void => {
      if (to >= held) return
      used -= held - to
      held = to
      letIn()
    }
    return { shrinkTo, release: () => shrinkTo(0) }
  }

  return {
    async reserve(bytes, signal) {
      signal?.throwIfAborted()
      if (queue.length === 0 && fits(bytes)) return take(bytes)
      onWait(bytes)
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          queue.splice(queue.indexOf(waiting), 1)
          reject(signal?.reason as Error)
          // Whoever stood behind may fit where this one did not.
          letIn()
        }
        const waiting: Waiting = {
          bytes,
          enter: () => {
            signal?.removeEventListener('abort', leave)
            resolve(take(bytes))
          },
        }
        signal?.addEventListener('abort', leave, { once: true })
        queue.push(waiting)
      })
    },
  }
}
