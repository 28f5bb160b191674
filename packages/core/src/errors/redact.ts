/** Replaces what looks like a credential: bearer tokens, compact JOSE objects, secrets in query strings, forms and URLs. */
export function redact(text: string): string {
  return text
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [redacted]')
    .replace(/\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g, '[redacted token]')
    .replace(
      /\b(client_secret|access_token|refresh_token|id_token|password|secret)(["']?\s*[=:]\s*["']?)[^\s"'&,;}]+/gi,
      '$1$2[redacted]',
    )
    .replace(/(\w+:\/\/)[^\s/@:]+:[^\s/@]+@/g, '$1[redacted]@')
}
