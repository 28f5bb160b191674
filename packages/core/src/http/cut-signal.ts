/**
 * The part of an AbortSignal that the HTTP client uses. A real one, of which hardly any ever fires, would cost a small
 * exchange more than writing its request.
 */
export class CutSignal {
  readonly #listeners = new Set<(event: { readonly type: string }) => void>()
  #aborted = false

  get aborted(): boolean {
    return this.#aborted
  }

  addEventListener(_type: 'abort', listener: (event: { readonly type: string }) => void): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: (event: { readonly type: string }) => void): void {
    this.#listeners.delete(listener)
  }

  /** Tells everybody, once. */
  fire(): void {
    if (this.#aborted) return
    this.#aborted = true
    for (const listener of [...this.#listeners]) listener({ type: 'abort' })
  }
}
