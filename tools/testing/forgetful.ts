/** Stand-ins of `lazily` and `rememberLast` that forget when a test begins; see `forget-between-tests.ts`. */
let test = 0

export function beginTest(): void {
  test += 1
}

export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T; readonly test: number } | undefined
  return () => {
    if (made?.test !== test) made = { value: make(), test }
    return made.value
  }
}

export function rememberLast<Value>(): (text: string, make: () => Value) => Value {
  const made = new Map<string, Value>()
  let madeIn = test
  return (text, make) => {
    if (madeIn !== test) made.clear()
    madeIn = test
    const value = made.get(text) ?? make()
    made.set(text, value)
    return value
  }
}
