import { hasCode, parseJson as parseStrictJson } from '@amt24/core'

/**
 * Parses JSON from outside by the rules of `parseJson` in `@amt24/core`, as a verdict instead of an exception.
 *
 * @returns `undefined` for anything else. No parser message: it would quote the content.
 */
export function parseJson(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: parseStrictJson(bytes) }
  } catch (error) {
    if (hasCode(error, 'not-utf8', 'not-json', 'forbidden-key')) return undefined
    throw error
  }
}
