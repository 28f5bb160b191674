/** Builds a value on first use, so that importing a module does no work. */
export function lazily<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined
  return () => (built ??= { value: build() }).value
}
