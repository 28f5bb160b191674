/**
 * Parses bytes from outside as JSON: UTF-8 only, and no member `__proto__`, which would change objects that a handler
 * merges it into.
 *
 * @returns `undefined` when the bytes are anything else. No parser message: it would quote the content.
 */
export function parseJson(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Only texts that could spell the member pay for looking at every key.
    const value: unknown = /__proto__|\\u/.test(text) ? JSON.parse(text, refusePrototype) : JSON.parse(text)
    return { value }
  } catch {
    return undefined
  }
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('__proto__ is not a permitted member')
  return value
}
