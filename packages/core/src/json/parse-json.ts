import { JsonError } from './json-error.js'

/**
 * Parses JSON from outside: strict UTF-8 (a byte order mark is skipped), and no keys that could reach a prototype when the
 * value is merged or copied later. Nothing of the content appears in an error, not even as its cause.
 *
 * @throws {JsonError} `not-utf8`, `not-json`, `forbidden-key`
 */
export function parseJson(source: Uint8Array | string): unknown {
  const text = typeof source === 'string' ? source : decodeUtf8(source)
  const value = parse(text)
  // Escapes can spell every letter, so a text with escapes is walked as well.
  if (/__proto__|constructor|\\u/.test(text)) forbidPrototypeKeys(value, text.length)
  return value
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new JsonError('not-utf8', {
      message: 'The bytes are not valid UTF-8, so they are not JSON. Ask the sender to encode the document as UTF-8.',
      facts: { length: bytes.byteLength },
    })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The SyntaxError is dropped on purpose: its message quotes the text.
    throw new JsonError('not-json', {
      message: 'The text is not one complete JSON value. It may have been cut off; fetch it again or ask the sender.',
      facts: { length: text.length },
    })
  }
}

/** Walks with a stack of its own: a document nested a hundred thousand times must not exhaust the call stack. */
function forbidPrototypeKeys(root: unknown, length: number): void {
  const pending: unknown[] = [root]
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value !== 'object' || value === null) continue
    for (const [key, child] of Object.entries(value)) {
      if (key === '__proto__' || (key === 'constructor' && hasPrototype(child))) {
        throw new JsonError('forbidden-key', {
          message: `The document holds the key ${key}, which is refused because it can change how programs behave. Ask the sender to remove it.`,
          facts: { key, length },
        })
      }
      pending.push(child)
    }
  }
}

function hasPrototype(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype')
}
