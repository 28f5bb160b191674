/**
 * Replaces what looks like a credential: bearer tokens and basic credentials, compact JOSE objects, private keys (PEM and
 * JWK members), values that follow the name of a secret, and user information in addresses.
 *
 * A safety net, not a licence: content and personal data look like nothing in particular and must not get here.
 */
export function redact(text: string): string {
  return RULES.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text)
}

/** Whether a fact or field of this name holds a secret as its value. */
export function namesSecret(name: string): boolean {
  return SECRET_NAME.test(name)
}

const SECRET =
  'secret|password|passwort|passphrase|token|assertion|api[_-]?key|private[_-]?key|authorization|cookie|salt'
const SECRET_NAME = new RegExp(`(?:${SECRET})$`, 'i')

// Every repetition before a fixed part is bounded, so that a long text costs linear time.
const RULES: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g, '[redacted key]'],
  [/\b(Bearer|Basic)\s+(?!(?:token|auth\w*|credentials?)\b)[\w.~+/=-]+/gi, '$1 [redacted]'],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g, '[redacted token]'],
  [/("(?:d|p|q|dp|dq|qi|k)"\s{0,5}:\s{0,5}")[\w-]{16,}/g, '$1[redacted]'],
  [
    new RegExp(
      `((?:${SECRET})["']?\\s{0,5}(?:=|:(?!//))\\s{0,5}["']?)(?!\\[redacted|Bearer \\[|Basic \\[)[^\\s"'&,;}]+`,
      'gi',
    ),
    '$1[redacted]',
  ],
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]{1,300}@/gi, '$1[redacted]@'],
]
