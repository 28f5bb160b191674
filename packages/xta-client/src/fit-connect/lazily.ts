/** Calls `make` when the value is first asked for, so that importing a module builds nothing. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
