import { parseJson } from '../json/parse-json.js'
import { isJsonMediaType } from './media-type.js'
import type { HttpResponse } from './transport.js'

/**
 * What an unsuccessful answer says about itself. Texts come from the peer: they may be wrong, and may repeat what was sent,
 * so show them to the person concerned but do not log them.
 */
export interface Problem {
  /** Status of the answer, whatever its body claims. */
  readonly status: number
  /** URI that names the kind of problem (RFC 7807 §3.1). */
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  /** `errorCode` of gateways, or `error` of OAuth (RFC 6749 §5.2). */
  readonly errorCode?: string
}

/** Reads a problem document, an OAuth error or what a gateway wrote instead. Never fails: what cannot be read is left out. */
export function readProblem(response: HttpResponse): Problem {
  const { status } = response
  const body = jsonObject(response)
  const type = textOf(body['type'])
  const title = textOf(body['title'])
  const detail = textOf(body['detail'], body['error_description'], body['description'], body['message'])
  const errorCode = textOf(body['errorCode'], body['error'])
  return {
    status,
    ...(type !== undefined && URL.canParse(type) && { type }),
    ...(title !== undefined && { title }),
    ...(detail !== undefined && { detail }),
    ...(errorCode !== undefined && { errorCode }),
  }
}

function jsonObject(response: HttpResponse): Readonly<Record<string, unknown>> {
  if (!isJsonMediaType(response.headers['content-type'])) return {}
  try {
    const value = parseJson(response.body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The first usable text, cut to a length that a page can show. */
function textOf(...candidates: readonly unknown[]): string | undefined {
  for (const candidate of candidates) {
    if (typeof candidate === 'number') return String(candidate)
    if (typeof candidate === 'string' && candidate !== '') return candidate.slice(0, LONGEST_TEXT)
  }
  return undefined
}

const LONGEST_TEXT = 2_000
