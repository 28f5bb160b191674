import { z } from 'zod'
import { parseJson } from '../json/parse-json.js'
import { lazily } from '../lazily.js'
import { decodeBase64url } from './base64url.js'
import { kid } from './kid.js'

/** A signed token taken apart. Only its syntax was checked: nothing of it may be believed yet. */
export interface ParsedJws<Claims> {
  readonly header: { readonly kid: string }
  readonly claims: Claims
  /** What the signature covers: the first two segments as received. */
  readonly signingInput: string
  readonly signature: Uint8Array
}

/** Makes the error; `rule` names the broken part, such as `size`, `signature` or `claims.iat`, never its content. */
type Malformed = (rule: string) => Error

export interface CompactJwsOptions<Claims> {
  /** What `typ` must say. */
  readonly type: RegExp
  readonly claims: z.ZodType<Claims>
  /** Characters of the longest token. */
  readonly maxLength: number
  readonly malformed: Malformed
}

interface JwsHeader {
  readonly typ: string
  readonly kid: string
}

const headerSchema = lazily((): z.ZodType<JwsHeader> =>
  z.looseObject({ typ: z.string(), alg: z.literal('PS512'), kid: kid(), crit: z.never().optional() }),
)

/**
 * Reads the syntax of a signed token: three segments of strict base64url, the type asked for, `alg` PS512 and nothing
 * else (`none` and HMAC never reach a key), no critical extension, all claims present and of the right type.
 *
 * @throws what `malformed` makes
 * @see RFC 7515, section 7.1; RFC 7519, section 7.2
 */
export function parseCompactJws<Claims>(token: string, options: CompactJwsOptions<Claims>): ParsedJws<Claims> {
  const { type, maxLength, malformed } = options
  if (token.length > maxLength) throw malformed('size')
  const [header, claims, signature, ...more] = token.split('.', 4)
  if (header === undefined || claims === undefined || signature === undefined || more.length > 0) {
    throw malformed('segments')
  }
  const signatureBytes = decodeBase64url(signature)
  if (signatureBytes === undefined || signatureBytes.length === 0) throw malformed('signature')
  const { typ, kid } = readSegment(header, headerSchema(), 'header', malformed)
  if (!type.test(typ)) throw malformed('header.typ')
  return {
    header: { kid },
    claims: readSegment(claims, options.claims, 'claims', malformed),
    signingInput: `${header}.${claims}`,
    signature: signatureBytes,
  }
}

function readSegment<T>(segment: string, schema: z.ZodType<T>, rule: string, malformed: Malformed): T {
  const bytes = decodeBase64url(segment)
  if (bytes === undefined) throw malformed(rule)
  const result = schema.safeParse(parseJson(bytes)?.value)
  if (!result.success) throw malformed(`${rule}.${result.error.issues[0]?.path.join('.') ?? ''}`)
  return result.data
}
