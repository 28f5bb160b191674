import type { HttpMethod, HttpRequest } from './transport.js'

/**
 * A request with a JSON body that expects a JSON answer. Headers given here win over `content-type` and `accept`.
 *
 * @throws {TypeError} for a body that JSON cannot carry (`undefined`, a function, a cycle, a bigint)
 */
export function jsonRequest(
  method: HttpMethod,
  url: string | URL,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpRequest {
  // The declared type of JSON.stringify leaves out that it answers undefined for what JSON cannot carry.
  const text = JSON.stringify(body) as string | undefined
  if (text === undefined) throw new TypeError('The body cannot be written as JSON. Pass a plain value.')
  return {
    method,
    url: String(url),
    headers: { accept: JSON_ANSWERS, 'content-type': 'application/json', ...headers },
    body: text,
  }
}

/** A POST with form fields (`application/x-www-form-urlencoded`) that expects a JSON answer, as OAuth token endpoints want it. */
export function formRequest(url: string | URL, fields: Readonly<Record<string, string>>): HttpRequest {
  return {
    method: 'POST',
    url: String(url),
    headers: { accept: JSON_ANSWERS, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  }
}

/**
 * The same request with an access token (RFC 6750 §2.1).
 *
 * @throws {TypeError} for a token that is not a `b64token`; it is not repeated in the message
 */
export function bearer(request: HttpRequest, token: string): HttpRequest {
  if (!/^[\w.~+/-]+=*$/.test(token)) {
    throw new TypeError('The access token holds characters that no bearer token has. Check where it comes from.')
  }
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }
}

const JSON_ANSWERS = 'application/json, application/problem+json'
