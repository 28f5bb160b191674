/**
 * Keeps what was made for the last `max` texts and makes it anew for others. For results that a text alone decides and
 * that nobody changes.
 */
export function rememberLast<Value>(max: number): (text: string, make: () => Value) => Value {
  const recent = new Map<string, Value>()
  return (text, make) => {
    const known = recent.get(text)
    if (known !== undefined) return known
    const made = make()
    const [oldest] = recent.keys()
    if (recent.size >= max && oldest !== undefined) recent.delete(oldest)
    recent.set(text, made)
    return made
  }
}
