/** `application/json` and every `+json` (RFC 6839 §3.1), whatever its parameters. */
export function isJsonMediaType(contentType: string | undefined): boolean {
  return /^application\/(?:[\w.!#$&^-]+\+)?json$/.test(essenceOf(contentType))
}

/** The media type without parameters, in lower case; empty when there is none. */
export function essenceOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1).join('').trim().toLowerCase()
}
